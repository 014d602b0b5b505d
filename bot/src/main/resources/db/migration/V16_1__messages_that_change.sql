-- A message's row changes once it was sent. Where no index tells of what changes, and there is room beside the row, the indexes stay as they
-- are: who reported to whom is found by the contact, too.

drop index if exists message_provider;
alter table message set (fillfactor = 50);
