-- The lists of the home page, in their own order: each stops at its eighth line however many there are.
create index leader_to_review on leader (organisation_id, updated_at, id)
  where review <> '{}' and status in ('invited', 'active');
create index leader_never_asked on leader
  (organisation_id, coalesce(joined_on, (created_at at time zone 'Europe/London')::date), id)
  where last_asked_on is null and status in ('invited', 'active');
create index leader_on_break on leader (organisation_id, paused_until, id) where paused;
create index leader_consent_ends on leader_consent (expires_at, leader_id)
  where purpose = 'match' and answer = 'given' and expires_at is not null;
create index opportunity_open_by_end on opportunity (organisation_id, closes_on, id) where status = 'open';
