-- Who said STOP since a moment and has not said START, as lines for the spool: the service takes each as if she said it again.
-- For going back to a backup (RUNBOOK.md, "Upgrade"): psql -qAtX -v since=TIME -f stopped.sql
select json_build_object(
    'k', 'Arrived',
    'inbound', json_build_object(
        'id', 'stopped:' || c.address || ':' || extract(epoch from max(a.at))::bigint,
        'from', c.address,
        'at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'sender', json_build_object('name', '', 'language', ''),
        'what', json_build_object('k', 'Text', 'text', 'STOP')))
from audit a
join contact c on c.address = a.contact
where a.action = 'opted-out' and a.at >= :'since'::timestamptz and c.opted_out
group by c.address
order by c.address;
