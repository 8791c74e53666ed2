import type { SeedTerm } from './terms.ts'
import { words } from './terms.ts'

/** What a leader would like in return for their time. */
export const recognitionPreferences: readonly SeedTerm[] = [
  {
    code: 'paid',
    label: 'Payment',
    description: 'Would like to be paid for their time.',
    aliases: words(`
      taliad, paid, pay, yes, y, fee, fees, honorarium, involvement payment, payment please, bacs, bank transfer,
      invoice, day rate, half day rate, vouchers, voucher, gift card
    `),
    unsure: words('vouchers, voucher, gift card'),
  },
  {
    code: 'expenses_only',
    label: 'Expenses only',
    description: 'Would like costs such as travel paid back, and nothing more.',
    aliases: words(`
      expenses, exp only, exps only, expenses please, travel only, travel expenses, out of pocket,
      fares only, mileage only
    `),
  },
  {
    code: 'time_credits',
    label: 'Time credits',
    description: 'Would like an hour of help for each hour given.',
    aliases: words('time credit, timebank, time bank, time banking, tempo credits, credits'),
  },
  {
    code: 'training',
    label: 'Training',
    description: 'Would like a course or other learning in return.',
    aliases: words('course, courses, learning, certificate, training instead'),
  },
  {
    code: 'declined',
    label: 'Nothing, thank you',
    description: 'Has said that they do not want to be paid.',
    aliases: words(`
      decline, declines, no, n, no payment, no thanks, none wanted, none needed, none, nothing, unpaid, does not want, not
      wanted, refused, waived, no pay, voluntary, volunteer
    `),
  },
]
