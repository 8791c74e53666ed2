-- A program may put people forward for its organisation, who are then asked themselves.

alter table joining add column client_id uuid references client on delete set null;
-- Counted by the day, so that none puts a whole list forward.
create index joining_by_client on joining (client_id, created_at) where client_id is not null;
