import type { SeedTerm } from './terms.ts'
import { words } from './terms.ts'

/** The kinds of things that leaders do. */
export const opportunityKinds: readonly SeedTerm[] = [
  {
    code: 'committee',
    label: 'Committee or group member',
    description: 'Sit on a committee, board or working group and bring the view of patients.',
    group: 'Having a say',
    aliases: words(`
      pwyllgor, pwyllgorau, committees, committee work, committee member, meetings, boards, board member, working group,
      working groups, steering group, steering groups, reference group, advisory group, advisory
      board, lay member, lay rep, patient panel, patient group, ppg, ppg member, panels, reading
      group
    `),
    unsure: words('panels, meetings, reading group'),
  },
  {
    code: 'governor',
    label: 'Governor',
    description: 'Be elected or appointed to hold a trust to account.',
    group: 'Having a say',
    aliases: words(`
      governors, governorship, be a governor, public governor, patient governor, council of
      governors, trust governor
    `),
  },
  {
    code: 'chair',
    label: 'Chair of a group',
    description: 'Lead a group, run its meetings and see that everyone is heard.',
    group: 'Having a say',
    aliases: words(`
      cadeirio, chairing, chairing meetings, chair a group, chairperson, vice chair, co chair, ppg chair,
      chair of ppg, group chair, chair meetings
    `),
  },
  {
    code: 'service_redesign',
    label: 'Improving or designing a service',
    description: 'Work with staff on a project that changes a service, a pathway or a building.',
    group: 'Making things better',
    aliases: words(`
      service redesign, redesign, redesigning services, service improvement, improvement project,
      improvement projects, quality improvement, qi, qi project, co-design, codesign,
      co-production, coproduction, service design, pathway design, new build, 
      new building, new hospital, building project, patient safety, patient safety
      partner, psp, improvement work, projects, project work
    `),
    unsure: words('projects, project work'),
  },
  {
    code: 'interview_panel',
    label: 'Interview panel',
    description: 'Help to choose new staff.',
    group: 'Working with staff',
    aliases: words(`
      cyfweld, panel cyfweld, interview panels, interviews, interviewing, interviewing staff, recruitment panel,
      recruitment panels, recruitment, staff recruitment, staff interviews, selection panel,
      appointment panels
    `),
  },
  {
    code: 'training_staff',
    label: 'Training staff and students',
    description: 'Teach staff or students by telling them what care is like.',
    group: 'Working with staff',
    aliases: words(`
      hyfforddi staff, train staff, training staff, training students, training medical students, train students, staff training, staff induction, teaching, teaching students,
      teach students, student teaching, medical students, nursing students, lecturing, lectures,
      training nurses, training doctors, teaching sessions, talks to staff, patient stories,
      telling my story, talking to students, talk to students, talks to students, speaking to students, patient story, role play, train, would like to train
    `),
    unsure: words('train, would like to train'),
  },
  {
    code: 'mentoring',
    label: 'Mentoring or coaching',
    description: 'Help one person to grow, over some time.',
    group: 'Helping each other',
    aliases: words(`
      mentora, mentor, mentors, be a mentor, being a mentor, coaching, coach, reverse mentoring, shadowing
    `),
    unsure: words('shadowing'),
  },
  {
    code: 'peer_support',
    label: 'Peer support',
    description: 'Support people who live with something like what you live with.',
    group: 'Helping each other',
    aliases: words(`
      peer supporter, peer to peer, support group, support groups, run a support group, buddying,
      buddy, befriending, befriender, advocacy, advocate, helping other patients, supporting other
      patients, talk to other patients, support other carers, helpline
    `),
  },
  {
    code: 'research',
    label: 'Research',
    description: 'Help to choose, plan, do or check research.',
    group: 'Making things better',
    aliases: words(`
      ymchwil, research projects, research studies, researcher, community research, community researcher,
      ppi, ppie, clinical trials, studies, research panel, reviewing research, grant review, lay
      reviewer, evaluation
    `),
    unsure: words('clinical trials, evaluation, studies'),
  },
  {
    code: 'health_champion',
    label: 'Health champion',
    description: 'Help people in your community to stay well.',
    group: 'In the community',
    aliases: words(`
      health champions, community health champion, champion, wellbeing champion, community
      champion, health ambassador, ambassador, outreach, community outreach, health walks, walk
      leader
    `),
    unsure: words('walk leader'),
  },
  {
    code: 'campaigning',
    label: 'Campaigning',
    description: 'Press for a change with others.',
    group: 'In the community',
    aliases: words(`
      ymgyrchu, campaign, campaigns, campaigner, lobbying, activism, petitions, raising awareness, awareness
      raising, awareness
    `),
    unsure: words('raising awareness, awareness raising, awareness'),
  },
  {
    code: 'social_media',
    label: 'Social media and online',
    description: 'Blog, post, host chats or make films about health and care.',
    group: 'In the community',
    aliases: words(`
      cyfryngau cymdeithasol, social media, blogging, blog, vlog, vlogging, twitter, facebook, instagram, tweeting,
      podcast, podcasts, online chats, digital, website, videos, filming
    `),
    unsure: words('digital, website, filming, videos'),
  },
  {
    code: 'patient_information',
    label: 'Checking patient information',
    description: 'Read or write leaflets, letters and web pages so that people can follow them.',
    group: 'Making things better',
    aliases: words(`
      gwybodaeth i gleifion, patient info, leaflets, patient information, reviewing patient information, patient information review, reading leaflets, leaflet reading, reading panel, reader panel,
      readers panel, reading documents, proof reading, proofreading, checking leaflets, reviewing
      leaflets, letters and leaflets, writing leaflets, information leaflets, plain english
    `),
  },
  {
    code: 'innovation',
    label: 'Starting something new',
    description: 'Bring an idea of your own and find it a home.',
    group: 'Making things better',
    aliases: words(`
      idea, ideas, own idea, own project, innovator, start something, start a group, starting a
      group, set up a group, setting up a group, new ideas, app development, social enterprise,
      entrepreneur, start up
    `),
  },
]
