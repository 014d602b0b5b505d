-- Complaints about conversations: either of the two may make one.

create table if not exists complaint (
    id           text primary key,
    conversation text not null references conversation (id) on delete cascade,
    by_contact   text not null,
    about        text not null,
    reason       text not null,
    at           timestamptz not null,
    handled_at   timestamptz,
    handled_by   text,
    decision     text,
    unique (conversation, by_contact)
);
create index if not exists complaint_waiting on complaint (at) where handled_at is null;
comment on table complaint is 'Only conversations with one can be read by the office; each reading is in the audit.';
comment on column complaint.reason is 'Id of a reason, or "other: " and words, without numbers.';
comment on column complaint.decision is 'What the office decided last: CLOSE, WARN, BAR, LIFT.';

comment on column conversation.reported_at is 'When one of the two complained first; see complaint.';
