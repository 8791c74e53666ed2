-- Leaving is one thing, whichever door it was: the record says since which day, every yes is taken back, and a yes that
-- the person gives again is the way back.

alter table leader add column left_on date;

create function note_leaving() returns trigger language plpgsql as $$
begin
  new.left_on := case when new.status = 'left'
    then coalesce(new.left_on, (now() at time zone 'Europe/London')::date) end;
  return new;
end $$;

-- Whoever had taken back every yes at once and was away since had left; whoever was marked as gone still had a yes on
-- record. Both are brought to the same.
update leader l set status = 'left', paused = false, paused_until = null,
  left_on = (gone.at at time zone 'Europe/London')::date
from (select subject_id, max(at) as at from audit_event where event = 'leaders.left' group by subject_id) gone
where gone.subject_id = l.id and l.status in ('invited', 'active') and l.paused and l.paused_until is null
  and not exists (select from leader_consent_now c where c.leader_id = l.id);
update leader set paused = false, paused_until = null,
  left_on = coalesce(left_on, (updated_at at time zone 'Europe/London')::date) where status = 'left';
insert into leader_consent (id, leader_id, purpose, organisation_id, answer, method, evidence)
select gen_random_uuid(), l.id, c.purpose, c.organisation_id, 'withdrawn', 'asserted', 'They had left the bank'
from leader l join leader_consent_now c on c.leader_id = l.id where l.status = 'left';
delete from leader_card where leader_id in (select id from leader where status = 'left');
delete from leader_search where leader_id in (select id from leader where status = 'left');

create trigger leader_leaving before insert or update of status, left_on on leader
  for each row execute function note_leaving();

update retention_rule set reason = 'Whoever left is not kept longer than a year: long enough to come back, and to settle what was owed.'
where code = 'left'
  and reason = 'Whoever took back every yes is not kept longer than a year: long enough to come back, and to settle what was owed.';
