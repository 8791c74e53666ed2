import type { LeaderCategory, SeedProfileItem, SeedRole } from './terms.ts'
import { words } from './terms.ts'

const categoryOf: Readonly<Record<string, LeaderCategory>> = {
  patient_entrepreneur: 'community_enabler',
  community_enabler: 'community_enabler',
  peer_supporter: 'community_enabler',
  activist_campaigner: 'system_influencer',
  informal_representative: 'system_influencer',
  formal_representative: 'system_influencer',
}

const shortNames = {
  self: 'leads_self',
  example: 'leads_by_example',
  trust: 'builds_relationships',
  challenge: 'challenges_well',
  dialogue: 'communicates_through_dialogue',
  picture: 'sees_big_picture',
  learning: 'keeps_learning',
  network: 'builds_peer_network',
} as const

type Level = SeedProfileItem['level']
type Importance = SeedProfileItem['importance']
/** [level wanted, importance] by short attribute name. */
type ShortProfile = Partial<Record<keyof typeof shortNames, readonly [Level, Importance]>>

const profileOf = (short: ShortProfile): SeedProfileItem[] =>
  (Object.keys(shortNames) as (keyof typeof shortNames)[]).flatMap((name) => {
    const wanted = short[name]
    return wanted ? [{ attribute: shortNames[name], level: wanted[0], importance: wanted[1] }] : []
  })

type ShortRole = Omit<SeedRole, 'category' | 'profile' | 'aliases'> & {
  aliases?: readonly string[]
  profile: ShortProfile
}

const role = ({ profile, aliases = [], ...rest }: ShortRole): SeedRole => ({
  ...rest,
  aliases,
  category: categoryOf[rest.leaderType] ?? 'community_enabler',
  profile: profileOf(profile),
})

