-- The programme's record: who takes part, what was reported, what was sent, and who did what.

create table if not exists person (
    id           uuid primary key,
    name         text not null default '',
    language     text not null default '',
    role         text not null default 'FARMER',
    place_id     text not null default '',
    place_text   text not null default '',
    consented_at timestamptz
);
comment on table person is 'Somebody in the programme; may have several contacts.';
comment on column person.place_id is 'Id of a listed district or province, empty if the place is not one of them.';

create table if not exists contact (
    address    text primary key,
    person_id  uuid not null references person (id),
    channel    text not null,
    version    bigint not null,
    opted_out  boolean not null,
    reachable  boolean not null,
    updated_at timestamptz not null
);
create index if not exists contact_person on contact (person_id);
comment on table contact is 'One address of a person, such as telegram:123 or sms:+85512345678.';
comment on column contact.version is 'The version of the profile kept last; older ones that arrive late change nothing.';

create table if not exists report (
    contact    text not null,
    number     integer not null,
    form       text not null,
    revision   integer not null,
    filed_at   timestamptz not null,
    updated_at timestamptz not null,
    withdrawn  boolean not null,
    topic      text,
    held_on    date,
    place_id   text,
    place_text text,
    women      integer,
    men        integer,
    youth      integer,
    note       text,
    photo      text,
    more       jsonb not null default '{}',
    primary key (contact, number)
);
create index if not exists report_form_day on report (form, held_on) where not withdrawn;
comment on table report is 'The present state of each report; report_revision holds every state it had.';
comment on column report.number is 'What its author knows it by; counted from 1 for each contact.';
comment on column report.youth is 'Of the women and men, how many are under 30; never added to them.';
comment on column report.more is 'Answers to further fields of the form, by field id.';

create table if not exists report_revision (
    contact   text not null,
    number    integer not null,
    revision  integer not null,
    at        timestamptz not null,
    withdrawn boolean not null,
    answers   jsonb not null,
    primary key (contact, number, revision)
);

create or replace view training as
select r.contact, r.number, p.id as person_id, p.name as champion, r.topic, r.held_on, r.place_id, r.place_text,
       r.women, r.men, r.women + r.men as farmers, r.youth, r.note, r.photo, r.filed_at, r.updated_at, r.revision
from report r
left join contact c on c.address = r.contact
left join person p on p.id = c.person_id
where r.form = 'training-report' and not r.withdrawn;
comment on view training is 'Trainings that stand: filed, and not withdrawn.';

create table if not exists message (
    id            text primary key,
    contact       text not null,
    purpose       text,
    said_at       timestamptz,
    status        text not null,
    provider_id   text,
    code          text not null default '',
    attempts      integer not null default 0,
    possibly_sent boolean not null default false,
    updated_at    timestamptz not null
);
create index if not exists message_provider on message (provider_id) where provider_id is not null;
create index if not exists message_contact on message (contact, said_at);
comment on table message is 'What was to be sent and what became of it. The text is not kept.';
comment on column message.status is 'QUEUED, or how sending ended: ACCEPTED by the provider, DEAD, OPTED_OUT, UNREACHABLE.';
comment on column message.possibly_sent is 'The provider may have got it twice: the process died between its answer and the record.';

create table if not exists delivery_receipt (
    provider_id text not null,
    status      text not null,
    contact     text not null,
    code        text not null,
    at          timestamptz not null,
    primary key (provider_id, status)
);
comment on table delivery_receipt is 'What providers reported of messages after taking them; may arrive before the message''s own row.';

create or replace view delivery as
select m.*, r.status as receipt, r.code as receipt_code, r.at as receipt_at
from message m
left join lateral (
    select d.status, d.code, d.at
    from delivery_receipt d
    where d.provider_id = m.provider_id
    order by array_position(array['QUEUED', 'SENT', 'DELIVERED', 'READ', 'UNDELIVERED', 'FAILED'], d.status) desc
    limit 1
) r on true;

create table if not exists audit (
    id      text primary key,
    at      timestamptz not null,
    contact text not null,
    actor   text not null,
    action  text not null,
    detail  text not null
);
create index if not exists audit_contact on audit (contact, at);
