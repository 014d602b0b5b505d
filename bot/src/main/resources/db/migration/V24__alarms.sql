-- What cannot wait is kept until a coordinator was told of it, and for a while longer, so that the office can read it again.

create table if not exists office_alarm (
    id         bigint generated always as identity primary key,
    farmer     text not null,
    name       text not null,
    place_text text not null,
    question   text not null,
    media      text not null,
    about      text not null,
    place      text not null,
    raised_at  timestamptz not null,
    told_at    timestamptz
);
comment on table office_alarm is 'What cannot wait and is no request that could be given to a champion.';
comment on column office_alarm.about is 'With alarms of the same and of the same place it goes to the office in one message; empty for one that goes by itself.';
comment on column office_alarm.place is 'Id of the district or province, or ISO 3166-1 code of the country.';
comment on column office_alarm.told_at is 'When the coordinators were told of it; null while it waits.';
create index if not exists office_alarm_waiting on office_alarm (about, place, id) where told_at is null;
create index if not exists office_alarm_told on office_alarm (about, place, told_at) where about <> '' and told_at is not null;
create index if not exists office_alarm_at on office_alarm (told_at);
create index if not exists office_alarm_farmer on office_alarm (farmer);

alter table help_request add column if not exists unheard boolean not null default false;
comment on column help_request.unheard is 'The office was called about it, and no coordinator could be written to.';
create index if not exists help_request_unheard on help_request (office_at) where unheard;
