-- Who was erased, in a way that names nobody: so that a restored backup, or a list that turns up later, does
-- not bring them back. The fingerprints of addresses and numbers are made with the key of this bank
-- (`erasure_key` of the installation), so that nobody without it can try addresses out.

create table erasure (
  -- SHA-256 of the id of the record, as text.
  person bytea primary key check (length(person) = 32),
  -- HMAC-SHA256 of each e-mail address and phone number of the record.
  contacts bytea[] not null,
  at timestamptz not null default now(),
  held_until date not null
);
create index erasure_by_contact on erasure using gin (contacts);
