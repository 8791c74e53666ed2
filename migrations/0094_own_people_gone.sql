-- The programs of the organisation that holds somebody put them in, and work with them in placements: they are told as well
-- when somebody leaves or is erased. Of what else changes in their own register nobody tells them, as before.
create or replace function note_leader_changed() returns trigger language plpgsql as $$
declare
  before jsonb;
  after jsonb;
  groups text[];
begin
  if not is_anybody_following() then return null; end if;
  if tg_op = 'DELETE' or new.status = 'erased' then
    if tg_op = 'UPDATE' and old.status = 'erased' then return null; end if;
    perform note_shared_change(
      array(select s.organisation_id from shared_change s
        where s.subject_id = old.id and s.kind = 'person'
        union select old.organisation_id), 'person', old.id, 'erased');
    return null;
  end if;
  if new.status = 'left' and old.status <> 'left' then
    perform note_shared_change(array[new.organisation_id], 'person', new.id, 'gone');
  end if;
  before := to_jsonb(old);
  after := to_jsonb(new);
  groups := array(select distinct of_group from shared_column
    where before -> name is distinct from after -> name);
  if cardinality(groups) > 0 then
    perform note_shared_change(organisations_seeing(new.id, groups), 'person', new.id, 'changed');
  end if;
  return null;
end $$;
