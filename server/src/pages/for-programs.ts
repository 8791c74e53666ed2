/** As much of an OpenAPI document as is read here. */
export interface Contract {
  paths: Record<
    string,
    Record<
      string,
      {
        tags?: string[]
        security?: Record<string, string[]>[]
        parameters?: unknown[]
        responses: Record<string, { content?: Record<string, unknown> }>
      }
    >
  >
  components: { schemas: Record<string, object> }
  tags?: { name: string }[]
}

/** What everybody may read, and programs need: words, and what is offered to all. */
const openTags = new Set(['vocabulary', 'noticeboard'])

function isForPrograms(method: string, raw: Contract['paths'][string][string]): boolean {
  if (raw.security?.some((way) => 'client' in way)) return true
  const isOpen = raw.security?.length === 0 && method === 'get'
  const isJson = raw.responses['200']?.content?.['application/json'] !== undefined
  return isOpen && isJson && (raw.tags ?? []).some((tag) => openTags.has(tag))
}

const isForStaff = (parameter: unknown): boolean =>
  (parameter as { schema?: { 'x-for-staff'?: boolean } }).schema?.['x-for-staff'] === true

/** The operation without the filters that are about the work of staff. */
const withoutStaffs = <Operation extends { parameters?: unknown[] }>(raw: Operation): Operation =>
  raw.parameters?.some(isForStaff)
    ? { ...raw, parameters: raw.parameters.filter((each) => !isForStaff(each)) }
    : raw

/** The document with what programs of partners may call, and nothing else. */
export function forPrograms<Document extends Contract>(document: Document): Document {
  const paths = Object.entries(document.paths).flatMap(([path, methods]) => {
    const kept = Object.entries(methods)
      .filter(([method, raw]) => isForPrograms(method, raw))
      .map(([method, raw]) => [method, withoutStaffs(raw)] as const)
    return kept.length > 0 ? [[path, Object.fromEntries(kept)] as const] : []
  })
  const schemas: Contract['components']['schemas'] = {}
  const look = (text: string) => {
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      const schema = document.components.schemas[name]
      if (!schema || name in schemas) continue
      schemas[name] = schema
      look(JSON.stringify(schema))
    }
  }
  look(JSON.stringify(paths))
  const used = new Set(
    paths.flatMap(([, methods]) => Object.values(methods).flatMap(({ tags }) => tags ?? [])),
  )
  return {
    ...document,
    tags: (document.tags ?? []).filter(({ name }) => used.has(name)),
    paths: Object.fromEntries(paths),
    components: { ...document.components, schemas },
  }
}
