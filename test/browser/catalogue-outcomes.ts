import { api, at, both, denied, id, impactPerson, outcome, press } from './catalogue-shared.ts'
import type { ScreenState } from './catalogue-types.ts'
import { answering, failing, hanging, longWords, missing } from './support/answers.ts'

const impactWritten = {
  id: '0190a000-0000-7000-8000-000000000011',
  opportunity: { id: '0190a000-0000-7000-8000-000000000012', title: 'Sit on the falls panel' },
  organisation: { id: '0190a000-0000-7000-8000-00000000000c', name: 'Vale Trust' },
  aim: 'Fewer people fall on the ward.',
  done: 'Six people met six times, and walked the ward at night.',
  better: 'The lights stay on, and the bells are within reach. A third fewer people fell.',
  worse: 'Two people had to wait for their travel costs, and one of them left.',
  influence: 'influence',
  influenceOffered: 'control',
  reflections: 'Walk the ward before the first meeting.',
  words:
    'You walked the ward with us at night. You said that the bells are out of reach.\nNow they are not. A third fewer people fall.',
  openDisputes: 2,
  updatedAt: '2026-03-02T09:00:00Z',
  version: 1,
}

const impactAnswer = {
  id: '0190a000-0000-7000-8000-000000000014',
  evidenceId: null as string | null,
  answer: 'disputed',
  words: 'We met five times. The last time nobody came.',
  at: '2026-03-03T09:00:00Z',
  isOfThisVersion: true,
  isOpen: true,
  settledAt: null,
  settledWords: null,
}

const impactSettled = {
  ...impactAnswer,
  id: '0190a000-0000-7000-8000-000000000015',
  isOfThisVersion: false,
  isOpen: false,
  settledAt: '2026-03-04T09:00:00Z',
  settledWords: 'You are right. We have changed it.',
}

const evidenceFile = {
  id: '0190a000-0000-7000-8000-000000000041',
  kind: 'pdf',
  side: 'organisation',
  shownTo: 'all',
  description: 'The report to the board: a third fewer falls, on page 4.',
  file: { name: 'Falls report, winter.pdf', size: 1_450_000 },
  link: null as object | null,
  attachedAt: '2026-03-02T10:00:00Z',
  removedAt: null as string | null,
  removedSide: null as string | null,
}

const evidenceLink = {
  ...evidenceFile,
  id: '0190a000-0000-7000-8000-000000000042',
  kind: 'link',
  description: 'The page about the ward on the trust’s website',
  file: null,
  link: { address: 'https://www.vale-trust.example/falls', host: 'www.vale-trust.example' },
}

const evidenceOwn = {
  ...evidenceFile,
  id: '0190a000-0000-7000-8000-000000000043',
  kind: 'jpeg',
  side: 'leader',
  shownTo: 'one',
  description: 'The bell beside bed 4. It hangs where nobody in the bed can reach it.',
  file: { name: 'bell.jpg', size: 92_000 },
}

const evidenceGone = {
  ...evidenceFile,
  id: '0190a000-0000-7000-8000-000000000044',
  description: null,
  file: null,
  removedAt: '2026-03-05T10:00:00Z',
  removedSide: 'organisation',
}

const evidenceAll = [evidenceFile, evidenceLink, evidenceOwn, evidenceGone]

const evidenceDisputed = {
  ...impactAnswer,
  id: '0190a000-0000-7000-8000-000000000016',
  evidenceId: evidenceLink.id,
  words: 'That page is about another ward.',
}

const impact = {
  ...impactWritten,
  of: 'all',
  evidence: evidenceAll.map((each) => ({
    ...each,
    person: each.shownTo === 'one' ? impactPerson.leader : null,
    attachedBy: each.side === 'leader' ? impactPerson.leader.name : 'Cora Coordinator',
  })),
  writtenBy: 'Cora Coordinator',
  people: [
    { ...impactPerson, placementId: '1', toldAt: null, message: null },
    {
      ...impactPerson,
      placementId: '2',
      leader: { ...impactPerson.leader, name: 'Ivor Tallis' },
      toldAt: null,
      message: { state: 'refused', reason: 'paused' },
    },
    { ...impactPerson, placementId: '3', toldAt: null, message: { state: 'queued', reason: null } },
    {
      ...impactPerson,
      placementId: '4',
      status: 'active',
      endedOn: null,
      toldAt: null,
      message: null,
    },
    impactPerson,
  ],
  answers: [
    impactAnswer,
    evidenceDisputed,
    impactSettled,
    { ...impactSettled, answer: 'confirmed', words: null, settledWords: null },
  ].map((each, index) => ({
    ...each,
    id: `${index}`,
    placementId: impactPerson.placementId,
    leader: impactPerson.leader,
    settledBy: each.settledWords ? 'Cora Coordinator' : null,
  })),
}

