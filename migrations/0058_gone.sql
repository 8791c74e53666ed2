-- Whoever is out of the bank, to look for what they may have left under way without going through everybody.
create index leader_gone on leader (id) where status in ('left', 'erased');
