-- Most people have no reference, no second number and no declared interest, and many no telephone. An index that holds nothing
-- for whoever is told of nothing is a tenth as large, and a record that is written, or moved by a change, goes into four fewer
-- of them: a fifth of what it takes to write one. Whoever asks for one of these always asks for a value.
-- Built in one go: at a million people writing waits a few seconds.
create index leader_of_contact on leader (contact_account_id) where contact_account_id is not null;
create index leader_of_phone on leader (organisation_id, phone) where phone is not null;
create index leader_of_reference on leader (organisation_id, reference) where reference is not null;
create index leader_of_interest on leader using gin (interests jsonb_path_ops) where interests is not null;
drop index leader_by_contact, leader_by_phone, leader_by_reference, leader_by_interest;
alter index leader_of_contact rename to leader_by_contact;
alter index leader_of_phone rename to leader_by_phone;
alter index leader_of_reference rename to leader_by_reference;
alter index leader_of_interest rename to leader_by_interest;

-- What programs follow is told of cards that others than the holder see. Of the holder's own nothing is to be told, and the
-- function need not be called to find that out.
drop trigger leader_card_seen on leader_card;
create trigger leader_card_seen after update of paused_until, is_holder on leader_card
  for each row when (not (old.is_holder and new.is_holder)) execute function note_card_seen();
create trigger leader_card_first_seen after insert on leader_card
  for each row when (not new.is_holder) execute function note_card_seen();
create trigger leader_card_seen_no_more after delete on leader_card
  for each row when (not old.is_holder) execute function note_card_seen();
