-- Who sends a message takes it for a moment, so that two at work at once never both send it. A claim ends by itself: what
-- a server that was killed had taken goes on with the next.

alter table message add column claimed_until timestamptz;
