-- People are told once that what they take part in is near its end: of which last day, so that another one is told again.
alter table seat_term add column told_of_end date;
create index seat_term_by_end on seat_term (ends_on) where ended_on is null and leader_id is not null;

alter table placement_agreement add column told_of_end date;
create index placement_agreement_by_end on placement_agreement (ends_on) where confirmed_at is not null;
