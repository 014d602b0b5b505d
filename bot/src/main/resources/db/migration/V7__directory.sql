-- The champions' directory: who changed what, who certified, sheets that the office sends, results of a week.

alter table champion add column if not exists listing jsonb;
comment on column champion.listing is 'What the office last listed of her person, so that the same list changes nothing.';

create table if not exists champion_change (
    id      bigserial primary key,
    contact text not null,
    at      timestamptz not null,
    actor   text not null,
    field   text not null,
    old     text not null,
    new     text not null
);
create index if not exists champion_change_contact on champion_change (contact, at);
comment on table champion_change is 'Every change of the directory: whose entry, when, by whom, and from what to what.';

alter table certificate add column if not exists revoked_by text;
alter table certificate add column if not exists entered_at timestamptz;

create table if not exists certificate_guess (
    contact text not null,
    at      timestamptz not null
);
create index if not exists certificate_guess_contact on certificate_guess (contact, at);
comment on table certificate_guess is 'Wrong codes sent in, so that codes cannot be tried one after another.';

create table if not exists champion_sheet (
    id      text primary key,
    sent_by text not null,
    sent_at timestamptz not null,
    file    text not null,
    state   text not null,
    entries jsonb
);
create index if not exists champion_sheet_sent on champion_sheet (sent_at) where state = 'SENT';
comment on table champion_sheet is 'Sheets of champions that the office sent in a chat.';
comment on column champion_sheet.state is 'SENT (to be fetched and tried), TRIED, TAKEN, DROPPED.';

create or replace function role_rank(role text) returns integer immutable parallel safe language sql
return case role when 'COORDINATOR' then 3 when 'CHAMPION' then 2 else 1 end;

create or replace view champion_load as
select champion as contact, count(*)::integer as load
from help_request
where state = 'TAKEN' and champion is not null
group by champion;
comment on view champion_load is 'Requests that a champion has taken and that are not closed.';
