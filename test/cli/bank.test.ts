import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runBank } from '../../server/src/cli/bank.ts'
import { openDatabase, type Database } from '../../server/src/core/db.ts'
import { findActorByToken } from '../../server/src/modules/access/sessions.queries.ts'
import { spendSignInLink } from '../../server/src/modules/access/sign-in.queries.ts'
import { openTestDatabase, type TestDatabase } from '../support/cluster.ts'

let opened: TestDatabase
let database: Database
let folder: string

beforeAll(async () => {
  opened = await openTestDatabase()
  database = openDatabase({ url: opened.url, max: 2, onError: () => undefined })
  folder = await mkdtemp(join(tmpdir(), 'people-bank-cli-'))
  await database.pool.query(
    `insert into organisation (id, name, sector) values ('01900000-0000-7000-8000-000000000001', 'Home Trust', 'provider')`,
  )
})
afterAll(async () => {
  await database.close()
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

/** Runs a command as somebody at the keyboard would. */
async function bank(...args: string[]): Promise<{ code: number; out: string[]; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const code = await runBank(args, {
    environment: { DATABASE_URL: opened.url, PUBLIC_URL: 'http://bank.example' },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  })
  return { code, out, err: err.join('\n') }
}

const digestOf = (secret: string | undefined) =>
  createHash('sha256')
    .update(secret ?? '')
    .digest()
const audited = async (event: string): Promise<number> => {
  const { rows } = await database.pool.query<{ count: number }>(
    'select count(*)::int as count from audit_event where event = $1',
    [event],
  )
  return rows[0]?.count ?? 0
}

describe('the command line as a whole', () => {
  test('without arguments it lists every command with a line each', async () => {
    const { code, out } = await bank()
    expect(code).toBe(0)
    for (const name of [
      'token',
      'user add',
      'import leaders',
      'import undo',
      'export openapi',
      'check',
      'migrate',
    ]) {
      expect(
        out.some((line) => line.startsWith(`  ${name} `)),
        name,
      ).toBe(true)
    }
  })

  test('--help shows what follows a command', async () => {
    const { code, out } = await bank('token', '--help')
    expect(code).toBe(0)
    expect(out.join('\n')).toContain('--for EMAIL')
  })

  test.each([
    [['nonsense'], /no command nonsense/],
    [['user'], /no command user/],
    [['token'], /--for is missing/],
    [['token', '--for', 'nobody@home.example'], /no account/],
    [['token', '--for', 'x@home.example', '--days', '0'], /whole number/],
    [['token', '--whom', 'x'], /Unknown option '--whom'/],
    [
      ['user', 'add', '--email', 'x@home.example', '--name', 'X'],
      /--organisation with a --role, or --administrator/,
    ],
    [
      ['user', 'add', '--email', 'not an address', '--name', 'X', '--administrator'],
      /e-mail address/,
    ],
    [
      [
        'user',
        'add',
        '--email',
        'x@home.example',
        '--name',
        'X',
        '--organisation',
        'Nowhere',
        '--role',
        'coordinator',
      ],
      /no organisation called Nowhere. There are: Home Trust/,
    ],
    [
      [
        'user',
        'add',
        '--email',
        'x@home.example',
        '--name',
        'X',
        '--organisation',
        'Home Trust',
        '--role',
        'king',
      ],
      /staffRole/,
    ],
    [['import', 'leaders', 'missing.csv', '--organisation', 'Home Trust'], /no file missing.csv/],
    [['import', 'places', 'missing.csv'], /no file missing.csv/],
    [['sign-in', '--for', 'nobody@home.example'], /no account/],
  ])('%j is refused with a reason and exit code 1', async (args, reason) => {
    const { code, out, err } = await bank(...args)
    expect(code).toBe(1)
    expect(out).toEqual([])
    expect(err).toMatch(reason)
    expect(err).not.toMatch(/\n\s+at /)
  })

  test('wrong settings are named', async () => {
    const err: string[] = []
    const environment = { DATABASE_URL: 'mysql://nowhere' }
    expect(
      await runBank(['user', 'list'], {
        environment,
        out: () => undefined,
        err: (line) => err.push(line),
      }),
    ).toBe(1)
    expect(err.join('\n')).toContain('DATABASE_URL')
  })
})

describe('people who may sign in', () => {
  test('a first administrator is added to an empty bank and signs in by a link that works once', async () => {
    const added = await bank(
      'user',
      'add',
      '--email',
      'first@bank.example',
      '--name',
      'First One',
      '--administrator',
    )
    expect(added).toMatchObject({ code: 0, err: '' })
    const { code, out } = await bank('sign-in', '--for', 'FIRST@bank.example')
    expect(code).toBe(0)
    expect(out).toHaveLength(1)
    const [, secret] = /^http:\/\/bank\.example\/sign-in\/link#([\w-]+)$/.exec(out[0] ?? '') ?? []
    expect(await spendSignInLink(database.db, digestOf(secret))).toBeDefined()
    expect(await spendSignInLink(database.db, digestOf(secret))).toBeUndefined()
    expect(await audited('access.link_made')).toBe(1)
  })

  test('staff are added to an organisation by its name, once', async () => {
    const args = ['user', 'add', '--email', 'co@home.example', '--name', 'Co Ordinator']
    const post = ['--organisation', 'home trust', '--role', 'coordinator']
    expect((await bank(...args, ...post)).code).toBe(0)
    const again = await bank(...args, ...post)
    expect(again).toMatchObject({ code: 1, out: [] })
    expect(again.err).toMatch(/already/)
    const { out } = await bank('user', 'list')
    expect(out).toContain('co@home.example\tCo Ordinator\tcoordinator of Home Trust\tactive')
    expect(await audited('access.account_made')).toBe(2)
  })

  test('a token is printed and nothing else; it acts as its person until they are suspended', async () => {
    const { code, out, err } = await bank(
      'token',
      '--for',
      'co@home.example',
      '--days',
      '2',
      '--name',
      'Nightly export',
    )
    expect({ code, lines: out.length, err }).toEqual({ code: 0, lines: 1, err: '' })
    const actor = await findActorByToken(database.db, digestOf(out[0]))
    expect(actor).toMatchObject({ kind: 'account', name: 'Co Ordinator', staffRole: 'coordinator' })
    expect((await bank('user', 'suspend', '--email', 'co@home.example')).code).toBe(0)
    expect(await findActorByToken(database.db, digestOf(out[0]))).toMatchObject({ kind: 'visitor' })
    expect((await bank('token', '--for', 'co@home.example')).err).toMatch(/suspended/)
    expect((await bank('user', 'suspend', '--email', 'co@home.example')).err).toMatch(/already/)
    expect(await audited('access.token_made')).toBe(1)
  })
})

describe('what goes in and out', () => {
  const sheet = [
    'Name;E-mail;Postcode;Conditions',
    'Wilma Testerby;wilma@example.org;NR3 1AA;COPD',
    'Bo Secondly;bo@example.org;NR2;depression',
    ';nobody@example.org;;',
  ].join('\r\n')

  test('a dry run says by line and name what would be done and why, and does nothing', async () => {
    const file = join(folder, 'people.csv')
    await writeFile(file, sheet)
    const { code, out } = await bank(
      'import',
      'leaders',
      file,
      '--organisation',
      'Home Trust',
      '--dry-run',
    )
    expect(code).toBe(0)
    expect(out.at(-2)).toBe('Would: 2 new, 0 completed, 0 left as they are, 1 refused.')
    expect(out.filter((line) => line.startsWith('line '))).toHaveLength(3)
    expect(out.join('\n')).toContain('Wilma')
    const { rows } = await database.pool.query('select from leader')
    expect(rows).toHaveLength(0)
  })

  test('the real run does it, once, and keeps the statement of how they agreed', async () => {
    const file = join(folder, 'people.csv')
    await writeFile(file, sheet)
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    const statement = [
      '--agreement',
      'Signed form',
      '--evidence',
      'Blue folder',
      '--agreed-on',
      yesterday,
    ]
    const first = await bank(
      'import',
      'leaders',
      file,
      '--organisation',
      'Home Trust',
      ...statement,
    )
    expect(first.code).toBe(0)
    expect(first.err).toMatch(/^To undo it within 30 days: import undo [0-9a-f-]{36}$/)
    expect(first.out).toEqual(['Did: 2 new, 0 completed, 0 left as they are, 1 refused.'])
    const { rows } = await database.pool.query<{ method: string; evidence: string }>(
      'select method, evidence from leader_consent',
    )
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ method: 'asserted' })
    expect(rows[0]?.evidence).toContain('Signed form; Blue folder')
    const second = await bank('import', 'leaders', file, '--organisation', 'Home Trust')
    expect(second.out[0]).toBe('Did: 0 new, 0 completed, 2 left as they are, 1 refused.')
    expect(await audited('exchange.imported')).toBe(2)

    const id = first.err.split(' ').at(-1) ?? ''
    const who = ['--organisation', 'Home Trust']
    const would = await bank('import', 'undo', id, ...who, '--dry-run')
    expect(would.out).toEqual(['Would: 2 taken out, 0 given back, 0 left alone.'])
    const undone = await bank('import', 'undo', id, ...who)
    expect(undone).toMatchObject({
      ...{ code: 0, out: ['Did: 2 taken out, 0 given back, 0 left alone.'] },
    })
    expect(await bank('import', 'undo', id, ...who)).toMatchObject({ code: 1 })
    const third = await bank('import', 'leaders', file, ...who)
    expect(third.out[0]).toContain('Did: 2 new')
  })

  test('a file that is no sheet is refused', async () => {
    const file = join(folder, 'empty.csv')
    await writeFile(file, '')
    const { code, err } = await bank('import', 'leaders', file, '--organisation', 'Home Trust')
    expect(code).toBe(1)
    expect(err).toMatch(/cannot be read/)
  })

  test('places are read from a file with headings', async () => {
    const file = join(folder, 'places.csv')
    await writeFile(file, 'pcds,lat,long\nNR3 1AA,52.64,1.29\nNR3 1AB,52.66,1.31\n')
    const { code, out } = await bank('import', 'places', file)
    expect(code).toBe(0)
    expect(out[0]).toMatch(/^Read 2 postcodes/)
    const { rows } = await database.pool.query(
      `select latitude::float from place where outcode = 'NR3'`,
    )
    expect(rows).toEqual([{ latitude: 52.65 }])
    await writeFile(file, 'colour,size\nred,3\n')
    expect((await bank('import', 'places', file)).code).toBe(1)
  })

  test('the contract is printed as JSON', async () => {
    const { code, out } = await bank('export', 'openapi')
    expect(code).toBe(0)
    expect(JSON.parse(out.join('\n'))).toMatchObject({ openapi: '3.1.0' })
  }, 60_000)
})

