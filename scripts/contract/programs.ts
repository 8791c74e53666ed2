import { forPrograms } from '../../server/src/pages/for-programs.ts'
import type { OpenApi } from './promises.ts'

/** How what programs may call is called, as a module; `makes` needs an Idempotency-Key, `lists` comes in pages. */
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
