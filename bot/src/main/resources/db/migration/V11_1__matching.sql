-- What matching looks at among ten thousand champions.

create index if not exists champion_topics on champion using gin (topics);
create index if not exists person_speaker on person (language) where role <> 'FARMER';
create index if not exists certificate_standing on certificate (contact, valid_until) where revoked_at is null;
