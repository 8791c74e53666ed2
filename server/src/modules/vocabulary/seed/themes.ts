import type { SeedTerm } from './terms.ts'
import { conditionThemes } from './themes-conditions.ts'
import { mindThemes } from './themes-mind.ts'
import { serviceThemes } from './themes-services.ts'

/** What leaders have lived through: conditions, services and situations, grouped in plain words. */
export const themes: readonly SeedTerm[] = [...conditionThemes, ...mindThemes, ...serviceThemes]
