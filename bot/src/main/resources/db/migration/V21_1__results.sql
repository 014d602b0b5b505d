-- What the programme came to between any two days, and each figure down to its reports: by the day that it was where it happened.

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
    else ''
end;
comment on function country_of is 'ISO 3166-1: of the place that was named, else of the number; empty if neither says it.';

create or replace function zone_of(country text) returns text immutable parallel safe language sql
return case country
    when 'KH' then 'Asia/Phnom_Penh'
    when 'NP' then 'Asia/Kathmandu'
    when 'BD' then 'Asia/Dhaka'
    when 'LA' then 'Asia/Vientiane'
    when 'TH' then 'Asia/Bangkok'
    when 'VN' then 'Asia/Ho_Chi_Minh'
    when 'PH' then 'Asia/Manila'
    else 'UTC'
end;

alter table report add column if not exists id bigint generated always as identity;
alter table report add column if not exists day date
    generated always as (coalesce(held_on, (filed_at at time zone zone_of(country_of(place_id, contact)))::date)) stored;
comment on column report.id is 'By which it is named to who may not see its author''s contact.';
comment on column report.day is 'The day it counts for: when it was held, else when it was filed, there.';
create unique index if not exists report_period on report (form, day, id) where not withdrawn;
drop index if exists report_form_day;
create index if not exists conversation_opened on conversation (opened_at);
create index if not exists help_request_asked on help_request (asked_at);

create or replace view known_contact as
select c.address, c.person_id, p.name, p.gender, p.age_group, p.language, p.place_id, country_of(p.place_id, c.address) as country,
       exists (
           select 1 from champion h join contact o on o.address = h.contact where o.person_id = c.person_id and h.leader
       ) as leader
from contact c
join person p on p.id = c.person_id;
comment on view known_contact is 'Contacts with what is known of their people.';

create or replace view training as
select r.contact, r.number, p.id as person_id, p.name as champion, r.topic, r.held_on, r.place_id, r.place_text,
       r.women, r.men, r.women + r.men as farmers, r.youth, r.note, r.photo, r.filed_at, r.updated_at, r.revision,
       v.verified, v.verified_women, v.verified_men, v.verified_unsplit, v.verified_youth, v.not_there,
       r.id, r.day, country_of(r.place_id, r.contact) as country, coalesce(nullif(r.theme, ''), 'own-words') as theme,
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

create or replace view training_in_doubt as
select t.* from training t where t.in_doubt;

create or replace view reviewed_report as
select r.contact, r.number, r.form, r.revision, r.filed_at, r.updated_at, coalesce(nullif(r.theme, ''), 'own-words') as theme,
       r.topic, r.place_id, nullif(split_part(r.place_id, '-', 1), '') as place_country, r.place_text,
       r.women, r.men, r.more, r.photo, p.id as person_id, p.name, p.language, v.verdict, v.decided_at, v.decided_by,
       r.day, country_of(r.place_id, r.contact) as country
from report r
left join contact c on c.address = r.contact
left join person p on p.id = c.person_id
left join review v on v.contact = r.contact and v.number = r.number and v.revision = r.revision
where r.form in ('innovation-plan', 'success-story') and not r.withdrawn;

create or replace view plan_progress as
select r.contact, (r.more ->> 'plan')::integer as plan, r.number, r.filed_at as at, r.more ->> 'state' as state,
       r.more ->> 'what' as what, r.women, r.men, coalesce(r.more ->> 'resources' = 'yes', false) as resources,
       r.more ->> 'source' as source, r.more ->> 'problem' as problem, r.photo, r.day
from report r
where r.form = 'plan-progress' and not r.withdrawn and r.more ->> 'plan' ~ '^[0-9]{1,9}$';
