-- The programme's figures between two days, both of which count; Indicator.java says what each means. A fact is either a number that is
-- added up (n) or somebody or something that counts once (who). What is not known of it is empty. :country and :theme are empty for all.
-- "offset 0" has a country worked out once for a row.
with topic_theme as (
    select * from unnest(:topics::text[], :themes::text[]) as t (topic, theme)
),
trained as (
    select t.*, who_is(k.person_id, t.contact) as who, k.person_id as known, k.gender, k.age_group, coalesce(k.leader, false) as leader,
           coalesce(k.language, '') as language, coalesce(t.place_id, '') as district
    from training t left join known_contact k on k.address = t.contact
    where t.day between :from::date and :until::date
),
helped as (
    select who_is(k.person_id, v.champion) as who, k.person_id as known, k.gender, k.age_group, coalesce(k.leader, false) as leader,
           coalesce(k.language, '') as language, c.country,
           coalesce(k.place_id, '') as district, coalesce(tt.theme, 'own-words') as theme
    from conversation v
    join help_request r on r.id = v.request
    left join known_contact k on k.address = v.champion
    cross join lateral (select coalesce(k.country, country_of('', v.champion)) as country offset 0) c
    left join topic_theme tt on tt.topic = r.topic
    where v.opened_at between :from::timestamp - interval '1 day' and :until::timestamp + interval '2 days'
      and (v.opened_at at time zone zone_of(c.country))::date between :from::date and :until::date
),
served as (
    select who, known, gender, age_group, leader, language, country, district, theme from trained
    union
    select who, known, gender, age_group, leader, language, country, district, theme from helped
),
certified as (
    select t.issued_on, t.valid_until, who_is(k.person_id, t.contact) as who, coalesce(k.gender, 'UNSAID') as gender, k.age_group,
           coalesce(k.leader, false) as leader, coalesce(k.language, '') as language, coalesce(k.country, country_of('', t.contact)) as country,
           coalesce(k.place_id, '') as district, coalesce(tt.theme, 'own-words') as theme
    from certificate t
    left join known_contact k on k.address = t.contact
    left join topic_theme tt on tt.topic = t.topic
    where (k.address is not null or t.contact like 'nobody:%') and t.issued_on <= :until::date
      and (t.revoked_at is null
           or (t.revoked_at at time zone zone_of(coalesce(k.country, country_of('', t.contact))))::date > :until::date)
),
plan as (
    select r.theme, r.country, coalesce(r.place_id, '') as district, coalesce(r.language, '') as language, r.verdict,
           coalesce(r.more ->> 'women-led' = 'yes', false) as women_led, coalesce(r.more ->> 'youth-led' = 'yes', false) as youth_led,
           coalesce(r.more ->> 'cofinanced' = 'yes', false) as cofinanced, s.further, s.sources, l.state, l.women, l.men
    from reviewed_report r
    left join lateral (
        select g.state, g.women, g.men from plan_progress g
        where g.contact = r.contact and g.plan = r.number and g.day <= :until::date order by g.at desc, g.number desc limit 1
    ) l on true
    left join lateral (
        select coalesce(bool_or(f.later), false) as further, coalesce(array_agg(f.source), '{}') as sources
        from (
            select r.more ->> 'source' as source, false as later where r.more ->> 'cofinanced' = 'yes'
            union all
            select g.source, true from plan_progress g
            where g.contact = r.contact and g.plan = r.number and g.resources and g.day <= :until::date
        ) f
    ) s on true
    where r.form = 'innovation-plan' and r.day between :from::date and :until::date
),
story as (
    select s.event, s.story, s.theme, s.language, who_is(k.person_id, s.contact) as who,
           coalesce(k.country, country_of('', s.contact)) as country, coalesce(k.place_id, '') as district
    from story_reading s left join known_contact k on k.address = s.contact
    where s.event in ('BEGUN', 'FINISHED', 'QUIZ_PASSED')
      and s.at between :from::timestamp - interval '1 day' and :until::timestamp + interval '2 days'
      and (s.at at time zone s.zone)::date between :from::date and :until::date
),
request as (
    select (r.asked_at at time zone zone_of(c.country))::date as asked, (r.first_taken_at at time zone zone_of(c.country))::date as taken,
           case when r.solved then (r.closed_at at time zone zone_of(c.country))::date end as solved,
           c.country, coalesce(r.place_id, '') as district, coalesce(tt.theme, 'own-words') as theme, r.language
    from help_request r
    left join known_contact k on k.address = r.farmer
    cross join lateral (
        select coalesce(nullif(country_of(r.place_id, ''), ''), k.country, country_of('', r.farmer)) as country
        offset 0
    ) c
    left join topic_theme tt on tt.topic = r.topic
    where r.asked_at < :until::timestamp + interval '2 days'
      and coalesce(r.closed_at, 'infinity') > :from::timestamp - interval '1 day'
),
fact (indicator, split, n, who, country, district, theme, language) as (
    select 'trainings', v.split, v.n, null::text, t.country, t.district, t.theme, t.language
    from trained t cross join lateral (values ('all', 1), ('in-doubt', t.in_doubt::int)) v (split, n)
    union all
    select 'farmers-trained', v.split, v.n, null, t.country, t.district, t.theme, t.language
    from trained t
    cross join lateral (values ('all', t.farmers), ('women', t.women), ('men', t.men), ('youth', t.youth)) v (split, n)
    union all
    select 'farmers-verified', v.split, v.n, null, t.country, t.district, t.theme, t.language
    from trained t
    cross join lateral (values ('all', t.verified), ('women', t.verified_women), ('men', t.verified_men), ('not-split', t.verified_unsplit),
        ('youth', t.verified_youth), ('not-there', t.not_there)) v (split, n)
    union all
    select 'champions-serving', v.split, null, s.who, s.country, s.district, s.theme, s.language
    from served s
    cross join lateral (values ('all', true), ('women', s.gender = 'WOMAN'), ('men', s.gender = 'MAN'), ('youth', s.age_group = 'UNDER_30'),
        ('leaders', s.leader), ('certified', exists (
            select 1 from certificate t join contact o on o.address = t.contact
            where o.person_id = s.known and t.issued_on <= :until::date and t.valid_until >= :from::date
              and (t.revoked_at is null or t.revoked_at::date > :until::date)))) v (split, holds)
    where v.holds
    union all
    select i.indicator, v.split, null, t.who, t.country, t.district, t.theme, t.language
    from certified t
    cross join lateral (values ('champions-trained', t.issued_on >= :from::date), ('champions-certified', t.valid_until >= :until::date))
        i (indicator, meant)
    cross join lateral (values ('all', true), ('women', t.gender = 'WOMAN'), ('men', t.gender = 'MAN'),
        ('not-split', t.gender not in ('WOMAN', 'MAN')), ('youth', t.age_group = 'UNDER_30'), ('leaders', t.leader)) v (split, holds)
    where i.meant and v.holds
    union all
    select 'plans', v.split, v.holds::int, null, p.country, p.district, p.theme, p.language
    from plan p
    cross join lateral (values ('all', true), ('women-led', p.women_led), ('youth-led', p.youth_led), ('accepted', p.verdict = 'ACCEPTED'),
        ('cofinanced', p.cofinanced), ('further', p.further), ('by-project', 'project' = any (p.sources)),
        ('by-public', 'public' = any (p.sources)), ('by-farmers-organization', 'farmers-organization' = any (p.sources)),
        ('by-company', 'company' = any (p.sources)), ('done', p.state = 'done'), ('almost-done', p.state = 'almost')) v (split, holds)
    union all
    select 'plan-benefits', v.split, v.n, null, p.country, p.district, p.theme, p.language
    from plan p cross join lateral (values ('all', p.women + p.men), ('women', p.women), ('men', p.men)) v (split, n)
    union all
    select 'experiences', v.split, v.holds::int, null, r.country, coalesce(r.place_id, ''), r.theme, coalesce(r.language, '')
    from reviewed_report r
    cross join lateral (values ('all', true), ('reviewed', r.verdict in ('ACCEPTED', 'PUBLISHED')), ('published', r.verdict = 'PUBLISHED'))
        v (split, holds)
    where r.form = 'success-story' and r.day between :from::date and :until::date
    union all
    select 'products', 'all', null, s.story, s.country, s.district, s.theme, s.language from story s
    union all
    select 'readers', case s.event when 'BEGUN' then 'all' when 'FINISHED' then 'finished' else 'quiz-passed' end, null, s.who,
           s.country, s.district, s.theme, s.language
    from story s
    union all
    select 'requests', v.split, 1, null, r.country, r.district, r.theme, r.language
    from request r cross join lateral (values ('all', r.asked), ('taken', r.taken), ('solved', r.solved)) v (split, day)
    where v.day between :from::date and :until::date
),
-- The same numbers in far fewer rows: the sets below sort all of them five times.
few as (
    select indicator, split, who, country, district, theme, language, sum(n) as n from fact
    where (:country = '' or country = :country) and (:theme = '' or theme = :theme)
    group by indicator, split, who, country, district, theme, language
)
select indicator, split,
       case when grouping(country) = 0 then 'country' when grouping(district) = 0 then 'district'
            when grouping(theme) = 0 then 'theme' when grouping(language) = 0 then 'language' else '' end as "by",
       coalesce(country, district, theme, language, '') as of,
       coalesce(sum(n), 0) + count(distinct who) as value
from few
group by grouping sets ((indicator, split), (indicator, split, country), (indicator, split, district), (indicator, split, theme),
    (indicator, split, language))
order by indicator, split, "by", of
