-- Nobody under 16 takes part until the person who answers for them has agreed. The rule stands in the
-- database itself: such a record cannot be active without it, and only active people are matched or shared.

-- One row for each answer of a guardian; the newest counts. 'asked' says who is to be asked.
create table leader_guardian_consent (
  id uuid primary key,
  leader_id uuid not null references leader on delete cascade,
  name text not null,
  -- What they are to the child, in words: mother, foster carer.
  relation text not null,
  email text,
  phone text,
  answer text not null check (answer in ('asked', 'given', 'refused', 'withdrawn')),
  -- How they answered; null where they were not reached yet.
  method text check (method in ('self', 'phone', 'paper')),
  -- The words that were shown or read to them, as they were.
  wording text,
  evidence text,
  recorded_by uuid references account,
  at timestamptz not null default clock_timestamp(),
  check (email is not null or phone is not null),
  check ((answer = 'asked') = (method is null)),
  check (answer <> 'given' or wording is not null)
);
create index leader_guardian_consent_by_leader on leader_guardian_consent (leader_id, at);

create function guardian_has_agreed(leader uuid) returns boolean language sql stable as $$
  select coalesce((
    select answer = 'given' from leader_guardian_consent
    where leader_id = leader order by at desc, id desc limit 1), false)
$$;

create function refuse_child_alone() returns trigger language plpgsql as $$
begin
  if not guardian_has_agreed(new.id) then
    raise exception 'a guardian has to agree first' using errcode = '23514', constraint = 'leader_child_alone';
  end if;
  return new;
end
$$;
create trigger leader_child_alone before insert or update of status, age_band on leader
  for each row when (new.age_band = 'under_16' and new.status = 'active')
  execute function refuse_child_alone();

-- A guardian's yes lets the child take part, anything else stops it, in the very same transaction.
create function follow_guardian() returns trigger language plpgsql as $$
begin
  update leader set
    status = case when new.answer = 'given' then 'active' else 'invited' end,
    version = version + 1, updated_at = now()
  where id = new.leader_id and age_band = 'under_16'
    and status = case when new.answer = 'given' then 'invited' else 'active' end;
  return null;
end
$$;
create trigger leader_guardian_consent_counts after insert on leader_guardian_consent
  for each row execute function follow_guardian();

-- Children who are on the register already wait for their guardian's answer like everybody else.
update leader set status = 'invited', version = version + 1
where age_band = 'under_16' and status = 'active';
delete from leader_card where leader_id in (select id from leader where age_band = 'under_16') and not is_holder;
update leader_card set matchable = false, invited = true
where leader_id in (select id from leader where age_band = 'under_16' and status = 'invited');
delete from leader_search s where not exists (
  select from leader_card c where c.leader_id = s.leader_id and c.organisation_id = s.organisation_id);

-- How each person may be reached: a child through the guardian who agreed, and in no other way.
create view leader_reach as
select l.id as leader_id, l.organisation_id,
  case when l.age_band = 'under_16' then guardian.name else coalesce(l.known_as, l.name) end as name,
  case when l.age_band = 'under_16' then guardian.email else l.email end as email,
  case when l.age_band = 'under_16' then guardian.phone else l.phone end as phone,
  l.age_band is not distinct from 'under_16' as through_guardian
from leader l
left join lateral (
  select g.* from (
    select * from leader_guardian_consent where leader_id = l.id order by at desc, id desc limit 1
  ) g
  where g.answer = 'given'
) guardian on true
where l.status <> 'erased';
