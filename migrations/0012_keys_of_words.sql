-- What a repeated POST made may be known by a word of its own, such as a code, and not only by a uuid.

alter table idempotency_record alter column subject_id type text;
