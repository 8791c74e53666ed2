-- What the programs of partners asked in the running minute, over all instances. It is of no use after a crash.
create unlogged table client_minute (
  client_id uuid primary key references client on delete cascade,
  minute timestamptz not null,
  used integer not null,
  -- What the last one who took some was given.
  given integer not null
);
