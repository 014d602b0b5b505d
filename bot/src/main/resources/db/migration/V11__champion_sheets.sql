-- Sheets of champions: the file is kept between trying and taking it, and then no more.

alter table champion_sheet add column if not exists content bytea;
alter table champion_sheet add column if not exists fresh integer not null default 0;
alter table champion_sheet add column if not exists changed integer not null default 0;
alter table champion_sheet drop column if exists entries;
comment on column champion_sheet.content is 'The file, while it waits to be decided about.';
comment on column champion_sheet.state is 'SENT (to be fetched and tried), TRIED, TAKING, TAKEN, DROPPED.';
drop index if exists champion_sheet_sent;
create index if not exists champion_sheet_waiting on champion_sheet (sent_at) where state in ('SENT', 'TRIED', 'TAKING');
