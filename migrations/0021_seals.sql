-- A chain of hashes over both records, audit and access, so that a row that was changed or taken away later
-- shows. Rows are sealed in batches soon after they are committed, by one process at a time: a chain made
-- in the writing transactions would fork wherever two of them run at once.

alter table audit_event add column transaction xid8 not null default pg_current_xact_id();
alter table access_event add column transaction xid8 not null default pg_current_xact_id();
create index audit_event_by_transaction on audit_event (transaction);
create index access_event_by_transaction on access_event (transaction);

-- Everything that a row says, as one text that is the same on every machine.
create function sealed_text(e audit_event) returns bytea language sql stable as $$
  select convert_to(jsonb_build_array('audit', e.id, (extract(epoch from e.at) * 1000000)::bigint, e.actor_kind,
    e.actor_id, e.organisation_id, e.event, e.subject_kind, e.subject_id, e.request_id, e.detail)::text, 'UTF8')
$$;
create function sealed_text(e access_event) returns bytea language sql stable as $$
  select convert_to(jsonb_build_array('access', e.id, (extract(epoch from e.at) * 1000000)::bigint, e.actor_kind,
    e.actor_id, e.organisation_id, e.operation, e.manner, e.purpose, e.view, to_jsonb(e.leader_ids),
    e.request_id)::text, 'UTF8')
$$;

create table record_seal (
  number bigint primary key,
  at timestamptz not null default clock_timestamp(),
  audit_ids uuid[] not null,
  access_ids uuid[] not null,
  -- SHA-256 of each row's text, one after another: audit rows, then access rows, in the order of the ids above.
  digests bytea not null,
  -- The hash of the seal before; empty for the first.
  previous bytea not null,
  -- SHA-256 of previous, number (8 bytes, most significant first) and digests.
  hash bytea not null,
  -- Every transaction before the horizon is sealed, whatever became of it, and so are the loose ones after it.
  horizon xid8 not null,
  loose xid8[] not null
);
