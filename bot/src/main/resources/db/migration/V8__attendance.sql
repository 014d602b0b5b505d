-- Trainings that farmers confirm themselves, with the code of the report.

create table if not exists attendance (
    champion  text not null,
    number    integer not null,
    contact   text not null,
    at        timestamptz not null,
    there     boolean not null,
    gender    text not null,
    age_group text not null,
    primary key (champion, number, contact)
);
create index if not exists attendance_contact on attendance (contact);
comment on table attendance is 'Who confirmed a training with its code. The training is the report of that number by that champion.';
comment on column attendance.there is 'False after she said that she was not there.';
comment on column attendance.gender is 'As she was counted then, by her own word: UNSAID, WOMAN, MAN, OTHER.';
comment on column attendance.age_group is 'As she was counted then, by her own word: UNSAID, UNDER_30, FROM_30.';

create or replace view attendance_of_person as
select distinct on (a.champion, a.number, who) a.champion, a.number,
       coalesce(c.person_id::text, a.contact) as who, a.there, a.at,
       case when p.gender in ('WOMAN', 'MAN', 'OTHER') then p.gender else a.gender end as gender,
       case when p.age_group in ('UNDER_30', 'FROM_30') then p.age_group else a.age_group end as age_group
from attendance a
left join contact c on c.address = a.contact
left join person p on p.id = c.person_id
left join contact h on h.address = a.champion
where c.person_id is null or h.person_id is null or c.person_id <> h.person_id
order by a.champion, a.number, who, a.at desc;
comment on view attendance_of_person is
    'One row for each person and training, her last word; never the champion herself, whichever address she uses.';

create or replace view training as
select r.contact, r.number, p.id as person_id, p.name as champion, r.topic, r.held_on, r.place_id, r.place_text,
       r.women, r.men, r.women + r.men as farmers, r.youth, r.note, r.photo, r.filed_at, r.updated_at, r.revision,
       v.verified, v.verified_women, v.verified_men, v.verified_unsplit, v.verified_youth, v.not_there
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
comment on view training is
    'Trainings that stand: filed, and not withdrawn. Verified are the farmers who confirmed it; their youth is "of whom".';

create or replace view training_in_doubt as
select t.*
from training t
where t.not_there >= 3 or (t.not_there >= 2 and t.not_there * 5 > t.verified + t.not_there) or t.verified > t.farmers;
comment on view training_in_doubt is
    'Trainings the office should look into: several farmers say that they were not there, or more confirmed than were reported.';
