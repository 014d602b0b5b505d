-- What waits for the office comes back to it until somebody has it.

create index if not exists help_request_office on help_request (office_at) where state = 'OFFICE';

-- What the office was told of once: one after the other, so that not all come at the same moment.
update help_request r set due_at = now() + o.place * interval '10 minutes'
from (select id, row_number() over (order by urgent desc, asked_at) as place
    from help_request where state = 'OFFICE' and due_at is null) o
where o.id = r.id;
