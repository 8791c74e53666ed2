-- Which program wrote down or corrected the time that somebody gave, where no colleague did.
alter table attendance add column recorded_client uuid references client on delete set null;
