import type { SeedTerm } from './terms.ts'
import { words } from './terms.ts'

/** The kinds of lived experience; a person may be several. */
export const experienceKinds: readonly SeedTerm[] = [
  {
    code: 'patient',
    label: 'Patient',
    description: 'Has used health services for their own health.',
    aliases: words(`
      p, pt, pat, patients, former patient, ex patient, expert patient, in patient, inpatient,
      outpatient
    `),
  },
  {
    code: 'service_user',
    label: 'Service user',
    description:
      'Uses a service over time, such as mental health, social care or community support.',
    aliases: words(`
      defnyddiwr gwasanaeth, su, s/u, service users, client, user of services, expert by experience, ebe, survivor, lived
      experience
    `),
    unsure: words('client, survivor, expert by experience, ebe, lived experience'),
  },
  {
    code: 'carer',
    label: 'Carer',
    description: 'Looks after someone who could not manage without that help, unpaid.',
    aliases: words(`
      c, carers, care giver, caregiver, family carer, unpaid carer, young carer, parent carer,
      former carer, ex carer, relative, family, family member, parent, next of kin, nok
    `),
    unsure: words('relative, family, family member, parent, next of kin, nok'),
  },
  {
    code: 'citizen',
    label: 'Member of the public',
    description: 'Cares about local health and care and speaks as a member of the community.',
    aliases: words(`
      aelod o’r cyhoedd, citizen, public, member of public, the public, mop, general public, lay person, lay, lay
      member, resident, local resident, community member
    `),
    unsure: words('lay, lay person, lay member'),
  },
]
