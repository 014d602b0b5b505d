-- Whoever is forgotten is found without reading whole tables: the ledger waits meanwhile.

create index if not exists audit_actor on audit (actor);
create index if not exists conversation_farmer on conversation (farmer);
create index if not exists conversation_champion on conversation (champion);
create index if not exists conversation_closed_by on conversation (closed_by) where closed_by is not null;
create index if not exists conversation_reported_by on conversation (reported_by) where reported_by is not null;
create index if not exists conversation_unreached_by on conversation (unreached_by) where unreached_by is not null;
create index if not exists conversation_handled_by on conversation (handled_by) where handled_by is not null;
create index if not exists help_request_preferred on help_request (preferred);
create index if not exists help_request_assigned_by on help_request (assigned_by) where assigned_by is not null;
create index if not exists blocked_pair_blocked on blocked_pair (blocked);
