/** The name of a person `l` only with the holder's or a consented view; $1 is the organisation that looks. */
export const leaderName = `case when l.organisation_id = $1 or exists (
      select from leader_consent_now c where c.leader_id = l.id and c.purpose = 'share'
        and c.organisation_id = $1 and 'name' = any(c.fields)) then l.name end`
