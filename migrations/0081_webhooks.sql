-- Where programs are told of changes as they happen (Standard Webhooks 1.0). What they are told is read from
-- shared_change, from the mark of each webhook on: no writer does anything for it.
create table webhook (
  id uuid primary key,
  client_id uuid not null references client on delete cascade,
  url text not null,
  kinds text[] not null
    check (cardinality(kinds) > 0 and kinds <@ '{person,opportunity,placement}'),
  -- disabled: by the bank, because the target said so (410) or took nothing for days.
  status text not null default 'active' check (status in ('active', 'paused', 'disabled')),
  disabled_for text check (disabled_for in ('gone', 'failing')),
  -- How far its changes were taken over: a stretch of transactions, and the last of it.
  mark_from xid8 not null,
  mark_to xid8,
  mark_after bigint not null default 0,
  mark_at timestamptz not null default now(),
  -- Tries that failed one after the other since the last that was taken, since when, and until when it is left alone.
  failures integer not null default 0,
  failing_since timestamptz,
  rest_until timestamptz,
  taken_at timestamptz,
  -- One instance at a time sends to it; whoever went silent has lost it when the lease ends.
  lease uuid,
  lease_until timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((status = 'disabled') = (disabled_for is not null))
);
create index webhook_by_client on webhook (client_id, id);

-- What signs is worked out from the id and a key of the installation, and stands nowhere.
create table webhook_secret (
  id uuid primary key,
  webhook_id uuid not null references webhook on delete cascade,
  hint text not null,
  created_at timestamptz not null default now(),
  ends_at timestamptz not null default 'infinity'
);
create index webhook_secret_by_webhook on webhook_secret (webhook_id, created_at);

-- One thing that one webhook is told, and what became of it. Its id is the webhook-id of every try.
create sequence webhook_delivery_number;
create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook on delete cascade,
  number bigint not null default nextval('webhook_delivery_number'),
  -- gap: what changed before is no longer kept; test: somebody asked for it.
  kind text not null check (kind in ('person', 'opportunity', 'placement', 'gap', 'test')),
  subject_id uuid not null,
  what text not null,
  at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'given_up')),
  tries integer not null default 0,
  next_try_at timestamptz not null default now(),
  tried_at timestamptz,
  -- Of the last try: the status of the answer, or why there was none, and how long it took.
  answer_status integer,
  failure text,
  took_ms integer,
  created_at timestamptz not null default now()
);
create index webhook_delivery_in_order on webhook_delivery (webhook_id, number);
create index webhook_delivery_waiting on webhook_delivery (webhook_id, number) where state = 'waiting';
create index webhook_delivery_of_subject on webhook_delivery (webhook_id, subject_id, number)
  where state = 'waiting';
create index webhook_delivery_by_age on webhook_delivery (created_at);
