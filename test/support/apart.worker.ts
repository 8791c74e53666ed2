import { readFileSync, writeFileSync } from 'node:fs'
import { answerApart } from '../../server/src/core/apart.ts'

// What a process apart may do to whoever waits for it: `test/platform/apart.test.ts`.

answerApart((what: string) => {
  const kept: unknown[] = []
  while (what === 'turn') kept.length = 0
  while (what === 'grow') kept.push(Array.from({ length: 10_000 }, () => kept.length))
  if (what === 'fail') throw new Error('for the test')
  if (what === 'end') process.exit(0)
  if (what === 'secrets') return { ...process.env }
  if (what === 'read') return readFileSync(import.meta.filename, 'utf8').length
  if (what === 'write') {
    try {
      writeFileSync(`${import.meta.filename}.out`, '')
    } catch (error) {
      return (error as NodeJS.ErrnoException).code
    }
  }
  return 'answered'
})
