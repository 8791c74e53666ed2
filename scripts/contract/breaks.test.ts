import { describe, expect, test } from 'vitest'
import { breaksBetween } from './breaks.ts'
import { declarationsOf, undeclaredBreaks } from './declared.ts'
import { promisesOf, promisesText, type OpenApi, type Promises } from './promises.ts'

const text = { type: 'string', minLength: 1, maxLength: 20 }
const person = {
  type: 'object',
  properties: {
    id: { type: 'string', format: 'uuid', pattern: '^[0-9a-f-]{36}$', description: 'Who' },
    name: { anyOf: [text, { type: 'null' }] },
    age: { type: 'integer' },
    stage: { $ref: '#/components/schemas/Stage' },
    friends: { type: 'array', items: { $ref: '#/components/schemas/Person' } },
  },
  required: ['id', 'name'],
}
const draft = {
  type: 'object',
  properties: {
    title: text,
    hours: { type: 'number', minimum: 0, maximum: 40 },
    kind: { type: 'string', enum: ['board', 'teaching'] },
    tags: { type: 'array', maxItems: 5, items: text },
    note: { anyOf: [text, { type: 'null' }] },
    counts: { type: 'object', additionalProperties: { type: 'number' } },
  },
  required: ['title'],
  additionalProperties: false,
}
const problem = (...codes: string[]) => ({
  content: {
    'application/problem+json': {
      schema: { type: 'object', properties: { code: { type: 'string', enum: codes } } },
    },
  },
})
const json = (schema: object) => ({ content: { 'application/json': { schema } } })

const contract = () =>
  structuredClone({
    paths: {
      '/people': {
        get: {
          operationId: 'listPeople',
          security: [{ token: [] }, { client: ['people:find'] }],
          parameters: [
            { in: 'query', name: 'stage', schema: { type: 'string' } },
            { in: 'query', name: 'limit', schema: { type: 'integer', maximum: 100 } },
          ],
          responses: {
            200: json({ type: 'array', items: { $ref: '#/components/schemas/Person' } }),
            404: problem('people.none', 'people.gone'),
          },
        },
        post: {
          operationId: 'addPerson',
          security: [],
          requestBody: { required: true, ...json({ $ref: '#/components/schemas/Draft' }) },
          responses: { 201: json({ $ref: '#/components/schemas/Person' }) },
        },
      },
    },
    components: {
      schemas: {
        Person: person,
        Draft: draft,
        Stage: { type: 'string', enum: ['potential', 'emerging'] },
      },
    },
  })

type Contract = ReturnType<typeof contract>
const promises = (document: object): Promises => promisesOf(document as unknown as OpenApi)
const before = promises(contract())

/** What breaks after somebody changed the contract. */
function after(change: (document: Contract) => void): string[] {
  const document = contract()
  change(document)
  return breaksBetween(before, promises(document))
}

// What the tests change has another shape afterwards: that is the point.
const loose = (value: unknown) => value as Record<string, never> as Record<string, unknown>
const properties = (document: Contract, name: 'Person' | 'Draft') =>
  loose(document.components.schemas[name].properties)
const listed = (document: Contract) => document.paths['/people'].get
const added = (document: Contract) => document.paths['/people'].post

