-- Matches and counts read cards from memory: nothing has looked anything up by these for long. One of them held most of a
-- card once more, as many bytes as the cards themselves, and went along with most changes of one.
drop index leader_card_match;
drop index leader_card_unmatchable;

-- Nothing is to be noted of whoever is not leaving and has not left: the function need not be called to find that out.
drop trigger leader_leaving on leader;
create trigger leader_leaving before insert or update of status, left_on on leader
  for each row when (new.status = 'left' or new.left_on is not null) execute function note_leaving();

-- Few people sign in, and only those have an account.
alter table leader drop constraint leader_account_id_key;
create unique index leader_account_id_key on leader (account_id) where account_id is not null;
