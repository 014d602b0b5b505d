-- Help: the champions' directory, requests, offers, and the conversations that come of them.

alter table person add column if not exists gender text not null default 'UNSAID';
alter table person add column if not exists age_group text not null default 'UNSAID';
alter table person add column if not exists birth_year integer;
comment on column person.gender is 'By her own word: UNSAID, WOMAN, MAN, OTHER.';
comment on column person.age_group is 'By her own word: UNSAID, UNDER_30, FROM_30.';

create table if not exists champion (
    contact      text primary key,
    languages    text[] not null default '{}',
    topics       text[] not null default '{}',
    organization text not null default '',
    leader       boolean not null default false,
    away_until   date,
    listed_at    timestamptz not null,
    listed_by    text not null
);
create index if not exists champion_languages on champion using gin (languages);
comment on table champion is 'The directory: what a champion offers. Name, gender, place and reach are those of her contact and person.';
comment on column champion.languages is 'Codes of the languages she helps in; the one she is written to in is always meant, too.';
comment on column champion.away_until is 'The last day on which she takes no requests.';

create table if not exists certificate (
    code        text primary key,
    contact     text not null,
    topic       text not null,
    issued_by   text not null,
    issued_on   date not null,
    valid_until date not null,
    revoked_at  timestamptz,
    entered_by  text not null
);
create index if not exists certificate_contact on certificate (contact);
comment on column certificate.issued_by is 'The institution, in words.';

create table if not exists help_request (
    id         text primary key,
    farmer     text not null,
    name       text not null,
    topic      text not null,
    question   text not null,
    media      text not null default '',
    wish       text not null default 'any',
    urgent     boolean not null default false,
    language   text not null,
    place_id   text not null,
    place_text text not null,
    state      text not null,
    champion   text,
    round      integer not null default 1,
    asked_at   timestamptz not null,
    taken_at   timestamptz,
    closed_at  timestamptz,
    due_at     timestamptz,
    rating     integer,
    solved     boolean
);
create index if not exists help_request_due on help_request (due_at) where due_at is not null;
create index if not exists help_request_farmer on help_request (farmer);
create index if not exists help_request_champion on help_request (champion) where champion is not null;
comment on column help_request.state is 'WAITING for a champion, OFFICE (no champion took it, or urgent), TAKEN, CLOSED, WITHDRAWN.';
comment on column help_request.due_at is 'When the clock has to look at it next; null if never.';
comment on column help_request.round is 'One more each time the request goes to another champion because it was not solved.';

create table if not exists help_offer (
    request    text not null references help_request (id) on delete cascade,
    champion   text not null,
    round      integer not null,
    offered_at timestamptz not null,
    until      timestamptz not null,
    state      text not null,
    primary key (request, champion)
);
create index if not exists help_offer_champion on help_offer (champion, state);
comment on column help_offer.state is 'OPEN, ACCEPTED, DECLINED, EXPIRED, TAKEN by another, WITHDRAWN.';

create table if not exists conversation (
    id          text primary key,
    request     text not null references help_request (id) on delete cascade,
    farmer      text not null,
    champion    text not null,
    opened_at   timestamptz not null,
    last_at     timestamptz not null,
    asked_at    timestamptz,
    closed_at   timestamptz,
    closed_by   text,
    reported_at timestamptz,
    reported_by text,
    reason      text
);
create index if not exists conversation_open on conversation (last_at) where closed_at is null;
comment on column conversation.asked_at is 'When the two were asked whether it is over, after it was idle.';

create table if not exists conversation_message (
    id           text primary key,
    conversation text not null references conversation (id) on delete cascade,
    at           timestamptz not null,
    sender       text not null,
    text         text not null,
    media        text not null default ''
);
create index if not exists conversation_message_conversation on conversation_message (conversation, at);
comment on table conversation_message is 'Read by nobody unless the conversation was reported; deleted some time after its end.';

create table if not exists errand_done (
    id text primary key,
    at timestamptz not null
);
create index if not exists errand_done_at on errand_done (at);
comment on table errand_done is 'Which errands of the log were done, so that none is done twice.';

create table if not exists desk_mail (
    id        bigserial primary key,
    recipient text not null,
    what      jsonb not null
);
create index if not exists desk_mail_recipient on desk_mail (recipient, id);
comment on table desk_mail is 'What the desk has to say to contacts and has not yet handed over.';
