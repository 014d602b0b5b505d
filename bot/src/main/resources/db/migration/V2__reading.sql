-- Stories read, and advice given and judged.

create table if not exists story_reading (
    id        text primary key,
    at        timestamptz not null,
    contact   text not null,
    story     text not null,
    theme     text not null,
    language  text not null,
    event     text not null,
    correct   integer not null,
    questions integer not null,
    zone      text not null
);
create index if not exists story_reading_contact on story_reading (contact, story, event);
create index if not exists story_reading_event on story_reading (event, at);
comment on column story_reading.event is 'BEGUN, FINISHED, QUIZ_PASSED (beside FINISHED), REMINDED.';
comment on column story_reading.zone is 'The time zone the reader lives in.';

create or replace view story_use as
select language, theme, story,
       count(distinct contact) filter (where event = 'BEGUN') as readers,
       count(distinct contact) filter (where event = 'FINISHED') as finished,
       count(distinct contact) filter (where event = 'QUIZ_PASSED') as quiz_passed
from story_reading
group by language, theme, story;
comment on view story_use is 'People, not sittings: who reads a story twice counts once.';

create table if not exists tip_given (
    contact   text not null,
    given     text not null,
    at        timestamptz not null,
    tip       text not null,
    language  text not null,
    sure      boolean not null,
    helped    boolean,
    judged_at timestamptz,
    primary key (contact, given)
);
create index if not exists tip_given_tip on tip_given (tip, at);
comment on column tip_given.sure is 'Given at once; otherwise chosen from several that were offered.';
comment on column tip_given.helped is 'What the person said of it; null if she said nothing.';

create table if not exists subscription (
    contact    text primary key,
    active     boolean not null,
    theme      text not null,
    story      text not null,
    hour       integer not null,
    last_day   date,
    zone       text not null,
    updated_at timestamptz not null
);
comment on table subscription is 'Who wishes for one scene a day: of one story, or of a theme''s stories one after another.';
comment on column subscription.hour is 'From 0 to 23, in the zone of the reader.';
comment on column subscription.last_day is 'The day a scene was last sent, there.';

-- The table of db-scheduler, as its documentation gives it for PostgreSQL.
create table if not exists scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index if not exists scheduled_tasks_time on scheduled_tasks (execution_time);
create index if not exists scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
