-- A broadcast begins to be sent with the first page of its audience.

comment on column broadcast.fixed_at is 'When the whole audience was fixed; null before, also while those fixed so far get it already.';
