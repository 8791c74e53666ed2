import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import { tooManyRequests } from '../../core/common.errors.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import type { Jobs } from '../../core/jobs.ts'
import { clientUnanswered } from '../clients/clients.errors.ts'
import { joiningMail } from './joining-mails.actions.ts'
import { insertJoining } from './joining.queries.ts'
import { countProgramNominations } from './program-nominations.queries.ts'
import type { ProgramNominationCreate } from './program-nominations.schemas.ts'

/** By one program in a day: more than any ward or practice knows, and fewer than a list of patients. */
export const mostNominationsADay = 100

/**
 * A program puts somebody forward for its organisation. Nothing of them is in the register: they are asked as everybody
 * is who is put forward, and whether they may be asked at all is found out by the job. Answers its id.
 */
export async function nominateByProgram(
  tx: Db,
  context: RequestContext,
  jobs: Jobs,
  nomination: ProgramNominationCreate,
): Promise<string> {
  const { client } = context.actor
  if (!client) throw new Error('A route of programs was reached by somebody else')
  if (client.contactAccountId === null) throw clientUnanswered()
  if ((await countProgramNominations(tx, client.id)) >= mostNominationsADay)
    throw tooManyRequests({
      headers: { 'retry-after': '86400' },
      detail: `A program puts forward ${mostNominationsADay} people in a day at most. Send the rest tomorrow.`,
    })
  const { nominator, person, why, saidYes } = nomination
  const joiningId = await insertJoining(tx, {
    source: 'nomination',
    organisationId: organisationOf(context.actor),
    name: person.name,
    email: person.email,
    phone: person.phone?.replaceAll(/[^+\d]/g, '') ?? null,
    nominator,
    why,
    saidYes,
    clientId: client.id,
  })
  await jobs.send(tx, joiningMail, { joiningId })
  await writeAudit(tx, context, {
    event: 'joining.nominated',
    subjectKind: 'joining',
    subjectId: joiningId,
    detail: { contactAccountId: client.contactAccountId },
  })
  return joiningId
}
