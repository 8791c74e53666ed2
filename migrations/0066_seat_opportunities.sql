-- An opportunity may be there to fill a seat: when both sides agree, the person is in the seat for the agreed days.
alter table opportunity
  add column seat_id uuid references seat;
create index opportunity_by_seat on opportunity (seat_id, id) where seat_id is not null;

-- The placement by which somebody came into the seat.
alter table seat_term
  add column placement_id uuid references placement on delete set null;
create unique index seat_term_by_placement on seat_term (placement_id) where placement_id is not null;