describe('the state of the bank', () => {
  test('migrate does nothing to a database of this version', async () => {
    expect(await bank('migrate')).toMatchObject({
      code: 0,
      out: ['The database is at this version.'],
    })
  })

  test('a bank with people in it takes no demo', async () => {
    const { code, err } = await bank('demo')
    expect(code).toBe(1)
    expect(err).toMatch(/not empty/)
  })

  test('check finds a card, a word and a day that differ, and repairs what is made from records', async () => {
    expect(await bank('check')).toMatchObject({ code: 0, out: ['Everything agrees.'] })
    const { rows } = await database.pool.query<{ id: string }>('select id from leader order by id')
    const [one, two] = rows.map(({ id }) => id)
    await database.pool.query('update leader_card set hours = 1, place = -1 where leader_id = $1', [
      one,
    ])
    await database.pool.query('delete from leader_card where leader_id = $1', [two])
    await database.pool.query('delete from leader_search where leader_id = $1', [one])
    const found = await bank('check')
    expect(found.code).toBe(1)
    expect(found.out).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          new RegExp(`^match card of a person\tdiffers\t${one} for .*: hours, place$`),
        ),
        expect.stringMatching(new RegExp(`^match card of a person\tmissing\t${two}`)),
        expect.stringMatching(new RegExp(`^search words of a person\tmissing\t${one}`)),
      ]),
    )
    const repaired = await bank('check', '--repair')
    expect(repaired.code).toBe(0)
    expect(repaired.out.at(-1)).toBe('Everything agrees.')
  })
})
