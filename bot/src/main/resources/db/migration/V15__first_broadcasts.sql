-- Whether a broadcast is the first that a person gets: that one says how to stop.

alter table broadcast_recipient add column if not exists newcomer boolean not null default false;
comment on column broadcast_recipient.newcomer is 'Whether none had reached her before when the audience was fixed: hers says how to stop.';
