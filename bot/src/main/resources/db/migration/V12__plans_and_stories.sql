-- Innovation plans, how they go, and success stories: what the office decides about them, and what they add up to.

alter table report add column if not exists theme text;
comment on column report.theme is 'Id of the theme that the topic counts for; null or empty for a topic in the person''s own words.';

create index if not exists report_of_plan on report (contact, (more ->> 'plan')) where form = 'plan-progress';

create table if not exists review (
    contact    text not null,
    number     integer not null,
    revision   integer not null,
    verdict    text not null,
    standard   text not null default '',
    question   text not null default '',
    decided_at timestamptz not null,
    decided_by text not null,
    primary key (contact, number, revision)
);
comment on table review is 'What the office made of a plan or a story. Each revision is decided once, by one coordinator.';
comment on column review.verdict is 'ACCEPTED, SENT_BACK with a question, PUBLISHED.';
comment on column review.standard is 'The question, if it is one that the catalogue has in every language.';

create or replace view reviewed_report as
select r.contact, r.number, r.form, r.revision, r.filed_at, r.updated_at, coalesce(nullif(r.theme, ''), 'own-words') as theme,
       r.topic, r.place_id, nullif(split_part(r.place_id, '-', 1), '') as place_country, r.place_text,
       r.women, r.men, r.more, r.photo, p.id as person_id, p.name, p.language, v.verdict, v.decided_at, v.decided_by
from report r
left join contact c on c.address = r.contact
left join person p on p.id = c.person_id
left join review v on v.contact = r.contact and v.number = r.number and v.revision = r.revision
where r.form in ('innovation-plan', 'success-story') and not r.withdrawn;
comment on view reviewed_report is
    'Plans and stories that stand, with what the office made of their last revision; no verdict while they wait for it.';

create or replace view plan_progress as
select r.contact, (r.more ->> 'plan')::integer as plan, r.number, r.filed_at as at, r.more ->> 'state' as state,
       r.more ->> 'what' as what, r.women, r.men, coalesce(r.more ->> 'resources' = 'yes', false) as resources,
       r.more ->> 'source' as source, r.more ->> 'problem' as problem, r.photo
from report r
where r.form = 'plan-progress' and not r.withdrawn and r.more ->> 'plan' ~ '^[0-9]{1,9}$';
comment on view plan_progress is 'Every state of every plan, with when it was said. Women and men gain from it by then.';

create or replace view innovation_plan as
select r.contact, r.number, r.person_id, r.name, r.language, r.filed_at, r.theme, r.topic, r.more ->> 'idea' as idea,
       r.place_id, r.place_country, r.place_text,
       coalesce(r.more ->> 'women-led' = 'yes', false) as women_led, coalesce(r.more ->> 'youth-led' = 'yes', false) as youth_led,
       r.women as expected_women, r.men as expected_men, r.more ->> 'money' as money,
       coalesce(r.more ->> 'cofinanced' = 'yes', false) as cofinanced, s.further, s.sources,
       coalesce(l.state, 'not-said') as state, l.at as state_at, coalesce(l.women, 0) as women, coalesce(l.men, 0) as men,
       r.verdict, r.decided_at
from reviewed_report r
left join lateral (
    select g.state, g.at, g.women, g.men from plan_progress g
    where g.contact = r.contact and g.plan = r.number order by g.at desc, g.number desc limit 1
) l on true
left join lateral (
    select coalesce(bool_or(f.later), false) as further, coalesce(array_agg(distinct f.source order by f.source), '{}') as sources
    from (
        select r.more ->> 'source' as source, false as later where r.more ->> 'cofinanced' = 'yes'
        union all
        select g.source, true from plan_progress g where g.contact = r.contact and g.plan = r.number and g.resources
    ) f
) s on true
where r.form = 'innovation-plan';
comment on view innovation_plan is 'Plans that stand. State, women and men are those that were said last; sources are those of all its money and goods.';
comment on column innovation_plan.further is 'Whether somebody new gave money or goods after the plan was made.';

create or replace view plans_by_theme as
select theme, count(*) as plans,
       count(*) filter (where women_led) as women_led,
       count(*) filter (where youth_led) as youth_led,
       count(*) filter (where cofinanced) as cofinanced,
       count(*) filter (where further) as further,
       count(*) filter (where 'project' = any (sources)) as by_project,
       count(*) filter (where 'public' = any (sources)) as by_public,
       count(*) filter (where 'farmers-organization' = any (sources)) as by_farmers_organization,
       count(*) filter (where 'company' = any (sources)) as by_company,
       count(*) filter (where state in ('almost', 'done')) as almost_or_done,
       count(*) filter (where state = 'done') as done,
       count(*) filter (where verdict = 'ACCEPTED') as accepted,
       sum(women) as women, sum(men) as men
from innovation_plan
group by theme;
comment on view plans_by_theme is 'Plans that stand, by theme. A plan with several sources counts under each.';

create or replace view plans_by_state as
select theme, state, count(*) as plans from innovation_plan group by theme, state;

create or replace view success_story as
select r.contact, r.number, r.person_id, r.name, r.language, r.filed_at, r.theme, r.topic, r.place_id, r.place_country,
       r.place_text, r.more ->> 'share' = 'yes' as may_be_told, r.verdict, r.decided_at,
       coalesce(r.verdict in ('ACCEPTED', 'PUBLISHED'), false) as reviewed,
       coalesce(r.verdict = 'PUBLISHED', false) as published
from reviewed_report r
where r.form = 'success-story';
comment on view success_story is 'Experiences collected from people that stand, and whether they were reviewed and published.';

create or replace view stories_by_theme as
select theme, language, count(*) as collected, count(*) filter (where reviewed) as reviewed,
       count(*) filter (where published) as published
from success_story
group by theme, language;

create or replace view published_story as
select r.contact, r.number, v.revision, r.theme, v.answers ->> 'topic' as topic, v.answers ->> 'place' as place_id,
       v.answers ->> 'place.text' as place_text, v.answers ->> 'before' as before, v.answers ->> 'done' as done,
       v.answers ->> 'now' as now, v.answers ->> 'photo' as photo, r.language,
       case when v.answers ->> 'with-name' = 'yes' then r.name else '' end as name, d.decided_at as published_at
from reviewed_report r
join lateral (
    select * from review x
    where x.contact = r.contact and x.number = r.number and x.verdict = 'PUBLISHED' order by x.revision desc limit 1
) d on true
join report_revision v on v.contact = r.contact and v.number = r.number and v.revision = d.revision
where r.form = 'success-story' and r.more ->> 'share' = 'yes' and v.answers ->> 'share' = 'yes';
comment on view published_story is
    'Stories that may be told, as they were when the office published them; none that its author took back or no longer shares.';
