-- Who was forgotten: so that what is still on its way does not bring her back, and what lies in Redis is found.

create table if not exists forgotten (
    nobody text primary key,
    salt   text not null,
    digest bytea not null,
    at     timestamptz not null
);
comment on table forgotten is 'Contacts that were forgotten; deleted after some days.';
comment on column forgotten.nobody is 'What stands in the place of the contact where a row is kept for its numbers; random.';
comment on column forgotten.digest is 'SHA-256 of salt and contact, by which facts of the time before are known when they arrive late.';

create table if not exists forget_work (
    nobody  text primary key references forgotten (nobody) on delete cascade,
    contact text not null,
    name    text not null,
    at      timestamptz not null
);
comment on table forget_work is 'What is still to be taken out of the contacts of others in Redis; deleted within a minute.';
