import type { Operation, Parameter, Promises, Schema } from './promises.ts'

// What a program that was written against one version of the contract would trip over in the next. What is asked of
// a program may become less, never more; what it is told may become more, never less. A list of words that it is told
// may grow: programs are told to expect that.

type Direction = 'sent' | 'told'

/** Everything that breaks, each as one line that stays the same however often it is looked for. */
export function breaksBetween(before: Promises, after: Promises): string[] {
  const compare = new Comparison(before.schemas, after.schemas)
  return Object.entries(before.operations).flatMap(([name, old]) => {
    const now = after.operations[name]
    const found = now ? compare.operations(old, now) : ['is gone']
    return [...new Set(found)].map((what) => `${name}: ${what}`)
  })
}

class Comparison {
  private readonly before: Record<string, Schema>
  private readonly after: Record<string, Schema>
  /** Pairs that are being compared: schemas may name themselves. */
  private readonly open = new Set<string>()

  constructor(before: Record<string, Schema>, after: Record<string, Schema>) {
    this.before = before
    this.after = after
  }

  operations(old: Operation, now: Operation): string[] {
    return [
      ...(old.id === now.id ? [] : [`operationId was ${old.id} and is ${now.id}`]),
      ...securityBreaks(old, now),
      ...this.parameters(old, now),
      ...this.bodies(old, now),
      ...this.answers(old, now),
      ...errorBreaks(old, now),
    ]
  }

  private parameters(old: Operation, now: Operation): string[] {
    const find = (list: Parameter[], { in: place, name }: Parameter) =>
      list.find((each) => each.in === place && each.name === name)
    const fresh = now.parameters
      .filter((parameter) => parameter.required && !find(old.parameters, parameter)?.required)
      .map(({ in: place, name }) => `${place} ${name} has to be sent`)
    const kept = old.parameters.flatMap((parameter) => {
      const same = find(now.parameters, parameter)
      const where = `${parameter.in} ${parameter.name}`
      return same
        ? this.schemas('sent', where, parameter.schema, same.schema)
        : [`${where} is gone`]
    })
    return [...fresh, ...kept]
  }

  private bodies(old: Operation, now: Operation): string[] {
    if (!old.body) return now.body?.required ? ['a body has to be sent'] : []
    if (!now.body) return ['no body is taken any more']
    const taken = now.body.content
    return [
      ...(now.body.required && !old.body.required ? ['a body has to be sent'] : []),
      ...Object.entries(old.body.content).flatMap(([type, schema]) => {
        const same = taken[type]
        return same
          ? this.schemas('sent', 'body', schema, same)
          : [`a body of ${type} is not taken`]
      }),
    ]
  }

  private answers(old: Operation, now: Operation): string[] {
    return Object.entries(old.answers).flatMap(([status, content]) => {
      const answered = now.answers[status]
      if (!answered) return [`does not answer ${status} any more`]
      return Object.entries(content).flatMap(([type, schema]) => {
        const same = answered[type]
        const where = `answer ${status}`
        return same
          ? this.schemas('told', where, schema, same)
          : [`${where} is not ${type} any more`]
      })
    })
  }

  /** What breaks where one schema takes the place of another. */
  private schemas(direction: Direction, where: string, old: Schema, now: Schema): string[] {
    const pair = `${direction} ${JSON.stringify(old)} ${JSON.stringify(now)}`
    if (old.$ref && now.$ref) {
      if (this.open.has(pair)) return []
      this.open.add(pair)
    }
    const found = this.alternatives(
      direction,
      where,
      this.alternativesOf(this.before, old),
      this.alternativesOf(this.after, now),
    )
    this.open.delete(pair)
    return found
  }

  private alternatives(
    direction: Direction,
    where: string,
    old: Schema[],
    now: Schema[],
  ): string[] {
    const types = (list: Schema[]) => new Set(list.map(typeOf))
    const [oldTypes, nowTypes] = [types(old), types(now)]
    const more = [...nowTypes].filter((type) => !takes(oldTypes, type))
    const fewer = [...oldTypes].filter((type) => !takes(nowTypes, type))
    return [
      ...(direction === 'told' ? more.map((type) => `${where} may be ${type}`) : []),
      ...(direction === 'sent' ? fewer.map((type) => `${where} may not be ${type}`) : []),
      ...old.flatMap((each) => {
        const same = now.filter((other) => takes(new Set([typeOf(other)]), typeOf(each)))
        const tries = same.map((other) => this.alike(direction, where, each, other))
        return tries.toSorted((one, other) => one.length - other.length)[0] ?? []
      }),
    ]
  }

  /** Of the same type, neither a choice. */
  private alike(direction: Direction, where: string, old: Schema, now: Schema): string[] {
    return [
      ...(direction === 'sent' ? narrowed(where, old, now) : []),
      ...(old.format !== undefined &&
      old.format !== now.format &&
      (direction === 'told' || now.format)
        ? [`${where} was of format ${old.format} and is of ${now.format ?? 'none'}`]
        : []),
      ...(old.const !== undefined && now.const !== undefined && old.const !== now.const
        ? [`${where} was ${JSON.stringify(old.const)} and is ${JSON.stringify(now.const)}`]
        : []),
      ...this.fields(direction, where, old, now),
      ...(old.items && now.items
        ? this.schemas(direction, `${where}[]`, old.items, now.items)
        : []),
      ...(typeof old.additionalProperties === 'object' &&
      typeof now.additionalProperties === 'object'
        ? this.schemas(direction, `${where}.*`, old.additionalProperties, now.additionalProperties)
        : []),
    ]
  }

