import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

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
}

/** One waits for the other: two at once would take both cores from whoever asks for a page meanwhile. */
let last: Promise<unknown> = Promise.resolve()

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
  const answer = last.then(() => ask<Answer>(entry, question, limits))
  last = answer.catch(() => undefined)
  return answer
}

const start = (entry: URL, { heapMb }: ApartLimits) =>
  fork(fileURLToPath(entry), {
    env: {},
    execArgv: [`--max-old-space-size=${heapMb}`, '--permission', '--allow-fs-read=*'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })

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
  const answer = last.then(() => talk<Said, Answer>(entry, question, limits, reply))
  last = answer.catch(() => undefined)
  return answer
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
  work: (question: Question) => Generator<Said, Answer, unknown>,
): void {
  process.once('message', (question: Question) => {
    const going = work(question)
    const go = (replied?: unknown) => {
      const next = going.next(replied)
      process.send?.(next.done ? { answer: next.value } : { said: next.value })
    }
    process.on('message', ({ replied }: { replied: unknown }) => go(replied))
    go()
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
