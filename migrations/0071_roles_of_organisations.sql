-- A role is the bank's, or a template that an organisation made for itself: from a role of the bank, or from something
-- that it offered before. Nobody else sees or uses it.

alter table role add column organisation_id uuid references organisation;