const ownImpact = {
  ...impactWritten,
  toldAt: '2026-03-02T09:00:00Z',
  evidence: evidenceAll,
  answers: [impactAnswer, evidenceDisputed, impactSettled],
}

const endedPlacement = {
  id: impactPerson.placementId,
  leader: impactPerson.leader,
  opportunity: impactWritten.opportunity,
  status: 'ended',
}

const notWritten = {
  type: '/problems/placements.impact_not_found',
  title: 'Nothing is written down yet about what came of this',
  status: 404,
  code: 'placements.impact_not_found',
}

const impactOfPlacement = api(`placements/${id}/impact$`)

const onePlacement = (placement: object = endedPlacement) =>
  answering(api(`placements/${id}$`), placement)

const myOutcome = (
  state: string,
  given: ScreenState['given'],
  more: Partial<ScreenState> = {},
) => ({
  ...outcome(state, given, more),
  screen: 'my-outcome',
  as: 'leader' as const,
  path: at(`/me/involvement/${impactPerson.placementId}/outcome`),
})

const myImpact = api(`me/placements/${id}/impact$`)

/** What came of a placement, written, told and answered. */
export const outcomesStates: ScreenState[] = [
  outcome('default', both(onePlacement(), answering(impactOfPlacement, impact))),
  outcome('error', both(onePlacement(), failing(impactOfPlacement))),
  outcome('loading', both(onePlacement(), hanging(impactOfPlacement)), { unfinished: true }),
  outcome('empty', both(onePlacement(), answering(impactOfPlacement, notWritten, 404))),
  outcome(
    'errors in the form',
    both(onePlacement(), answering(impactOfPlacement, notWritten, 404)),
    {
      when: press('Save. Nobody is told yet'),
    },
  ),
  outcome(
    'not ended',
    both(
      onePlacement({ ...endedPlacement, status: 'active' }),
      answering(impactOfPlacement, notWritten, 404),
    ),
  ),
  outcome(
    'long',
    both(
      onePlacement(),
      answering(impactOfPlacement, {
        ...impact,
        ...{
          aim: longWords,
          done: longWords,
          better: longWords,
          worse: longWords,
          words: longWords,
        },
      }),
    ),
  ),
  outcome('settling', both(onePlacement(), answering(impactOfPlacement, impact)), {
    when: press('Say what was done about it'),
  }),
  outcome('changing', both(onePlacement(), answering(impactOfPlacement, impact)), {
    when: press('Change this'),
  }),
  outcome(
    'no evidence',
    both(onePlacement(), answering(impactOfPlacement, { ...impact, evidence: [] })),
  ),
  outcome('attaching', both(onePlacement(), answering(impactOfPlacement, impact)), {
    when: async (page) => {
      await press('Attach a file or a link')(page)
      await press('Attach it')(page)
      await page.getByRole('alert').waitFor()
    },
  }),
  outcome('attaching a link', both(onePlacement(), answering(impactOfPlacement, impact)), {
    when: async (page) => {
      await press('Attach a file or a link')(page)
      await page.getByLabel('A link').check()
    },
  }),
  outcome('taking away', both(onePlacement(), answering(impactOfPlacement, impact)), {
    when: press(/^Take away/),
  }),
  outcome('missing', both(missing(api(`placements/${id}$`)), missing(impactOfPlacement))),
  denied('placement-outcome', at(`/placements/${impactPerson.placementId}/outcome`), 'leader'),
  myOutcome('default', answering(myImpact, ownImpact)),
  myOutcome('error', failing(myImpact)),
  myOutcome('loading', hanging(myImpact), { unfinished: true }),
  myOutcome('not answered', answering(myImpact, { ...ownImpact, openDisputes: 0, answers: [] })),
  myOutcome('errors in the form', answering(myImpact, { ...ownImpact, answers: [] }), {
    when: press('Send my answer'),
  }),
  myOutcome(
    'long',
    answering(myImpact, {
      ...ownImpact,
      ...{ aim: longWords, done: longWords, better: longWords, worse: longWords, words: longWords },
    }),
  ),
  myOutcome('no evidence', answering(myImpact, { ...ownImpact, evidence: [], answers: [] })),
  myOutcome('adding', answering(myImpact, ownImpact), {
    when: async (page) => {
      await press('Add a file or a link')(page)
      await press('Attach it')(page)
      await page.getByRole('alert').waitFor()
    },
  }),
  myOutcome('not right', answering(myImpact, ownImpact), {
    when: async (page) => {
      await press(/^This is not right/)(page)
      await page.getByRole('dialog').getByRole('button', { name: 'Send my answer' }).click()
      await page.getByRole('dialog').getByRole('alert').waitFor()
    },
  }),
  myOutcome('taking away', answering(myImpact, ownImpact), { when: press(/^Take away/) }),
  myOutcome('missing', missing(myImpact)),
  denied('my-outcome', at(`/me/involvement/${impactPerson.placementId}/outcome`), 'coordinator'),
]
