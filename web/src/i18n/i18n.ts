import { createI18n } from 'vue-i18n'
import { en } from './en/en.ts'
import type { SameShape } from './types.ts'

/** Every language of the product. Welsh or Easy Read is one more folder and one more line here. */
const catalogues: Record<string, SameShape<typeof en>> = { 'en-GB': en }

export const i18n = createI18n({
  legacy: false,
  locale: 'en-GB',
  fallbackLocale: 'en-GB',
  messages: catalogues,
})
