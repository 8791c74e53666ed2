import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import { fastifyZodOpenApiTransformers } from 'fastify-zod-openapi'
import { z } from 'zod'
import { clientScopeWords, type Grant, type RouteDeclaration } from './core/access.ts'

/** The version of the contract: its first number changes with the address, its second with what is added. */
const contractVersion = '1.0.0'

/** Areas of the API, in the order of its document. */
const tags = [
  { name: 'installation', description: 'What this bank is' },
  { name: 'access', description: 'Signing in, and who may' },
  { name: 'me', description: 'The signed-in person' },
  { name: 'organisations', description: 'Bodies that share the bank' },
  { name: 'vocabulary', description: 'The words of the bank, and roles' },
  { name: 'leaders', description: 'People, and what they bring and want' },
  { name: 'consent', description: 'What people agree to, in which words' },
  { name: 'contact', description: 'What people are told and asked, and how they are reached' },
  { name: 'opportunities', description: 'What organisations offer' },
  { name: 'matching', description: 'Who fits what, and why' },
  { name: 'placements', description: 'One person and one opportunity' },
  { name: 'ideas', description: 'Opportunities in reverse: ideas of leaders that need a home' },
  {
    name: 'bodies',
    description: 'Boards and committees, their seats, and who is in them for which term',
  },
  { name: 'joining', description: 'How people come in: by themselves, invited, or put forward' },
  { name: 'exchange', description: 'People as a file: spreadsheets, and uploads by programs' },
  { name: 'noticeboard', description: 'What everybody may read' },
  { name: 'governance', description: 'Records that nobody can rewrite' },
]

const about = `The register, the matchmaker and the memory of a bank of patient leaders.

Errors are problem+json (RFC 9457) with a permanent code; lists are keyset pages, the next one in \`nextCursor\` and in \`Link\` (RFC 8288); a creating POST needs an Idempotency-Key, an update an If-Match. How to begin, and what may change when: [guides](/docs).`

/** The headers that a request may or has to carry, by what its route declares. */
function headersOf({ creates, versioned, record }: Partial<RouteDeclaration>) {
  const isReading = record !== undefined && 'reading' in record
  if (!creates && !versioned && !isReading) return undefined
  return z.object({
    ...(isReading && {
      'X-Purpose': z.string().min(1).max(200).optional().meta({
        description:
          'Why you look: it stands in the record of readings, which the person sees. Without it, what the operation does. Of a program always what its engagement lead stated',
        example: 'Finding people for the falls redesign',
      }),
    }),
    ...(creates && {
      'Idempotency-Key': z.string().min(8).max(200).meta({
        description:
          'New for each thing to be made, the same when the request is sent again: sent twice, it makes one',
        example: '6f1d3a52-8c1e-4c35-9d0f-0a5b8f0f7f11',
      }),
    }),
    ...(versioned && {
      'If-Match': z.string().meta({
        description: 'ETag of the version that this changes, as it was read',
        example: '"3-holder"',
      }),
    }),
  })
}

const who: Record<Grant, string> = {
  visitor: 'everybody',
  leader: 'leaders',
  coordinator: 'coordinators',
  engagement_lead: 'engagement leads',
  administrator: 'administrators',
  client: 'programs',
}

/** `coordinators, administrators and programs with people:find`. */
function callersOf({ access = [], scope }: Partial<RouteDeclaration>): string {
  if (access.includes('visitor')) return who.visitor
  const names = access.map((grant) =>
    grant === 'client' ? `${who.client} with \`${scope}\`` : who[grant],
  )
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ')
}

/** What an operation leaves behind, in words for whoever calls it. */
function recordOf({ record }: Partial<RouteDeclaration>): string {
  if (!record || 'nothing' in record) return ''
  return 'audit' in record
    ? `The change is kept in the record as \`${record.audit}\`.`
    : `Whom it shows is kept in the record of readings as \`${record.reading}\`.`
}

