import { fork } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'
import { letGiveWay } from './giving-way.ts'

/** Why work done apart gave no answer: it took too long, or ended before it had one. */
export type ApartFault = 'slow' | 'ended'

/** Thrown where work done apart gave no answer. */
export class ApartFailed extends Error {
  readonly fault: ApartFault
  constructor(fault: ApartFault) {
    super(`Work done apart gave no answer: ${fault}`)
    this.fault = fault
  }
}

export interface ApartLimits {
  /** How long it may take, in milliseconds. */
  ms: number
  /** How much its objects may take, in megabytes. */
  heapMb: number
  /**
   * For work of a minute that nobody waits for at a page: it gives way to whatever else wants a processor, and what is
   * short does not wait for its end.
   */
  isLong?: boolean
}

/** One waits for the other: two at once would take both cores from whoever asks for a page meanwhile. */
const last: Record<'short' | 'long', Promise<unknown>> = {
  short: Promise.resolve(),
  long: Promise.resolve(),
}

function inTurn<Answer>({ isLong }: ApartLimits, work: () => Promise<Answer>): Promise<Answer> {
  const lane = isLong ? 'long' : 'short'
  const answer = last[lane].then(work)
  last[lane] = answer.catch(() => undefined)
  return answer
}

/**
 * Has `question` answered by a file that runs as a process of its own, through `answerApart`. For work on what others
 * sent, whose time and memory nobody can know beforehand: whatever it comes to, this process goes on. (A thread that
 * runs out of memory can take its process along.) The other one knows nothing of the bank's secrets, and may write no
 * file and start no program. Throws ApartFailed.
 */
export function apart<Question, Answer>(
  entry: URL,
  question: Question,
  limits: ApartLimits,
): Promise<Answer> {
  return inTurn(limits, () => ask<Answer>(entry, question, limits))
}

/** It keeps house as the server does (scripts/memory-flags.mjs). */
const houseKeeping = {
  flags: ['--max-semi-space-size=8'],
  env: { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' },
}

function start(entry: URL, { heapMb, isLong }: ApartLimits) {
  const child = fork(fileURLToPath(entry), {
    env: houseKeeping.env,
    execArgv: [
      ...houseKeeping.flags,
      `--max-old-space-size=${heapMb}`,
      ...['--permission', '--allow-fs-read=*'],
    ],
    serialization: 'advanced',
    // In a session of its own: to give way as such.
    detached: isLong === true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  if (isLong && child.pid !== undefined) letGiveWay(child.pid, constants.priority.PRIORITY_LOW)
  return child
}

async function ask<Answer>(entry: URL, question: unknown, limits: ApartLimits) {
  const child = start(entry, limits)
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => reject(new ApartFailed('slow')), limits.ms)
      child.once('message', (answer) => resolve(answer as Answer))
      child.once('error', () => reject(new ApartFailed('ended')))
      child.once('exit', () => reject(new ApartFailed('ended')))
      // Where it has ended already, `exit` says so.
      child.send(question as object, () => undefined)
    })
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

/**
 * The same for work that is long, or that has to ask something meanwhile: what the other process says is answered by
 * `reply`, one thing after the other, so that neither side ever holds more than a piece. Through `talkApart`.
 */
export function apartTalking<Question, Said, Answer>(
  entry: URL,
  question: Question,
  limits: ApartLimits,
  reply: (said: Said) => unknown,
): Promise<Answer> {
  return inTurn(limits, () => talk<Said, Answer>(entry, question, limits, reply))
}

type Spoken<Said, Answer> = { said: Said } | { answer: Answer }

async function talk<Said, Answer>(
  entry: URL,
  question: unknown,
  limits: ApartLimits,
  reply: (said: Said) => unknown,
): Promise<Answer> {
  const child = start(entry, limits)
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => reject(new ApartFailed('slow')), limits.ms)
      child.on('message', (spoken: Spoken<Said, Answer>) => {
        if ('answer' in spoken) return resolve(spoken.answer)
        // Within a promise, so that whatever goes wrong is told to whoever waits.
        Promise.resolve(spoken.said)
          .then(reply)
          .then((replied) => child.send({ replied }, () => undefined))
          .catch(reject)
      })
      child.once('error', () => reject(new ApartFailed('ended')))
      child.once('exit', () => reject(new ApartFailed('ended')))
      child.send(question as object, () => undefined)
    })
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

/** What the file of such a process does: works on the question, says what `yield` is given and gets the reply. */
export function talkApart<Question, Said, Answer>(
  work: (
    question: Question,
  ) => Generator<Said, Answer, unknown> | AsyncGenerator<Said, Answer, unknown>,
): void {
  process.once('message', (question: Question) => {
    const going = work(question)
    const go = async (replied?: unknown) => {
      const next = await going.next(replied)
      process.send?.(next.done ? { answer: next.value } : { said: next.value })
    }
    process.on('message', ({ replied }: { replied: unknown }) => void go(replied))
    void go()
  })
}

/** What the file of such a process does: answers the one question that it is asked. */
export function answerApart<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
): void {
  process.once('message', (question: Question) => {
    void Promise.resolve(answer(question)).then((answered) => process.send?.(answered))
  })
}
