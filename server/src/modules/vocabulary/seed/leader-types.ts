import type { SeedLeaderType } from './terms.ts'
import { words } from './terms.ts'

/** The six places where patient leaders are found, in two categories. */
export const leaderTypes: readonly SeedLeaderType[] = [
  {
    code: 'patient_entrepreneur',
    label: 'Patient entrepreneur',
    description: 'Saw a need that nobody met and started something to meet it.',
    category: 'community_enabler',
    position: null,
    aliases: words(`
      entrepreneur, social entrepreneur, founder, project leader, business developer, innovator
    `),
  },
  {
    code: 'community_enabler',
    label: 'Community enabler',
    description: 'Helps people nearby to stay well and to have a say.',
    category: 'community_enabler',
    position: null,
    aliases: words(`
      health champion, community champion, community researcher, community organiser, community
      development worker, health ambassador, ambassador
    `),
  },
  {
    code: 'activist_campaigner',
    label: 'Activist or campaigner',
    description: 'Presses for change from outside, alone or with others.',
    category: 'system_influencer',
    position: 'outside',
    aliases: words('activist, campaigner, organiser of a cause, blogger, online voice'),
  },
  {
    code: 'informal_representative',
    label: 'Informal representative',
    description: 'Speaks up for patients in groups and projects without a formal post.',
    category: 'system_influencer',
    position: 'outside_inside',
    aliases: words(`
      patient representative, patient rep, rep, ppg member, patient participation group member,
      reference group member, patient adviser, patient advisor, public adviser, public advisor,
      healthwatch volunteer, programme representative
    `),
  },
  {
    code: 'formal_representative',
    label: 'Formal representative',
    description:
      'Holds a post with duties set out in law or in rules, such as governor or lay member.',
    category: 'system_influencer',
    position: 'inside',
    aliases: words(`
      governor, public governor, patient governor, lay member, lay representative, non executive,
      board member, committee member
    `),
  },
  {
    code: 'peer_supporter',
    label: 'Peer supporter',
    description: 'Stands beside one other person as advocate, coach or mentor.',
    category: 'community_enabler',
    position: null,
    aliases: words(`
      peer to peer supporter, peer support worker, peer mentor, mentor, coach, lay advocate,
      advocate, buddy, befriender
    `),
  },
]