const breaking: [string, (document: Contract) => void, string[]][] = [
  [
    'an operation is gone',
    (document) => delete loose(document.paths['/people'])['get'],
    ['GET /people: is gone'],
  ],
  [
    'an operation has another id',
    (document) => (listed(document).operationId = 'findPeople'),
    ['GET /people: operationId was listPeople and is findPeople'],
  ],
  [
    'a field of an answer is gone, also in a list',
    (document) => delete properties(document, 'Person')['age'],
    ['GET /people: answer 200[].age is gone', 'POST /people: answer 201.age is gone'],
  ],
  [
    'a field of an answer may be missing',
    (document) => (document.components.schemas.Person.required = ['id']),
    [
      'GET /people: answer 200[].name may be missing',
      'POST /people: answer 201.name may be missing',
    ],
  ],
  [
    'a field of an answer may be null',
    (document) => (properties(document, 'Person')['age'] = { type: ['integer', 'null'] }),
    ['GET /people: answer 200[].age may be null', 'POST /people: answer 201.age may be null'],
  ],
  [
    'a whole number of an answer may have a fraction',
    (document) => (properties(document, 'Person')['age'] = { type: 'number' }),
    ['GET /people: answer 200[].age may be number', 'POST /people: answer 201.age may be number'],
  ],
  [
    'a field of an answer has another format',
    (document) => (properties(document, 'Person')['id'] = { type: 'string', format: 'uri' }),
    [
      'GET /people: answer 200[].id was of format uuid and is of uri',
      'POST /people: answer 201.id was of format uuid and is of uri',
    ],
  ],
  [
    'another status',
    (document) => {
      const { responses } = added(document)
      loose(responses)['200'] = responses[201]
      delete loose(responses)['201']
    },
    ['POST /people: does not answer 201 any more'],
  ],
  [
    'another media type',
    (document) => {
      loose(added(document).responses)['201'] = {
        content: { 'text/csv': { schema: { type: 'string' } } },
      }
    },
    ['POST /people: answer 201 is not application/json any more'],
  ],
  [
    'an error comes with another status',
    (document) => {
      loose(listed(document).responses)['404'] = problem('people.none')
      loose(listed(document).responses)['410'] = problem('people.gone')
    },
    ['GET /people: people.gone was 404 and is 410'],
  ],
  [
    'another scope',
    (document) =>
      (listed(document).security = [{ token: [] }, { client: ['people:all'] }] as never),
    ['GET /people: cannot be called with client people:find any more'],
  ],
  [
    'one more scope',
    (document) =>
      (listed(document).security = [{ token: [] }, { client: ['people:find', 'more'] }] as never),
    ['GET /people: cannot be called with client people:find any more'],
  ],
  [
    'not for everybody any more',
    (document) => (added(document).security = [{ token: [] }] as never),
    ['POST /people: is not open to everybody any more'],
  ],
  [
    'a parameter is gone',
    (document) => listed(document).parameters.shift(),
    ['GET /people: query stage is gone'],
  ],
  [
    'a parameter has to be sent',
    (document) => (loose(listed(document).parameters[0])['required'] = true),
    ['GET /people: query stage has to be sent'],
  ],
  [
    'a header has to be sent',
    (document) => {
      listed(document).parameters.push({
        in: 'header',
        name: 'X-Why',
        required: true,
        schema: { type: 'string' },
      } as never)
    },
    ['GET /people: header X-Why has to be sent'],
  ],
  [
    'a bound of a parameter is nearer',
    (document) => (listed(document).parameters[1]!.schema.maximum = 50),
    ['GET /people: query limit has maximum 50'],
  ],
  [
    'a new field has to be sent',
    (document) => {
      properties(document, 'Draft')['why'] = text
      document.components.schemas.Draft.required.push('why')
    },
    ['POST /people: body.why has to be sent'],
  ],
  [
    'a field that could be left out has to be sent',
    (document) => document.components.schemas.Draft.required.push('kind'),
    ['POST /people: body.kind has to be sent'],
  ],
  [
    'a field is not taken any more',
    (document) => delete properties(document, 'Draft')['kind'],
    ['POST /people: body.kind is gone'],
  ],
  [
    'a word is not taken any more',
    (document) => (properties(document, 'Draft')['kind'] = { type: 'string', enum: ['board'] }),
    ['POST /people: body.kind does not take "teaching"'],
  ],
  [
    'only some words are taken',
    (document) => (properties(document, 'Draft')['title'] = { ...text, enum: ['A'] }),
    ['POST /people: body.title takes only some words'],
  ],
  [
    'shorter text is refused',
    (document) => (properties(document, 'Draft')['title'] = { ...text, minLength: 3 }),
    ['POST /people: body.title has minLength 3'],
  ],
  [
    'fewer are taken',
    (document) =>
      (properties(document, 'Draft')['tags'] = { type: 'array', maxItems: 2, items: text }),
    ['POST /people: body.tags has maxItems 2'],
  ],
  [
    'text in a list has a pattern',
    (document) =>
      (properties(document, 'Draft')['tags'] = {
        type: 'array',
        maxItems: 5,
        items: { ...text, pattern: '^a' },
      }),
    ['POST /people: body.tags[] has another pattern'],
  ],
  [
    'null is refused',
    (document) => (properties(document, 'Draft')['note'] = text),
    ['POST /people: body.note may not be null'],
  ],
  [
    'only whole numbers are taken',
    (document) =>
      (properties(document, 'Draft')['hours'] = { type: 'integer', minimum: 0, maximum: 40 }),
    ['POST /people: body.hours may not be number'],
  ],
  [
    'values of a map are others',
    (document) =>
      (properties(document, 'Draft')['counts'] = {
        type: 'object',
        additionalProperties: { type: 'string' },
      }),
    ['POST /people: body.counts.* may not be number'],
  ],
]

