-- How a person comes into the bank: by themselves, asked by a coordinator, or put forward by somebody.

-- What addresses are hashed with, so that a list of hashes made elsewhere is worth nothing here.
insert into installation (name, value)
values ('address_salt', to_jsonb(gen_random_uuid()::text || gen_random_uuid()::text));
create function address_digest(address text) returns bytea language sql stable as $$
  select sha256(convert_to((select value #>> '{}' from installation where name = 'address_salt')
    || lower(address), 'UTF8'))
$$;

create table joining (
  id uuid primary key,
  source text not null check (source in ('self', 'invitation', 'nomination')),
  -- Who is to hold the record. Null where a person has not chosen yet.
  organisation_id uuid references organisation,
  state text not null default 'open'
    check (state in ('open', 'joined', 'declined', 'taken_back', 'ended')),
  -- The record that an invitation is about, or that came of it.
  leader_id uuid references leader on delete cascade,
  name text,
  email text,
  -- Digits only, with a + before a country.
  phone text,
  address_digest bytea,
  -- What was filled in so far.
  answers jsonb,
  nominator_role text
    check (nominator_role in ('ward', 'advice', 'practice', 'group', 'family', 'self')),
  nominator_name text,
  nominator_contact text,
  why text,
  -- Whether the person has said yes to being put forward.
  said_yes boolean,
  invited_by uuid references account,
  told_by uuid references account,
  created_at timestamptz not null default now(),
  -- When mail last went out.
  sent_at timestamptz,
  reminded_at timestamptz,
  expires_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'open') = (ended_at is null)),
  -- When it is over, nothing that somebody wrote is left: what the person gave is in their own record.
  constraint joining_over check (state = 'open' or (name is null and email is null and phone is null
    and address_digest is null and answers is null and nominator_name is null
    and nominator_contact is null and why is null and said_yes is null))
);
create index joining_by_organisation on joining (organisation_id, id desc);
create index joining_by_address on joining (address_digest) where state = 'open';
create index joining_by_leader on joining (leader_id);
create index joining_by_end on joining (expires_at) where state = 'open';

-- Links that open a joining: as often as needed, until it is over or the link ends.
create table joining_link (
  token_hash bytea primary key,
  joining_id uuid not null references joining on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index joining_link_by_joining on joining_link (joining_id);

-- Addresses whose owners said no to being put forward; they are not asked again.
create table joining_refusal (
  address_digest bytea primary key,
  at timestamptz not null default now()
);

-- What came from a network, and what was mailed to an address, to count by: kept for a day.
create table joining_attempt (
  id uuid primary key,
  network text,
  address_digest bytea,
  at timestamptz not null default now(),
  check ((network is null) <> (address_digest is null))
);
create index joining_attempt_by_network on joining_attempt (network, at);
create index joining_attempt_by_address on joining_attempt (address_digest, at);
