import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { memoryEnv, memoryFlags } from '../../scripts/memory-flags.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

interface Service {
  image?: string
  build?: string
  environment: Record<string, string>
  depends_on?: Record<string, { condition: string }>
  healthcheck?: { test: string[] }
  volumes?: string[]
  read_only?: boolean
  tmpfs?: string[]
  cap_drop?: string[]
  security_opt?: string[]
  privileged?: boolean
}

/** One instruction each, continued lines joined, comments left out. */
function instructionsOf(text: string) {
  return text
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', value = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? []
      return { name, value }
    })
}

const known = new Set([
  ...['FROM', 'WORKDIR', 'RUN', 'COPY', 'ENV', 'USER', 'EXPOSE', 'HEALTHCHECK', 'CMD'],
  ...['ARG', 'LABEL', 'ENTRYPOINT', 'STOPSIGNAL', 'VOLUME', 'SHELL'],
])

describe('Dockerfile', () => {
  const instructions = instructionsOf(read('Dockerfile'))
  const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'))
  const valuesOf = (name: string) =>
    instructions.filter((one) => one.name === name).map(({ value }) => value)

  test('holds instructions only, and none that fetches from an address', () => {
    expect(instructions.filter(({ name }) => !known.has(name))).toEqual([])
    expect(valuesOf('RUN').filter((value) => /\b(curl|wget)\b|https?:/.test(value))).toEqual([])
  })

  test('names a version for every base, and every stage that it copies from', () => {
    const stages = valuesOf('FROM').flatMap((value) => / AS (\S+)$/.exec(value)?.[1] ?? [])
    const bases = valuesOf('FROM').map((value) => value.split(' ')[0] ?? '')
    const outside = bases.filter((base) => !stages.includes(base))
    expect(outside.filter((base) => !/^[a-z/]+:\d+(\.\d+)*(-[a-z]+)?$/.test(base))).toEqual([])
    const sources = valuesOf('COPY').flatMap((value) => /--from=(\S+)/.exec(value)?.[1] ?? [])
    expect(sources.filter((source) => !stages.includes(source))).toEqual([])
  })

  test('runs as somebody without rights, listens, and can be asked how it is', () => {
    const user = lastStage.findLast(({ name }) => name === 'USER')?.value
    expect(user).toBeDefined()
    expect(['root', '0']).not.toContain(user)
    // Nothing may be added as root after the user was set.
    const after = lastStage.slice(lastStage.findLastIndex(({ name }) => name === 'USER') + 1)
    expect(after.map(({ name }) => name)).toEqual(['EXPOSE', 'HEALTHCHECK', 'CMD'])
    expect(after[1]?.value).toContain('/livez')
  })

  test('keeps house as the other ways to start do', () => {
    const command: unknown = JSON.parse(lastStage.at(-1)?.value ?? '[]')
    expect(command).toEqual(['node', ...memoryFlags, 'server/src/main.ts'])
    const environment = lastStage.find(({ name }) => name === 'ENV')?.value.split(/\s+/)
    for (const [name, value] of Object.entries(memoryEnv)) {
      expect(environment).toContain(`${name}=${value}`)
    }
  })

  test('copies only what is there, and no secret', () => {
    const copied = valuesOf('COPY')
      .filter((value) => !value.startsWith('--from'))
      .flatMap((value) => value.split(/\s+/).slice(0, -1))
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([])
    expect(read('Dockerfile')).not.toMatch(/(password|secret|token)\s*=/i)
    expect(read('.dockerignore').split('\n')).toContain('*')
  })

  test('gets all that it copies through what the build does not see', () => {
    const through = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    const copied = valuesOf('COPY')
      .filter((value) => !value.startsWith('--from='))
      .flatMap((value) => value.split(' ').slice(0, -1))
    expect(copied.length).toBeGreaterThan(8)
    for (const path of copied) {
      expect(existsSync(join(root, path)), path).toBe(true)
      const isLet = through.some((allowed) => path === allowed || path.startsWith(`${allowed}/`))
      expect([path, isLet]).toEqual([path, true])
    }
  })

  test('the check of health says yes to a healthy bank, and no to none', () => {
    const { value = '' } = lastStage.find(({ name }) => name === 'HEALTHCHECK') ?? {}
    const [, ...args] = JSON.parse(value.slice(value.indexOf('['))) as string[]
    const script = args.at(-1) ?? ''
    const answer = (reply: string) =>
      spawnSync(process.execPath, ['-e', `globalThis.fetch = async () => ${reply};${script}`], {
        env: { PORT: '3000' },
      }).status
    expect(answer('({ ok: true })')).toBe(0)
    expect(answer('({ ok: false })')).toBe(1)
    expect(answer('{ throw new Error("refused") }')).toBe(1)
  })
})

describe('docker-compose.yml', () => {
  const { services, volumes } = parseCompose()
  const { app, database } = services

  test('is what docker compose understands, where there is one to ask', () => {
    const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0
    const { status, stderr } = hasCompose
      ? spawnSync('docker', ['compose', 'config', '-q'], {
          cwd: root,
          encoding: 'utf8',
          env: { ...process.env, POSTGRES_PASSWORD: 'for-the-check' },
        })
      : { status: 0, stderr: '' }
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(Object.keys(services).toSorted()).toEqual(['app', 'database'])
  })

  test('the app can do nothing but serve', () => {
    expect(app).toMatchObject({
      build: '.',
      read_only: true,
      tmpfs: ['/tmp'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      depends_on: { database: { condition: 'service_healthy' } },
    })
    expect(app?.privileged).toBeUndefined()
    expect(app?.environment).toHaveProperty('SMTP_URL')
  })

  test('the database is PostgreSQL 18, kept in a volume, and is waited for', () => {
    expect(database?.image).toBe('postgres:18')
    expect(database?.healthcheck?.test).toContain('pg_isready')
    const [volume = ''] = database?.volumes?.[0]?.split(':') ?? []
    expect(Object.keys(volumes)).toContain(volume)
    // From 18 on the image keeps its data one folder higher, so that an upgrade can be linked.
    expect(database?.volumes?.[0]).toBe(`${volume}:/var/lib/postgresql`)
  })

  test('no password stands in it', () => {
    expect(database?.environment['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?/)
    expect(app?.environment['DATABASE_URL']).toContain(':${POSTGRES_PASSWORD}@')
  })
})

function parseCompose() {
  // vite brings a parser; the tests need no other of their own.
  const yaml = createRequire(createRequire(import.meta.url).resolve('vite/package.json'))(
    'yaml',
  ) as {
    parse: (text: string) => unknown
  }
  return yaml.parse(read('docker-compose.yml')) as {
    services: Record<string, Service>
    volumes: Record<string, unknown>
  }
}
