-- no transaction
-- Whoever brings a spreadsheet in is compared by each of their numbers, and not with everybody of the register.
create index concurrently if not exists leader_by_other_phones on leader using gin (other_phones)
  where other_phones <> '{}';
