/** One fault put in on purpose: `find` stands exactly once in the file and becomes `replace`. */
export type Mutant = {
  name: string
  file: string
  find: string
  replace: string
  /** The tests that must notice it, where not all of its list need to be run. */
  tests?: string[]
}

/** Mutants of one implementation, with the tests that must notice each of them. */
export type MutantList = {
  name: string
  /** Folder of the mutated files, from the root of the workspace. */
  folder: string
  /** Test files or parts of their paths, as the runner takes them; quick ones first. */
  tests: string[]
  /** Whether those tests need the database of the whole test run. */
  database: boolean
  mutants: Mutant[]
}
