-- What became of each line of a spreadsheet that was taken. Its words are wiped with it: a line is found again by its
-- number in the coordinator's own file.
alter table import add column report jsonb;
