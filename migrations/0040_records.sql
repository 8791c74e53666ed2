-- Both records also say by which session or token a request came, so that "what was read with this token" has
-- an answer. Its id, never its secret.

alter table audit_event add column credential_id uuid;
alter table access_event add column credential_id uuid;
create index audit_event_by_actor on audit_event (actor_id, id);
create index access_event_by_actor on access_event (actor_id, at);
create index access_event_by_organisation on access_event (organisation_id, at);
create index access_event_by_credential on access_event (credential_id, at);

-- Rows from before this column are sealed in the words of their time: what is not there is not written.
create or replace function sealed_text(e audit_event) returns bytea language sql stable as $$
  select convert_to((jsonb_build_array('audit', e.id, (extract(epoch from e.at) * 1000000)::bigint, e.actor_kind,
    e.actor_id, e.organisation_id, e.event, e.subject_kind, e.subject_id, e.request_id, e.detail)
    || case when e.credential_id is null then '[]'::jsonb else jsonb_build_array(e.credential_id) end)::text, 'UTF8')
$$;
create or replace function sealed_text(e access_event) returns bytea language sql stable as $$
  select convert_to((jsonb_build_array('access', e.id, (extract(epoch from e.at) * 1000000)::bigint, e.actor_kind,
    e.actor_id, e.organisation_id, e.operation, e.manner, e.purpose, e.view, to_jsonb(e.leader_ids),
    e.request_id)
    || case when e.credential_id is null then '[]'::jsonb else jsonb_build_array(e.credential_id) end)::text, 'UTF8')
$$;
