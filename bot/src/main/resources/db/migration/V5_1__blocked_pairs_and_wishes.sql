-- Two people who have nothing more to do with each other; a champion whom a farmer would rather ask.

create table if not exists blocked_pair (
    blocker text not null,
    blocked text not null,
    at      timestamptz not null,
    primary key (blocker, blocked)
);
comment on table blocked_pair is 'Contacts: who wants nothing more from whom. It holds in both directions.';

alter table help_request add column if not exists preferred text not null default '';
comment on column help_request.preferred is 'Contact of the champion she would rather ask; empty if any.';
