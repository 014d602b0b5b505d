-- Broadcasts under way: a recipient's row is written once, when the audience is fixed. How far each stretch of an audience was handed
-- over, and who of it is on her way, stands in a row of the stretch.

create table if not exists broadcast_stretch (
    broadcast bigint not null references broadcast (number) on delete cascade,
    stretch   integer not null,
    home      text not null,
    channel   text not null,
    last      integer not null,
    handed    integer not null,
    aloft     integer[] not null default '{}',
    primary key (broadcast, stretch, home, channel)
);
create index if not exists broadcast_stretch_ahead on broadcast_stretch (broadcast, stretch) where handed < last;
create index if not exists broadcast_stretch_aloft on broadcast_stretch (channel) where aloft <> '{}';
comment on table broadcast_stretch is 'Of a thousand recipients in a row those who live by the same hour and are reached over the same channel.';
comment on column broadcast_stretch.stretch is 'Which thousand, from 0: (number - 1) / 1000 of the recipients.';
comment on column broadcast_stretch.last is 'The last of its recipients who was not left out.';
comment on column broadcast_stretch.handed is 'Those up to this number were handed over; who comes after it is ahead.';
comment on column broadcast_stretch.aloft is 'Who was handed over, and is not known to have ended: how many are on their way is kept small.';

-- First of all: it waits until an older build has handed over what it is at, and then that build hands over no more.
drop table if exists broadcast_home;

insert into broadcast_stretch (broadcast, stretch, home, channel, last, handed, aloft)
select broadcast, (number - 1) / 1000, home, channel, coalesce(max(number) filter (where skip = ''), 0),
    coalesce(min(number) filter (where skip = '' and flight = 0) - 1, max(number)),
    coalesce(array_agg(number order by number) filter (where flight = 1), '{}')
from broadcast_recipient
group by 1, 2, 3, 4
on conflict do nothing;

-- The one place where a recipient's state is told.
create or replace view broadcast_delivery as
select r.broadcast, r.number, r.person, r.contact, r.channel, r.language, r.home,
    case
        when r.skip <> '' then 'SKIPPED'
        when m.status is null and r.number > s.handed and b.state = 'STOPPED' then 'SKIPPED'
        when m.status is null and r.number > s.handed and b.state = 'DONE' then 'EXPIRED'
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
        when m.status is null and r.number > s.handed and b.state = 'STOPPED' then 'stopped'
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

drop index if exists broadcast_recipient_ahead;
drop index if exists broadcast_recipient_aloft;
comment on column broadcast_recipient.skip is 'Why she was left out when the audience was fixed, or when her turn came; empty if she was not.';
comment on column broadcast_recipient.flight is 'Without meaning since there are stretches; an older build that still runs beside this one writes it.';
