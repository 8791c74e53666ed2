import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { mutantLists } from '../../scripts/mutants/lists.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

// A fault whose text is gone from its file is never put in, and nobody hears of it until the mutants are run.
test.each(mutantLists.map((list) => [list.name, list] as const))(
  'each mutant of the %s changes one place of its file',
  (_name, { folder, mutants }) => {
    const lost = mutants.filter(
      ({ file, find }) => readFileSync(join(root, folder, file), 'utf8').split(find).length !== 2,
    )
    expect(lost.map(({ name }) => name)).toEqual([])
  },
)
