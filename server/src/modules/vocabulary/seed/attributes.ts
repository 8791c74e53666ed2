import type { SeedAttribute } from './terms.ts'
import { words } from './terms.ts'

/** The eight qualities of a leader, in their fixed order; level 0 means not yet, never poor. */
export const attributes: readonly SeedAttribute[] = [
  {
    code: 'leads_self',
    label: 'Leads themselves',
    description: 'Knows what drives them, what they are good at and when to stop.',
    aliases: words('self-aware, self awareness, knows their limits, resilience'),
    levels: [
      'Has not thought much about this yet.',
      'Can say why they want to be involved.',
      'Knows their strengths and limits and says when something is too much.',
      'Looks after their own energy and stays steady when things are hard.',
      'Uses what they know of themselves to help others find their own way.',
    ],
  },
  {
    code: 'leads_by_example',
    label: 'Leads by example',
    description: 'Lives the change that they ask of others.',
    aliases: words('role model, sets an example, walks the talk'),
    levels: [
      'Has not had a chance to show this yet.',
      'Does what they said they would do.',
      'Behaves with others as they would like services to behave.',
      'Others notice how they work and copy it.',
      'Changes how a whole group works by the way they act.',
    ],
  },
  {
    code: 'builds_relationships',
    label: 'Builds relationships',
    description: 'Wins trust and respect, and gives both.',
    aliases: words('trust, works well with others, people person, good listener'),
    levels: [
      'Has not worked with others in this way yet.',
      'Gets on with people they know.',
      'Builds trust with people who are not like them.',
      'Keeps good working ties with staff and patients, even when they disagree.',
      'Brings together people who would not otherwise meet.',
    ],
  },
  {
    code: 'challenges_well',
    label: 'Challenges well',
    description: 'Says what needs saying and handles disagreement with care.',
    aliases: words('challenge, critical friend, speaks up, handles conflict, assertive'),
    levels: [
      'Has not tried this yet.',
      'Asks a question when something is not clear.',
      'Speaks up when something is wrong and stays polite.',
      'Questions plans in a way that people can hear and act on.',
      'Helps a group through a real conflict to something better.',
    ],
  },
  {
    code: 'communicates_through_dialogue',
    label: 'Communicates through dialogue',
    description: 'Listens, asks and explains until people understand each other.',
    aliases: words(`
      communication, dialogue, public speaking, good speaker, coaching, listening
    `),
    levels: [
      'Has not spoken for others yet.',
      'Can tell their own story.',
      'Listens as much as they talk and checks what others mean.',
      'Puts a case for others and asks good questions.',
      'Helps people with different views to think together.',
    ],
  },
  {
    code: 'sees_big_picture',
    label: 'Sees the big picture',
    description: 'Thinks beyond their own case and keeps an eye on results.',
    aliases: words('strategic, strategy, big picture, whole system'),
    levels: [
      'Speaks from their own experience so far.',
      'Sees that others may have a different experience.',
      'Understands how a service works and who decides what.',
      'Links plans, money and results, and thinks ahead.',
      'Shapes where a whole service or area is going.',
    ],
  },
  {
    code: 'keeps_learning',
    label: 'Keeps learning',
    description: 'Is curious, asks for feedback and tries new things.',
    aliases: words('learner, lifelong learner, curious, willing to learn'),
    levels: [
      'Has not said anything about this yet.',
      'Is open to learning something new.',
      'Takes up training and uses it.',
      'Asks for feedback and changes what they do.',
      'Helps others learn and learns from them in turn.',
    ],
  },
  {
    code: 'builds_peer_network',
    label: 'Builds a peer network',
    description: 'Makes and keeps ties with other leaders who support each other.',
    aliases: words('network, networking, peer network, support network'),
    levels: [
      'Does not know other leaders yet.',
      'Knows one or two people in the same position.',
      'Gives and gets support from other leaders.',
      'Brings new people into a network and keeps it going.',
      'Runs a network that others rely on.',
    ],
  },
]
