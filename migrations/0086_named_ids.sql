-- The id that words always have (UUIDv8, of their SHA-256): what others know by an id, and the bank by its words. The server
-- makes the same of them.

create function named_id(words text) returns uuid language sql immutable as $$
  select overlay(overlay(substr(encode(sha256(convert_to(words, 'UTF8')), 'hex'), 1, 32)
    placing '8' from 13) placing '8' from 17)::uuid
$$;
