-- What channels said of the recipients of a broadcast that was stopped is acted on, too, once all who were on their way have ended.

alter table broadcast add column if not exists settled_at timestamptz;
comment on column broadcast.settled_at is
    'Of a stopped one: when it was decided who is believed to have opted out or to be unreachable; null while some are on their way.';

-- Those stopped before: who was refused then may have come back since.
update broadcast set settled_at = coalesce(ended_at, now()) where state = 'STOPPED' and settled_at is null;

create index if not exists broadcast_unsettled on broadcast (number) where state = 'STOPPED' and settled_at is null;
