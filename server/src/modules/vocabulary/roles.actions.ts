import { organisationOf } from '../../core/access.ts'
import { writeAudit } from '../../core/audit.ts'
import type { RequestContext } from '../../core/context.ts'
import type { Db } from '../../core/db.ts'
import { newId } from '../../core/ids.ts'
import { termNotFound, termTaken } from './vocabulary.errors.ts'
import { findRole, insertRole, type RoleFields, type RoleTemplate } from './vocabulary.queries.ts'

/** A code that nobody has to think of: templates are chosen by their name. */
const codeOfTemplate = () => `own_${newId().replaceAll('-', '')}`

/** Writes a template of the caller's organisation; answers its id. */
export async function addTemplate(
  tx: Db,
  context: RequestContext,
  fields: RoleFields & RoleTemplate,
  from: { roleId: string } | { opportunityId: string },
): Promise<string> {
  const organisationId = organisationOf(context.actor)
  const made = await insertRole(tx, { ...fields, code: codeOfTemplate(), organisationId })
  if (!made) throw termTaken()
  await writeAudit(tx, context, {
    event: 'vocabulary.role_added',
    subjectKind: 'role',
    subjectId: made,
    detail: { organisationId, ...from },
  })
  return made
}

/** Makes a template of the caller's organisation from a role of the bank, or from another of its templates. */
export async function copyRole(
  tx: Db,
  context: RequestContext,
  { roleId, label }: { roleId: string; label: string },
): Promise<string> {
  const role = await findRole(tx, { roleId, organisationId: organisationOf(context.actor) })
  if (!role) throw termNotFound()
  const { description, leaderType, category, formality, kind, profile, steps } = role
  const { purpose, howChosen, support } = role
  return addTemplate(
    tx,
    context,
    {
      label,
      description,
      leaderType,
      category,
      formality,
      kind,
      profile,
      steps,
      purpose,
      howChosen,
      support,
    },
    { roleId },
  )
}
