/** A tree of texts. Leaves are messages; `{name}` is filled in, `a | b` is singular and plural. */
export interface Texts {
  readonly [name: string]: string | Texts
}

/** The dotted address of every message in a tree. */
export type KeysOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeysOf<T[K]>}`
}[keyof T & string]

/** The message at a dotted address. */
export type MessageAt<T, K extends string> = K extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? MessageAt<T[Head], Rest>
    : never
  : K extends keyof T
    ? T[K]
    : never

/** The names that a message must be given: `{ name, count }` for 'Hello {name}, {count} new'. */
export type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `'${string}` ? never : Name) | NamesIn<Rest>
  : never

/** A whole catalogue in another language: every key of the English one, with any wording. */
export type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]>
}
