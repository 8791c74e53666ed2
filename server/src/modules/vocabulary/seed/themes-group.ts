import type { SeedTerm } from './terms.ts'
import { words } from './terms.ts'

/** Aliases stand in one text with commas between them. */
type ThemeRow = readonly [code: string, label: string, description: string, aliases: string]

/** Themes of one group from rows of code, label, description and aliases. */
export const themeGroup = (group: string, ...rows: readonly ThemeRow[]): SeedTerm[] =>
  rows.map(([code, label, description, aliases]) => ({
    code,
    label,
    description,
    group,
    aliases: words(aliases),
  }))
