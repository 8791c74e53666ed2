import type { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { world } from './place.ts'
import { send } from './writers.ts'

/** The time that nineteen of twenty answers keep within for somebody who lists people meanwhile, in milliseconds. */
export async function mostWaitMs(agent: Agent, port: number, seconds: number): Promise<number> {
  const took: number[] = []
  const end = performance.now() + seconds * 1_000
  while (performance.now() < end) {
    const at = performance.now()
    const { token } = world().coordinator
    const { status } = await send(agent, { port, token, path: '/leaders?limit=20' })
    expect(status).toBe(200)
    took.push(performance.now() - at)
    await sleep(10)
  }
  return took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? Number.NaN
}
