-- What is kept of an urgent request, to be told with what others tell, knows its request: it is told only while nobody has that.

alter table office_alarm add column if not exists request text;
comment on table office_alarm is 'What cannot wait: what is no request that could be given to a champion, and urgent requests of what strikes many.';
comment on column office_alarm.request is 'The urgent request whose words these are; null where it is none.';
