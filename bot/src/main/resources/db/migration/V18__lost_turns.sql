-- Who was handed over, and of whose turn nothing was heard since, as when Redis lost its last second, is handed over again; when it is
-- too late for that she is given up, and told as one who was missed.

alter table broadcast_stretch add column if not exists handed_at timestamptz not null default now();
comment on column broadcast_stretch.handed_at is 'When some of it were last handed over, also once more.';
comment on column broadcast_stretch.aloft is
    'Who was handed over, and is neither known to have ended nor given up: how many are on their way is kept small.';

-- The one place where a recipient's state is told. Of a broadcast that is over, who has no end and is not on her way has missed it.
create or replace view broadcast_delivery as
select r.broadcast, r.number, r.person, r.contact, r.channel, r.language, r.home,
    case
        when r.skip <> '' then 'SKIPPED'
        when coalesce(m.status, 'QUEUED') = 'QUEUED' and b.state = 'STOPPED' and not r.number = any(s.aloft) then 'SKIPPED'
        when coalesce(m.status, 'QUEUED') = 'QUEUED' and b.state = 'DONE' and not r.number = any(s.aloft) then 'EXPIRED'
        when m.status is null or m.status = 'QUEUED' then 'WAITING'
        when m.status in ('OPTED_OUT', 'SKIPPED') then 'SKIPPED'
        when m.status = 'EXPIRED' then 'EXPIRED'
        when m.status in ('DEAD', 'UNREACHABLE') then 'FAILED'
        when d.status in ('UNDELIVERED', 'FAILED') then 'FAILED'
        when d.status in ('DELIVERED', 'READ') then d.status
        else 'SENT'
    end as state,
    case
        when r.skip <> '' then r.skip
        when coalesce(m.status, 'QUEUED') = 'QUEUED' and b.state = 'STOPPED' and not r.number = any(s.aloft) then 'stopped'
        when m.status = 'OPTED_OUT' then 'opted-out'
        when m.status = 'SKIPPED' then m.code
        when m.status = 'UNREACHABLE' then 'unreachable:' || m.code
        when m.status = 'DEAD' then m.code
        when m.status = 'ACCEPTED' and d.status in ('UNDELIVERED', 'FAILED') then 'undelivered:' || d.code
        else ''
    end as reason,
    coalesce(m.possibly_sent, false) as possibly_sent,
    coalesce(d.at, m.updated_at) as at
from broadcast_recipient r
join broadcast b on b.number = r.broadcast
left join broadcast_stretch s on s.broadcast = r.broadcast and s.stretch = (r.number - 1) / 1000
    and s.home = r.home and s.channel = r.channel
left join message m on m.broadcast = r.broadcast and m.recipient = r.number
left join lateral (
    select e.status, e.code, e.at
    from delivery_receipt e
    where m.status = 'ACCEPTED' and e.provider_id = m.provider_id
    order by array_position(array['QUEUED', 'SENT', 'DELIVERED', 'READ', 'UNDELIVERED', 'FAILED'], e.status) desc
    limit 1
) d on true;

-- Of those stopped long ago whoever has no end by now has none coming.
update broadcast_stretch s set aloft = '{}'
from broadcast b
where b.number = s.broadcast and b.state = 'STOPPED' and b.ended_at < now() - interval '1 hour' and s.aloft <> '{}';
