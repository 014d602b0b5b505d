-- Requests for help: rounds, follow-up, what matching looks at, and their results.

alter table help_request add column if not exists round_at timestamptz;
alter table help_request add column if not exists first_taken_at timestamptz;
alter table help_request add column if not exists office_at timestamptz;
alter table help_request add column if not exists rating_asked_at timestamptz;
alter table help_request add column if not exists solved_asked_at timestamptz;
alter table help_request add column if not exists assigned_by text;
update help_request set round_at = asked_at where round_at is null;
alter table help_request alter column round_at set not null;
comment on column help_request.round_at is 'When the present round began: when it was asked, or opened again because it was not solved.';
comment on column help_request.office_at is 'When the programme office got it; null if never.';

create unique index if not exists help_request_open on help_request (farmer, topic) where state in ('WAITING', 'OFFICE', 'TAKEN');
create index if not exists help_request_taken on help_request (champion) where state = 'TAKEN';
create index if not exists help_offer_open on help_offer (champion) where state = 'OPEN';

alter table person add column if not exists place_key text not null default '';
comment on column person.place_key is 'place_text folded, so that spellings of one commune or ward are the same.';
create index if not exists person_helper on person (place_id, language) where role <> 'FARMER';

create or replace view help_result as
select id, topic, place_id, place_text, language, urgent, state, round,
       office_at is not null as through_office,
       asked_at,
       extract(epoch from first_taken_at - asked_at) / 3600 as hours_to_take,
       rating, solved, solved_asked_at is not null as followed_up
from help_request;
comment on view help_result is 'One row a request, without who asked and what: what figures are made of.';

create or replace view help_figures as
select topic, place_id, state, count(*) as requests,
       count(*) filter (where urgent) as urgent,
       count(*) filter (where through_office) as through_office,
       count(hours_to_take) as taken,
       percentile_cont(0.5) within group (order by hours_to_take) as median_hours_to_take,
       count(rating) as rated, avg(rating) as mean_rating,
       count(*) filter (where solved) as solved,
       count(*) filter (where not solved) as unsolved
from help_result
group by topic, place_id, state;
comment on view help_figures is 'Requests by topic, place and state: how soon they were taken, how they were rated, whether it helped.';
