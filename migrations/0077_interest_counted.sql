-- Whoever says on the noticeboard that they are interested is counted by what they are interested in as well.
alter table joining_attempt add column opportunity_id uuid references opportunity on delete cascade;
create index joining_attempt_by_opportunity on joining_attempt (opportunity_id, at) where opportunity_id is not null;
