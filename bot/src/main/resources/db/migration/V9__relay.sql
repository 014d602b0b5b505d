-- Conversations between farmers and champions: what came of them, and who may not take part.

alter table conversation_message add column if not exists number bigint generated always as identity;
comment on column conversation_message.number is 'The order in which they were passed on.';

alter table conversation add column if not exists unreached_at timestamptz;
alter table conversation add column if not exists unreached_by text;
alter table conversation add column if not exists handled_at timestamptz;
alter table conversation add column if not exists handled_by text;
alter table conversation add column if not exists decision text;
comment on column conversation.unreached_by is 'Who could not be reached, until she writes again; the other was told so once.';
comment on column conversation.handled_at is 'When the office dealt with the complaint about it.';
comment on column conversation.decision is 'What the office decided on the complaint: CLOSE, WARN, BAR.';
create index if not exists conversation_reported on conversation (reported_at) where reported_at is not null;

create table if not exists barred (
    contact      text primary key,
    at           timestamptz not null,
    by           text not null,
    conversation text not null
);
comment on table barred is 'Contacts who may neither ask nor be asked for help, by a decision of the office on a complaint.';