const harmless: [string, (document: Contract) => void][] = [
  ['nothing', () => undefined],
  [
    'another description',
    (document) => (document.components.schemas.Person.properties.id.description = 'Whom'),
  ],
  ['a new field of an answer', (document) => (properties(document, 'Person')['born'] = text)],
  [
    'a new word of an answer',
    (document) => document.components.schemas.Stage.enum.push('established'),
  ],
  [
    'an answer that is never null any more',
    (document) => (properties(document, 'Person')['name'] = text),
  ],
  ['a new field that may be left out', (document) => (properties(document, 'Draft')['why'] = text)],
  [
    'a field that may be left out now',
    (document) => (document.components.schemas.Draft.required = []),
  ],
  [
    'a wider bound',
    (document) => (properties(document, 'Draft')['title'] = { type: 'string', maxLength: 90 }),
  ],
  [
    'one more word that is taken',
    (document) => document.components.schemas.Draft.properties.kind.enum.push('research'),
  ],
  [
    'a new parameter',
    (document) =>
      listed(document).parameters.push({ in: 'query', name: 'sort', schema: { type: 'string' } }),
  ],
  [
    'one more way to be allowed',
    (document) => listed(document).security.push({ session: [] } as never),
  ],
  [
    'a new error',
    (document) => (loose(listed(document).responses)['409'] = problem('people.busy')),
  ],
  [
    'an error that does not come any more',
    (document) => (loose(listed(document).responses)['404'] = problem('people.none')),
  ],
  [
    'a schema of another name',
    (document) => {
      const schemas = loose(document.components.schemas)
      schemas['NewDraft'] = schemas['Draft']
      loose(added(document).requestBody)['content'] = json({
        $ref: '#/components/schemas/NewDraft',
      }).content
    },
  ],
]

describe('a contract', () => {
  test.each(breaking)('breaks: %s', (_name, change, found) => {
    expect(after(change)).toEqual(found)
  })

  test.each(harmless)('keeps what it promised: %s', (_name, change) => {
    expect(after(change)).toEqual([])
  })

  test('is kept as promises that read back as they were', () => {
    expect(JSON.parse(promisesText(before))).toEqual(before)
    expect(promisesText(before).split('\n').length).toBe(9)
  })
})

describe('a break', () => {
  const document = contract()
  delete properties(document, 'Draft')['kind']
  const now = promises(document)
  const change = 'POST /people: body.kind is gone'
  const declaration = {
    change,
    date: '2026-11-29',
    reason: 'Kinds come from the list of words now',
    instead: 'Send role in its place',
  }

  test('is found until it is declared', () => {
    expect(undeclaredBreaks(now, before, '[]')).toEqual([change])
    expect(undeclaredBreaks(now, before, JSON.stringify([declaration]))).toEqual([])
  })

  test('declared for one place is found at another', () => {
    const other = { ...declaration, change: 'POST /people: body.title is gone' }
    expect(undeclaredBreaks(now, before, JSON.stringify([other]))).toEqual([change])
  })

  test.each([{ date: 'soon' }, { reason: '' }, { instead: 'Nothing' }])(
    'is not declared without %o',
    (missing) => {
      expect(declarationsOf(JSON.stringify([{ ...declaration, ...missing }])).wrong).toHaveLength(1)
    },
  )
})
