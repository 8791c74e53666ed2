-- Every try of a delivery, the last fifty of them: when, what was answered or why nothing was, and how long it took. It goes with
-- the delivery, after 30 days.

alter table webhook_delivery add column attempts jsonb not null default '[]';
update webhook_delivery set attempts = jsonb_build_array(jsonb_build_object(
    'at', tried_at, 'status', answer_status, 'failure', failure, 'ms', took_ms))
where tried_at is not null and took_ms is not null;
