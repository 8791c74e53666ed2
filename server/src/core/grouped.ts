interface Waiting<Row> {
  row: Row
  resolve: () => void
  reject: (error: unknown) => void
}

/**
 * Writes rows together that come while the write before is under way, so that many callers at once wait for a few
 * commits instead of one each; a caller alone waits for nothing. Each promise holds once its own row is written.
 */
export class GroupedWrites<Row> {
  readonly #write: (rows: Row[]) => Promise<void>
  readonly #most: number
  readonly #waiting: Waiting<Row>[] = []
  #isWriting = false

  /** `write` is tried again row by row when a group fails, so a row that is there already has to be no error. */
  constructor(write: (rows: Row[]) => Promise<void>, most = 100) {
    this.#write = write
    this.#most = most
  }

  add(row: Row): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ row, resolve, reject })
      if (!this.#isWriting) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#isWriting = true
    while (this.#waiting.length > 0) await this.#writeGroup(this.#waiting.splice(0, this.#most))
    this.#isWriting = false
  }

  async #writeGroup(group: Waiting<Row>[]): Promise<void> {
    try {
      await this.#write(group.map(({ row }) => row))
      for (const { resolve } of group) resolve()
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error)
      // One row that cannot be written must not fail the others.
      else for (const each of group) await this.#writeGroup([each])
    }
  }
}