  private fields(direction: Direction, where: string, old: Schema, now: Schema): string[] {
    if (!old.properties && !now.properties) return []
    const [before, after] = [old.properties ?? {}, now.properties ?? {}]
    const isNeeded = (schema: Schema, name: string) => schema.required?.includes(name) ?? false
    const kept = Object.entries(before).flatMap(([name, schema]) => {
      const same = after[name]
      const field = `${where}.${name}`
      if (!same) return [`${field} is gone`]
      const mayMiss = direction === 'told' && isNeeded(old, name) && !isNeeded(now, name)
      return [
        ...(mayMiss ? [`${field} may be missing`] : []),
        ...this.schemas(direction, field, schema, same),
      ]
    })
    if (direction === 'told') return kept
    const fresh = Object.keys(after)
      .filter((name) => isNeeded(now, name) && !isNeeded(old, name))
      .map((name) => `${where}.${name} has to be sent`)
    return [...fresh, ...kept]
  }

  /** Without references and choices; a list of types is a choice too. */
  private alternativesOf(all: Record<string, Schema>, schema: Schema): Schema[] {
    if (schema.$ref) {
      const named = all[schema.$ref.replace('#/components/schemas/', '')]
      if (!named) throw new Error(`${schema.$ref} is not in the contract`)
      return this.alternativesOf(all, named)
    }
    const choice = schema.anyOf ?? schema.oneOf
    if (choice) return choice.flatMap((each) => this.alternativesOf(all, each))
    if (Array.isArray(schema.type)) return schema.type.map((type) => ({ ...schema, type }))
    return [schema]
  }
}

function typeOf({ type, const: value, properties, enum: values }: Schema): string {
  if (typeof type === 'string') return type
  if (properties) return 'object'
  const example = value ?? values?.[0]
  if (example === undefined) return 'anything'
  return example === null ? 'null' : typeof example
}

/** Whether something of a type is among these: every whole number is a number. */
const takes = (types: ReadonlySet<string>, type: string): boolean =>
  types.has(type) || types.has('anything') || (type === 'integer' && types.has('number'))

/** What could be sent before, and cannot now. */
function narrowed(where: string, old: Schema, now: Schema): string[] {
  const found: string[] = []
  const allowed = now.enum ?? (now.const === undefined ? undefined : [now.const])
  if (allowed) {
    const before = old.enum ?? (old.const === undefined ? undefined : [old.const])
    if (!before) found.push(`${where} takes only some words`)
    for (const word of before ?? [])
      if (!allowed.includes(word)) found.push(`${where} does not take ${JSON.stringify(word)}`)
  }
  if (now.pattern !== undefined && now.pattern !== old.pattern)
    found.push(`${where} has another pattern`)
  if (now.format !== undefined && old.format === undefined)
    found.push(`${where} has to be of format ${now.format}`)
  const floors = ['minLength', 'minimum', 'minItems'] as const
  const ceilings = ['maxLength', 'maximum', 'maxItems'] as const
  for (const bound of floors)
    if ((now[bound] ?? -Infinity) > (old[bound] ?? (bound === 'minimum' ? -Infinity : 0)))
      found.push(`${where} has ${bound} ${now[bound]}`)
  for (const bound of ceilings)
    if ((now[bound] ?? Infinity) < (old[bound] ?? Infinity))
      found.push(`${where} has ${bound} ${now[bound]}`)
  return found
}

/** Each way to be allowed that there was must still be one, with no more scopes than before. */
function securityBreaks(old: Operation, now: Operation): string[] {
  if (now.security.length === 0) return []
  if (old.security.length === 0) return ['is not open to everybody any more']
  return old.security.flatMap((way) => {
    const isKept = now.security.some((other) =>
      Object.entries(other).every(
        ([scheme, scopes]) => way[scheme] && scopes.every((scope) => way[scheme]?.includes(scope)),
      ),
    )
    const words = Object.entries(way).map(([scheme, scopes]) => [scheme, ...scopes].join(' '))
    return isKept ? [] : [`cannot be called with ${words.join(' and ')} any more`]
  })
}

/** A code that never comes any more breaks nothing; one that comes with another status does. */
function errorBreaks(old: Operation, now: Operation): string[] {
  const statusOf = ({ errors }: Operation, code: string) =>
    Object.keys(errors).find((status) => errors[status]?.includes(code))
  return Object.entries(old.errors).flatMap(([status, codes]) =>
    codes.flatMap((code) => {
      const other = statusOf(now, code)
      return other === undefined || other === status
        ? []
        : [`${code} was ${status} and is ${other}`]
    }),
  )
}
