import type { OpenApi } from './promises.ts'

// What of the contract is for programs of partners.

/** What everybody may read, and programs need: words, and what is offered to all. */
const openTags = new Set(['vocabulary', 'noticeboard'])

type Raw = OpenApi['paths'][string][string] & { tags?: string[] }

function isForPrograms(method: string, raw: Raw): boolean {
  if (raw.security?.some((way) => 'client' in way)) return true
  const isOpen = raw.security?.length === 0 && method === 'get'
  const isJson = raw.responses['200']?.content?.['application/json'] !== undefined
  return isOpen && isJson && (raw.tags ?? []).some((tag) => openTags.has(tag))
}

/** The document with what programs may call, and nothing else. */
export function forPrograms<Document extends OpenApi>(document: Document): Document {
  const paths = Object.entries(document.paths).flatMap(([path, methods]) => {
    const kept = Object.entries(methods).filter(([method, raw]) => isForPrograms(method, raw))
    return kept.length > 0 ? [[path, Object.fromEntries(kept)] as const] : []
  })
  const schemas: OpenApi['components']['schemas'] = {}
  const look = (text: string) => {
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      const schema = document.components.schemas[name]
      if (!schema || name in schemas) continue
      schemas[name] = schema
      look(JSON.stringify(schema))
    }
  }
  look(JSON.stringify(paths))
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: { ...document.components, schemas },
  }
}

/** How each of them is called, as a module; `makes` needs an Idempotency-Key, `lists` comes in pages. */
export function operationsModule(document: OpenApi): string {
  const { paths, components } = forPrograms(document)
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [] }]) => {
      const has = (place: string, name: string) =>
        parameters.some((parameter) => parameter.in === place && parameter.name === name)
      const how = {
        method: method.toUpperCase(),
        path,
        makes: has('header', 'Idempotency-Key'),
        lists: has('query', 'cursor'),
      }
      return `  ${operationId}: ${JSON.stringify(how)},\n`
    }),
  )
  const codes = Object.values(components.schemas).flatMap(({ properties }) =>
    properties?.['requestId'] ? ((properties['code']?.enum ?? []) as string[]) : [],
  )
  const union = [...new Set(codes)].toSorted().map((code) => `\n  | '${code}'`)
  return `// Made from openapi.json; not edited by hand.

/** What a program of a partner may call, by operationId. */
export const programOperations = {
${operations.join('')}} as const

/** Every code that an error answer of these may have. */
export type ProblemCode =${union.join('')}
`
}