/** What a body is that its route reads while it arrives, and that nothing else looks at. */
function bodyOf({ streams }: Partial<RouteDeclaration>) {
  if (!streams) return {}
  const content = Object.entries(streams).map(([type, { description, line, example }]) => {
    const ofLine = line && {
      contentMediaType: type,
      contentSchema: { $ref: `#/components/schemas/${line}` },
    }
    const examples = example === undefined ? {} : { examples: [example] }
    return [type, { schema: z.string().meta({ description, ...ofLine, ...examples }) }]
  })
  return { body: { content: Object.fromEntries(content) as object } }
}

/** A description says what an operation does, for whom it is, and what is kept of the call. */
function describe(own: string | undefined, declaration: Partial<RouteDeclaration>): string {
  const facts = [`For ${callersOf(declaration)}.`, recordOf(declaration)].filter(Boolean).join(' ')
  return [own, facts].filter(Boolean).join('\n\n')
}

const answers: Record<string, string> = {
  200: 'As asked',
  201: 'Made',
  202: 'Taken, and under way',
}

/** As much of the document as is completed here. */
interface Drawn {
  paths: Record<
    string,
    Record<
      string,
      {
        operationId?: string
        parameters?: { in: string; name: string; description?: string }[]
        responses: Record<string, { description: string; headers?: Record<string, unknown> }>
      }
    >
  >
}

const link = {
  description:
    'Other pages of the list (RFC 8288): `next` and `first`; left out where there is none',
  schema: { type: 'string', example: '</api/v1/leaders?cursor=eyJ>; rel="next"' },
}

const location = {
  description: 'The address of what was made',
  required: true,
  schema: { type: 'string', example: '/api/v1/opportunities/0198f3c2-7a41-7c3e-9b55-2f6d8e1a4b07' },
}

/** Operations whose answers name the address of what they made. */
const locating = new Set<string>()

/** What the routes do not each say for themselves. */
function complete(document: Drawn): void {
  for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
    for (const parameter of operation.parameters ?? []) {
      if (parameter.in === 'path' && parameter.name === 'id')
        parameter.description ??= 'Which one: the id that lists and answers give it'
    }
    const isList = operation.parameters?.some(({ name }) => name === 'cursor') ?? false
    if (isList && operation.responses['200']) operation.responses['200'].headers = { Link: link }
    const made = operation.responses['201']
    if (made && locating.has(operation.operationId ?? ''))
      made.headers = { ...made.headers, Location: location }
    for (const [status, response] of Object.entries(operation.responses)) {
      if (response.description === 'Default Response')
        response.description = answers[status] ?? response.description
    }
  }
}

/** How the document of the API is made from its routes. */
export const contract: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'People Bank',
      version: contractVersion,
      description: about,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This installation' }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
        token: { type: 'http', scheme: 'bearer' },
        client: {
          type: 'oauth2',
          description: 'Programs of an organisation; its engagement lead registers them',
          flows: {
            clientCredentials: { tokenUrl: '/oauth/token', scopes: clientScopeWords },
          },
        },
      },
    },
    tags,
    externalDocs: {
      url: '/docs',
      description: 'How to begin, a guide for each task, and what may change when',
    },
  },
  // Only for the document: the server itself asks for these headers before it validates anything.
  transform: (route) => {
    const declaration = route.route.config ?? {}
    const { description, operationId } = route.schema as Record<string, string | undefined>
    if (declaration.locates && operationId) locating.add(operationId)
    return fastifyZodOpenApiTransformers.transform({
      ...route,
      schema: {
        ...route.schema,
        description: describe(description, declaration),
        headers: headersOf(declaration),
        ...bodyOf(declaration),
      },
    })
  },
  transformObject: (options) => {
    const document = fastifyZodOpenApiTransformers.transformObject(options)
    complete(document as unknown as Drawn)
    return document
  },
}
