-- Whom the bank asked was noted with their placements and on their card, and not on record, where lists, pages and exports read
-- when somebody was last asked. From here on an ask writes it there as well.
update leader l set last_asked_on = p.asked_on
from (select leader_id, max(asked_on) as asked_on from placement group by leader_id) p
where p.leader_id = l.id and p.asked_on > coalesce(l.last_asked_on, '-infinity');
