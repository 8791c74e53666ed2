import type pg from 'pg'
import type { Db } from '../../core/db.ts'

/** A statement in the making: values are handed over as parameters, their texts never. */
export class Statement {
  readonly #values: unknown[] = []

  /** A parameter with the type that the database takes it for; one that no text uses is left out. */
  value(value: unknown, type: string): string {
    this.#values.push(typeof value === 'bigint' ? String(value) : value)
    return `@{${this.#values.length - 1}}::${type}`
  }

  /**
   * Runs it, planned for this once: nearly every person answers in a way of their own, and a plan kept
   * for each would fill the connection's memory to spare a millisecond.
   */
  async rows<Row extends pg.QueryResultRow>(db: Db, draft: string): Promise<Row[]> {
    const { rows } = await db.$client.query<Row>(this.#finish(draft))
    return rows
  }

  #finish(draft: string): { text: string; values: unknown[] } {
    const used: number[] = []
    const text = draft.replaceAll(/@\{(\d+)\}/g, (_token, at: string) => {
      if (!used.includes(Number(at))) used.push(Number(at))
      return `$${used.indexOf(Number(at)) + 1}`
    })
    return { text, values: used.map((at) => this.#values[at]) }
  }
}
