import type { SeedTerm } from './terms.ts'
import { words } from './terms.ts'

/** Practical help with taking part. */
export const practicalNeeds: readonly SeedTerm[] = [
  {
    code: 'papers_in_advance',
    label: 'Papers early',
    description: 'Papers sent a set number of working days before.',
    group: 'Practical help',
    aliases: words(`
      notes in advance, information in advance, agenda in advance, papers early, papers beforehand, advance papers, papers ahead, papers before, papers in good
      time, agenda in advance, needs papers, documents in advance, papers days before, papers week
      before
    `),
  },
  {
    code: 'plain_language',
    label: 'Plain words',
    description: 'Plain words, and a list that explains the others.',
    group: 'Practical help',
    aliases: words(`
      plain english, no jargon, jargon free, avoid jargon, simple language, glossary
    `),
  },
  {
    code: 'single_contact',
    label: 'One named contact',
    description: 'One person to turn to.',
    group: 'Practical help',
    aliases: words('single point of contact, named contact, same person each time, one contact'),
  },
  {
    code: 'travel_booked',
    label: 'Travel booked for me',
    description: 'Travel that is booked and paid before.',
    group: 'Practical help',
    aliases: words(`
      taxi, taxis, needs taxi, transport, needs transport, travel paid
      in advance, transport booked, cannot drive
    `),
    unsure: words('cannot drive, transport'),
  },
  {
    code: 'parking',
    label: 'Parking close by',
    description: 'A parking space near the door, for a blue badge if there is one.',
    group: 'Practical help',
    aliases: words(`
      lle parcio, parcio, blue badge, disabled parking, parking near, parking space, car park, blue badge parking,
      accessible parking, parking nearby
    `),
  },
  {
    code: 'replacement_carer',
    label: 'Someone to care while I am out',
    description: 'The cost of a carer who takes over.',
    group: 'Practical help',
    aliases: words(`
      respite, respite care, sitter, sitting service, replacement care, carer cover, care cover,
      cover for caring
    `),
  },
  {
    code: 'childcare',
    label: 'Childcare',
    description: 'The cost of childcare, or a place for children.',
    group: 'Practical help',
    aliases: words(
      'gofal plant, child care, creche, babysitter, brings baby, baby comes too, childminder',
    ),
  },
  {
    code: 'remote_join',
    label: 'Join online',
    description: 'A way to join from home.',
    group: 'Practical help',
    aliases: words(`
      online only, zoom, zoom only, teams, teams only, virtual, virtual only, from home, online,
      join online, video call, dial in, remote
    `),
  },
  {
    code: 'step_free',
    label: 'No steps',
    description: 'A venue without steps, or with a lift.',
    group: 'Practical help',
    aliases: words(`
      step free, stepfree, no stairs, no steps, ground floor, level access, ramp, ramps, cannot do
      stairs, can't do stairs, can't manage stairs, lift access, step free access, avoid stairs,
      walking difficulties, limited mobility, mobility problems, walking stick, walking frame,
      uses a stick, walker
    `),
    unsure: words(`
      walking difficulties, limited mobility, mobility problems, walking stick, walking frame,
      uses a stick, walker
    `),
  },
  {
    code: 'wheelchair',
    label: 'Wheelchair access',
    description: 'Room for a wheelchair, from the door to the table and the toilet.',
    group: 'Practical help',
    aliases: words(`
      cadair olwyn, wheelchair user, wheel chair, w/chair, wheelchair access, wheelchair accessible, uses a
      wheelchair, electric wheelchair, power chair, powerchair, mobility scooter, scooter,
      accessible toilet, disabled access
    `),
    unsure: words('mobility scooter, scooter, accessible toilet, disabled access'),
  },
  {
    code: 'rest_breaks',
    label: 'Breaks',
    description: 'Breaks, and a place to rest.',
    group: 'Practical help',
    aliases: words(`
      breaks, regular breaks, rest, frequent breaks, needs breaks, short meetings, comfort breaks,
      fatigue, tires easily
    `),
    unsure: words('short meetings, fatigue, tires easily'),
  },
  {
    code: 'quiet_space',
    label: 'Quiet room',
    description: 'A quiet place, without crowds or noise.',
    group: 'Practical help',
    aliases: words(`
      quiet room, quiet place, quiet, low noise, small groups, no crowds, sensory room, calm
      space, low lighting
    `),
    unsure: words('small groups, low lighting'),
  },
  {
    code: 'dietary',
    label: 'Food needs',
    description: 'Food that is safe or right for this person.',
    group: 'Practical help',
    aliases: words(`
      gluten free, vegetarian, vegan, halal, kosher, nut allergy, food allergy, dairy free,
      diabetic diet, dietary requirements, coeliac diet, coeliac, lactose intolerant
    `),
  },
  {
    code: 'debrief',
    label: 'A talk afterwards',
    description: 'Someone who asks afterwards how it was.',
    group: 'Practical help',
    aliases: words(`
      debriefing, check in after, phone call after, follow up call, support after, emotional
      support
    `),
    unsure: words('emotional support'),
  },
]
