-- What was counted stays as it was when somebody is forgotten: a report keeps the country and the day that it was given when it was
-- filed, and what stands in the place of a contact tells its country, and which of several were one person's.

create or replace function country_of(place text, contact text) returns text immutable parallel safe language sql
return case
    when place like '__-%' then left(place, 2)
    when contact ~ '^(sms|whatsapp):[+]855' then 'KH'
    when contact ~ '^(sms|whatsapp):[+]977' then 'NP'
    when contact ~ '^(sms|whatsapp):[+]880' then 'BD'
    when contact ~ '^(sms|whatsapp):[+]856' then 'LA'
    when contact ~ '^(sms|whatsapp):[+]66' then 'TH'
    when contact ~ '^(sms|whatsapp):[+]84' then 'VN'
    when contact ~ '^(sms|whatsapp):[+]63' then 'PH'
    when contact ~ '^nobody:.*[.][A-Z]{2}$' then right(contact, 2)
    else ''
end;
comment on function country_of is
    'ISO 3166-1: of the place that was named, else of the number, or as it was known of who was forgotten; empty if none says it.';

create or replace function country_at(place text, contact text) returns text stable parallel safe language sql
return coalesce(
    nullif(country_of(place, ''), ''),
    (select country_of(p.place_id, c.address) from contact c join person p on p.id = c.person_id where c.address = contact),
    country_of('', contact));
comment on function country_at is 'ISO 3166-1: of the place that was named, else where the person lives, else of the number; empty if none says it.';

create or replace function who_is(person uuid, contact text) returns text immutable parallel safe language sql
return coalesce(person::text, case when contact like 'nobody:%' then split_part(contact, '.', 1) else contact end);
comment on function who_is is 'By which people are counted: the person, else the contact; of who was forgotten, what her contacts have in common.';

alter table report add column if not exists country text not null default '';
comment on column report.country is 'ISO 3166-1: where it was when it was filed; empty if that was not known.';
update report set country = country_at(place_id, contact) where country <> country_at(place_id, contact);
alter table report alter column day drop expression if exists;
update report set day = (filed_at at time zone zone_of(country))::date
where held_on is null and day <> (filed_at at time zone zone_of(country))::date;

create or replace function place_report() returns trigger language plpgsql as $$
begin
    new.country := country_at(new.place_id, new.contact);
    new.day := coalesce(new.held_on, (new.filed_at at time zone zone_of(new.country))::date);
    return new;
end
$$;
comment on function place_report is 'Where and on which day a report counts is said when it is written, and not when its author is put out.';
create or replace trigger report_placed before insert or update of place_id, held_on, filed_at on report
    for each row execute function place_report();

create or replace view attendance_of_person as
select distinct on (a.champion, a.number, who) a.champion, a.number,
       who_is(c.person_id, a.contact) as who, a.there, a.at,
       case when p.gender in ('WOMAN', 'MAN', 'OTHER') then p.gender else a.gender end as gender,
       case when p.age_group in ('UNDER_30', 'FROM_30') then p.age_group else a.age_group end as age_group
from attendance a
left join contact c on c.address = a.contact
left join person p on p.id = c.person_id
left join contact h on h.address = a.champion
where who_is(c.person_id, a.contact) <> who_is(h.person_id, a.champion)
order by a.champion, a.number, who, a.at desc;

create or replace view story_use as
select s.language, s.theme, s.story,
       count(distinct who_is(c.person_id, s.contact)) filter (where s.event = 'BEGUN') as readers,
       count(distinct who_is(c.person_id, s.contact)) filter (where s.event = 'FINISHED') as finished,
       count(distinct who_is(c.person_id, s.contact)) filter (where s.event = 'QUIZ_PASSED') as quiz_passed
from story_reading s
left join contact c on c.address = s.contact
group by s.language, s.theme, s.story;

create or replace view training as
select r.contact, r.number, p.id as person_id, p.name as champion, r.topic, r.held_on, r.place_id, r.place_text,
       r.women, r.men, r.women + r.men as farmers, r.youth, r.note, r.photo, r.filed_at, r.updated_at, r.revision,
       v.verified, v.verified_women, v.verified_men, v.verified_unsplit, v.verified_youth, v.not_there,
       r.id, r.day, r.country, coalesce(nullif(r.theme, ''), 'own-words') as theme,
       coalesce(
           v.not_there >= 3 or (v.not_there >= 2 and v.not_there * 5 > v.verified + v.not_there) or v.verified > r.women + r.men,
           false) as in_doubt
from report r
left join contact c on c.address = r.contact
left join person p on p.id = c.person_id
left join lateral (
    select count(*) filter (where a.there) as verified,
           count(*) filter (where a.there and a.gender = 'WOMAN') as verified_women,
           count(*) filter (where a.there and a.gender = 'MAN') as verified_men,
           count(*) filter (where a.there and a.gender not in ('WOMAN', 'MAN')) as verified_unsplit,
           count(*) filter (where a.there and a.age_group = 'UNDER_30') as verified_youth,
           count(*) filter (where not a.there) as not_there
    from attendance_of_person a
    where a.champion = r.contact and a.number = r.number
) v on true
where r.form = 'training-report' and not r.withdrawn;

create or replace view reviewed_report as
select r.contact, r.number, r.form, r.revision, r.filed_at, r.updated_at, coalesce(nullif(r.theme, ''), 'own-words') as theme,
       r.topic, r.place_id, nullif(split_part(r.place_id, '-', 1), '') as place_country, r.place_text,
       r.women, r.men, r.more, r.photo, p.id as person_id, p.name, p.language, v.verdict, v.decided_at, v.decided_by,
       r.day, r.country
from report r
left join contact c on c.address = r.contact
left join person p on p.id = c.person_id
left join review v on v.contact = r.contact and v.number = r.number and v.revision = r.revision
where r.form in ('innovation-plan', 'success-story') and not r.withdrawn;
