-- An organisation may choose that an open opportunity stands on a public page and in feeds; and whoever joins
-- because of one is interested in it from the moment they are in.
alter table opportunity
  add column is_public boolean not null default false;
create index opportunity_public on opportunity (opened_at desc, id desc) where is_public and status = 'open';

alter table joining
  add column opportunity_id uuid references opportunity on delete set null;
