/** Ways to reach a person that stand in a cell of any heading. */
export interface ReachReading {
  /** Lower case, in the order of the cell. */
  emails: string[]
  /** As displayPhone writes them. */
  phones: string[]
  /** True when the cell says more than the addresses and numbers. */
  more: boolean
  /** True when something looks like an address or number and is not one. */
  broken: boolean
}

const emailPattern =
  /(?:mailto:)?([\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:\.[\p{L}\p{N}][\p{L}\p{N}-]{0,62}){0,6}\.[\p{L}]{2,24})(?![\p{L}\p{N}@])/giu
const phonePattern = /(?<![\p{L}\p{N}.])(?:\+|\(\+?|00)?\d[\d\s().\u00a0–-]{5,24}\d(?!\d)/gu

const trivial =
  /^(?:[\s,;:/|.()<>"'+&-]|and|or|tel|telephone|phone|mob|mobile|home|work|landline|email|e-mail|[mhwt](?=[\s:.]|$))*$/i

/** Ways of contact stand at the beginning of a cell; the rest of a long one is prose. */
const reachWithin = 800

/** E-mail addresses and phone numbers of a cell; what is broken is left to the note. */
export const readReach = (cell: string): ReachReading => {
  const text = cell.slice(0, reachWithin)
  const emails: string[] = []
  const withoutEmails = text.replace(emailPattern, (_, address: string) => {
    emails.push(address.toLowerCase())
    return ' '
  })
  const phones: string[] = []
  const rest = withoutEmails.replace(phonePattern, (run) => {
    const parts = numbersIn(run)
    if (parts === null) return run
    phones.push(...parts)
    return ' '
  })
  const more = cell.length > text.length || !trivial.test(rest)
  return {
    emails: [...new Set(emails)],
    phones: [...new Set(phones)],
    more,
    broken: rest.includes('@') || /\d[\d\s]{4,}/.test(rest) || /\d\.\d+e\+?\d+/i.test(rest),
  }
}

/** The numbers of a run of digits; two may stand side by side. Null when it is none. */
const numbersIn = (run: string): string[] | null => {
  const one = displayPhone(run)
  if (one) return [one]
  const halves = run.split(/\s{2,}|\s-\s|(?<=\d{5})\s+(?=0\d{4})/)
  const all = halves.map(displayPhone)
  return halves.length > 1 && all.every((phone) => phone !== null) ? all : null
}

/** Digits of a UK number with its leading 0, or '+' and digits for another country; else null. */
const phoneDigits = (text: string): string | null => {
  const compact = text.replace(/\(0\)/g, '').replace(/[^\d+]/g, '')
  const national = compact.replace(/^(?:\+|00)440?/, '0')
  if (/^0[1-37-8]\d{8,9}$/.test(national)) return ukLength(national) ? national : null
  if (/^(?:\+|00)[1-9]\d{7,14}$/.test(compact)) return compact.replace(/^00/, '+')
  if (/^(?:7\d{9}|[12]\d{9})$/.test(compact)) return `0${compact}`
  if (/^44[1-37]\d{9}$/.test(compact)) return `0${compact.slice(2)}`
  return null
}

const ukLength = (digits: string): boolean =>
  digits.length === 11 || (digits.length === 10 && /^0(?:1|800)/.test(digits))

/** A number as people write it in the UK: '07700 900123', '020 7946 0123', '0114 496 0123'. */
export const displayPhone = (text: string): string | null => {
  const digits = phoneDigits(text)
  if (digits === null || digits.startsWith('+')) return digits
  if (digits.startsWith('02'))
    return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`
  if (/^0(?:11\d|1\d1|3|8)/.test(digits)) {
    return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`
  }
  return `${digits.slice(0, 5)} ${digits.slice(5)}`
}

/** One form of a number for comparing. */
export const phoneKey = (phone: string): string => phoneDigits(phone) ?? phone.replace(/\D/g, '')

/** True for numbers that can be sent a text message. */
export const isMobile = (phone: string): boolean => phoneKey(phone).startsWith('07')
