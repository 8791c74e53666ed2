import { beforeAll, expect, test } from 'vitest'
import { testBank } from '../../support/harness.ts'
import { listenToLog } from '../../support/log-lines.ts'

const bank = testBank({ logLevel: 'info' })
let logged: string[] = []
beforeAll(() => {
  logged = listenToLog(bank())
})

const trace = '4bf92f3577b34da6a3ce929d0e0e4736'

async function linesOf(traceparent?: string) {
  logged.length = 0
  const headers: Record<string, string> = traceparent === undefined ? {} : { traceparent }
  await bank().as(null).get('/installation', { headers })
  return logged.map(
    (line) => JSON.parse(line) as { msg: string; trace?: string; operation?: string },
  )
}

test('lines of a request name the trace that its caller sent', async () => {
  expect(await linesOf(`00-${trace}-00f067aa0ba902b7-01`)).toEqual([
    expect.objectContaining({ msg: 'answered', operation: 'getInstallation', trace }),
  ])
})

test('what does not hold to the form is nowhere', async () => {
  const lines = await linesOf('00-Ann Example, 1 High Street-01')
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toHaveProperty('trace')
  expect(logged.join('')).not.toContain('Ann Example')
})

test('a request without one is as ever', async () => {
  expect((await linesOf())[0]).not.toHaveProperty('trace')
})

test('a problem links to what it is of', async () => {
  const { headers } = await bank().as(null).get('/nothing')
  expect(headers['link']).toBe('</problems/request.not_found>; rel="type"')
})
