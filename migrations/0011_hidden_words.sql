-- Words of somebody who paused are no other organisation's to find, also not as the mending of a misspelt
-- one. Day number as on the card: the day on which the pause ends, 0 for the holder and while not paused.

alter table leader_search add column hidden_until smallint not null default 0;
update leader_search s set hidden_until = c.paused_until
from leader_card c
where c.organisation_id = s.organisation_id and c.leader_id = s.leader_id
  and not c.is_holder and c.paused_until <> 0;
