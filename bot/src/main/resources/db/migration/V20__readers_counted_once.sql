-- A reader with two addresses is one reader; who was forgotten counts as she was counted before, by the contact that nobody has.

create or replace view story_use as
select s.language, s.theme, s.story,
       count(distinct coalesce(c.person_id::text, s.contact)) filter (where s.event = 'BEGUN') as readers,
       count(distinct coalesce(c.person_id::text, s.contact)) filter (where s.event = 'FINISHED') as finished,
       count(distinct coalesce(c.person_id::text, s.contact)) filter (where s.event = 'QUIZ_PASSED') as quiz_passed
from story_reading s
left join contact c on c.address = s.contact
group by s.language, s.theme, s.story;
comment on view story_use is 'People, not sittings, nor addresses: who reads a story twice, or over two channels, counts once.';
