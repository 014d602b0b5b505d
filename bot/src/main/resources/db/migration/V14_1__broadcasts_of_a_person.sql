-- Broadcasts of a person: how many she got in a week is asked for each one whenever an audience is fixed.

create unique index if not exists broadcast_recipient_of_person on broadcast_recipient (person, broadcast);
drop index if exists broadcast_recipient_person;
