-- A saved list of numbers means only these, also when none of them is left.

alter table audience add column if not exists listed boolean not null default false;
update audience a set listed = true where exists (select 1 from audience_contact c where c.name = a.name);
comment on column audience.listed is 'Whether it came as a list of numbers: then only those in audience_contact are meant.';