/** Roles as attribute profiles, with the names that bodies have today. */
export const roles: readonly SeedRole[] = [
  role({
    code: 'trust_governor',
    label: 'Foundation trust governor',
    leaderType: 'formal_representative',
    formality: 'formal',
    kind: 'governor',
    description:
      'Is elected or appointed to speak for members and hold the directors of a trust to account.',
    aliases: words(`
      governor, public governor, patient governor, carer governor, ft governor, gov
    `),
    profile: {
      challenge: [3, 3],
      picture: [3, 3],
      trust: [3, 2],
      dialogue: [2, 2],
      self: [2, 1],
      learning: [2, 1],
    },
  }),
  role({
    code: 'icb_lay_partner',
    label: 'Lay partner of an integrated care board',
    leaderType: 'formal_representative',
    formality: 'formal',
    kind: 'committee',
    description:
      'Sits with those who plan and pay for local health services and keeps patients in view.',
    aliases: words(`
      icb lay member, ccg lay member, lay partner, icb non executive, lay member of a
      commissioning body
    `),
    profile: {
      picture: [4, 3],
      challenge: [3, 3],
      dialogue: [3, 2],
      trust: [3, 2],
      example: [2, 1],
      self: [3, 1],
    },
  }),
  role({
    code: 'wellbeing_board_lay_member',
    label: 'Lay member of a health and wellbeing board',
    leaderType: 'formal_representative',
    formality: 'formal',
    kind: 'committee',
    description:
      'Brings the view of residents to the board where the council and the health service plan together.',
    aliases: words('hwb lay member, health and wellbeing board member, hwb member'),
    profile: {
      picture: [4, 3],
      challenge: [3, 2],
      trust: [3, 2],
      dialogue: [3, 2],
      learning: [2, 1],
    },
  }),
  role({
    code: 'healthwatch_board_member',
    label: 'Healthwatch board member',
    leaderType: 'formal_representative',
    formality: 'formal',
    kind: 'committee',
    description: 'Helps to run local Healthwatch and speaks for it on other boards.',
    aliases: words('healthwatch director, healthwatch trustee'),
    profile: {
      picture: [3, 3],
      challenge: [3, 3],
      trust: [3, 2],
      dialogue: [3, 2],
      network: [2, 1],
    },
  }),
  role({
    code: 'guideline_committee_lay_member',
    label: 'Lay member of a guideline committee',
    leaderType: 'formal_representative',
    formality: 'formal',
    kind: 'committee',
    description: 'Helps to write national advice on care, as an equal of doctors and researchers.',
    aliases: words('nice lay member, nice committee member'),
    profile: {
      challenge: [3, 3],
      learning: [3, 3],
      dialogue: [3, 2],
      picture: [3, 2],
      self: [2, 1],
    },
  }),
  role({
    code: 'maternity_voices_chair',
    label: 'Chair of a maternity and neonatal voices partnership',
    leaderType: 'formal_representative',
    formality: 'formal',
    kind: 'chair',
    description: 'Brings families and staff together to make maternity care better.',
    aliases: words('mvp chair, mnvp chair, mnvp lead, maternity voices chair'),
    profile: {
      trust: [4, 3],
      dialogue: [3, 3],
      challenge: [3, 2],
      picture: [3, 2],
      network: [2, 1],
      example: [3, 1],
    },
  }),
  role({
    code: 'patient_safety_partner',
    label: 'Patient safety partner',
    leaderType: 'formal_representative',
    formality: 'formal',
    kind: 'service_redesign',
    description: 'Works with a trust on safer care, in meetings and in reviews of what went wrong.',
    aliases: words('psp'),
    profile: { challenge: [3, 3], trust: [3, 2], picture: [3, 2], self: [3, 2], learning: [2, 1] },
  }),
  role({
    code: 'young_people_group_chair',
    label: "Chair of a young people's advisory group",
    leaderType: 'formal_representative',
    formality: 'informal',
    kind: 'chair',
    description: 'Is chosen by other young people to lead their group and speak for it.',
    aliases: words('ypag chair, youth forum chair'),
    profile: {
      example: [3, 3],
      dialogue: [2, 2],
      trust: [2, 2],
      learning: [2, 1],
      network: [2, 1],
    },
  }),
  role({
    code: 'ppg_member',
    label: 'Patient participation group member',
    leaderType: 'informal_representative',
    formality: 'informal',
    kind: 'committee',
    description: 'Helps a GP practice to hear its patients and to act on what they say.',
    aliases: words('ppg, patient participation group, ppg member'),
    profile: { trust: [2, 2], dialogue: [2, 2], challenge: [1, 1], learning: [1, 1] },
  }),
  role({
    code: 'ppg_chair',
    label: 'Chair of a patient participation group',
    leaderType: 'informal_representative',
    formality: 'informal',
    kind: 'chair',
    description: 'Leads the patient group of a GP practice.',
    aliases: words('ppg chair, chair of ppg'),
    profile: {
      trust: [3, 3],
      dialogue: [3, 2],
      challenge: [2, 2],
      example: [2, 1],
      picture: [2, 1],
    },
  }),
  role({
    code: 'programme_representative',
    label: 'Patient representative on a programme',
    leaderType: 'informal_representative',
    formality: 'informal',
    kind: 'committee',
    description: 'Brings the patient view to a programme such as cancer or diabetes care.',
    aliases: words(`
      programme representative, patient rep, patient representative, network representative
    `),
    profile: {
      dialogue: [3, 3],
      challenge: [2, 2],
      picture: [2, 2],
      trust: [2, 2],
      learning: [2, 1],
    },
  }),
  role({
    code: 'public_adviser',
    label: 'Patient or public adviser',
    leaderType: 'informal_representative',
    formality: 'informal',
    kind: 'committee',
    description: 'Gives advice to a team when it plans or decides.',
    aliases: words('patient adviser, patient advisor, public advisor, adviser, advisor'),
    profile: { dialogue: [2, 3], picture: [2, 2], challenge: [2, 2], trust: [2, 1] },
  }),
  role({
    code: 'place_reference_group_member',
    label: 'Member of a local reference group',
    leaderType: 'informal_representative',
    formality: 'informal',
    kind: 'committee',
    description: 'Meets with others from the same area to look at local plans.',
    aliases: words(`
      locality reference group member, reference group member, place group member
    `),
    profile: { trust: [2, 2], dialogue: [2, 2], challenge: [2, 1], network: [1, 1] },
  }),
  role({
    code: 'improvement_project_partner',
    label: 'Partner in an improvement project',
    leaderType: 'informal_representative',
    formality: 'informal',
    kind: 'service_redesign',
    description: 'Works with staff as an equal to change how a service works.',
    aliases: words('qi partner, quality improvement project member, co-design partner'),
    profile: {
      dialogue: [3, 3],
      challenge: [3, 2],
      trust: [2, 2],
      picture: [2, 2],
      learning: [2, 1],
    },
  }),
  role({
    code: 'recruitment_panel_member',
    label: 'Interview panel member',
    leaderType: 'informal_representative',
    formality: 'informal',
    kind: 'interview_panel',
    description: 'Helps to choose new staff, with a say equal to the others on the panel.',
    aliases: words('recruitment panel member, interview panel'),
    profile: { challenge: [2, 3], trust: [2, 2], dialogue: [2, 2], self: [2, 1] },
  }),
  role({
    code: 'information_reviewer',
    label: 'Reader of patient information',
    leaderType: 'informal_representative',
    formality: 'informal',
    kind: 'patient_information',
    description: 'Reads leaflets and letters and says what is hard to follow. A good first step.',
    aliases: words('reader, readers panel member, leaflet reader'),
    profile: { dialogue: [1, 2], challenge: [1, 2], learning: [1, 1] },
  }),
  role({
    code: 'patient_teacher',
    label: 'Patient teacher',
    leaderType: 'peer_supporter',
    formality: 'informal',
    kind: 'training_staff',
    description: 'Teaches students or staff from their own experience.',
    aliases: words('lecturer, patient tutor, patient trainer'),
    profile: { dialogue: [3, 3], self: [3, 3], example: [3, 2], learning: [2, 1] },
  }),
  role({
    code: 'course_tutor',
    label: 'Tutor of a self-management course',
    leaderType: 'peer_supporter',
    formality: 'formal',
    kind: 'training_staff',
    description: 'Runs a course where people learn to live well with a long-term condition.',
    aliases: words('expert patient tutor, self management tutor, epp tutor'),
    profile: { example: [3, 3], dialogue: [3, 3], self: [3, 2], trust: [2, 2] },
  }),
  role({
    code: 'peer_mentor',
    label: 'Peer mentor',
    leaderType: 'peer_supporter',
    formality: 'informal',
    kind: 'mentoring',
    description: 'Helps one person for some time, in person or online.',
    aliases: words('mentor, online mentor, coach, lay coach'),
    profile: { dialogue: [3, 3], self: [3, 3], trust: [3, 2], example: [2, 2] },
  }),
  role({
    code: 'lay_advocate',
    label: 'Lay advocate',
    leaderType: 'peer_supporter',
    formality: 'informal',
    kind: 'peer_support',
    description: 'Helps someone to say what they want and to be heard.',
    aliases: words('advocate, buddy, befriender'),
    profile: { challenge: [3, 3], dialogue: [3, 3], trust: [3, 2], self: [2, 1] },
  }),
  role({
    code: 'peer_chat_host',
    label: 'Host of an online chat',
    leaderType: 'peer_supporter',
    formality: 'informal',
    kind: 'social_media',
    description: 'Runs a chat where people with the same condition talk to each other.',
    aliases: words('online host, chat host, moderator'),
    profile: { trust: [3, 3], dialogue: [3, 2], example: [2, 2], network: [3, 2], self: [2, 1] },
  }),
  role({
    code: 'health_champion',
    label: 'Health champion',
    leaderType: 'community_enabler',
    formality: 'informal',
    kind: 'health_champion',
    description: 'Helps neighbours to stay well and to find the right help.',
    aliases: words('champion, health ambassador, community health champion'),
    profile: { example: [3, 3], trust: [3, 3], dialogue: [2, 2], network: [2, 1] },
  }),
  role({
    code: 'community_researcher',
    label: 'Community researcher',
    leaderType: 'community_enabler',
    formality: 'informal',
    kind: 'research',
    description: 'Asks people nearby what matters to them and brings back what was heard.',
    aliases: words('lay researcher, co-researcher, peer researcher'),
    profile: { learning: [3, 3], dialogue: [3, 3], picture: [2, 2], trust: [2, 2] },
  }),
  role({
    code: 'campaign_organiser',
    label: 'Campaigner',
    leaderType: 'activist_campaigner',
    formality: 'informal',
    kind: 'campaigning',
    description: 'Brings people together to press for a change.',
    aliases: words('activist, organiser'),
    profile: {
      challenge: [3, 3],
      picture: [3, 2],
      network: [3, 2],
      dialogue: [2, 2],
      self: [2, 1],
    },
  }),
  role({
    code: 'project_founder',
    label: 'Founder of a new project',
    leaderType: 'patient_entrepreneur',
    formality: 'informal',
    kind: 'innovation',
    description: 'Starts something new that meets a need and finds the people and money for it.',
    aliases: words('founder, project leader, business developer, entrepreneur'),
    profile: { self: [3, 3], picture: [3, 3], trust: [3, 2], network: [3, 2], learning: [2, 1] },
  }),
]
