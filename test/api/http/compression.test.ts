import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { testBank } from '../../support/harness.ts'

const bank = testBank()

async function ask(url: string, encoding?: string) {
  const { app, world } = bank()
  return app.inject({
    method: 'GET',
    url,
    headers: {
      authorization: `Bearer ${world.coordinator.token}`,
      ...(encoding !== undefined && { 'accept-encoding': encoding }),
    },
  })
}

test('a long answer comes small to whoever can read it so, and as it is to others', async () => {
  const url = '/api/v1/vocabulary'
  const plain = await ask(url)
  expect(plain.statusCode).toBe(200)
  expect(plain.headers['content-encoding']).toBeUndefined()
  const small = await ask(url, 'gzip, br')
  expect(small.headers['content-encoding']).toBe('br')
  expect(small.headers['vary']).toContain('accept-encoding')
  expect(brotliDecompressSync(small.rawPayload).toString()).toBe(plain.body)
  expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3)
  const zipped = await ask(url, 'gzip')
  expect(gunzipSync(zipped.rawPayload).toString()).toBe(plain.body)
})

test('a short answer stays as it is, and an encoding that nobody knows is no error', async () => {
  const short = await ask('/api/v1/me', 'gzip, br')
  expect(short.statusCode).toBe(200)
  expect(short.headers['content-encoding']).toBeUndefined()
  const odd = await ask('/api/v1/vocabulary', 'zopfli')
  expect(odd.statusCode).toBe(200)
  expect(odd.json()).toHaveProperty('experienceKinds')
})
