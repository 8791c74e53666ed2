-- A page of opportunities goes on behind the moment of its last one, which a cursor says in milliseconds: the bank writes no
-- finer ones, and whoever leaves the moment out is given one like it.
alter table opportunity
  alter column created_at set default date_trunc('milliseconds', now()),
  alter column updated_at set default date_trunc('milliseconds', now());
update opportunity set updated_at = date_trunc('milliseconds', updated_at)
where updated_at <> date_trunc('milliseconds', updated_at);
