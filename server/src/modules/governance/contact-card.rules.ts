import { VCard } from 'vcard-creator'
import type { PassportRow } from './passport.queries.ts'
import type { Passport } from './passport.schemas.ts'

/**
 * Somebody as a card for address books (vCard 3.0, RFC 2426, which phones read): who they are, how to reach them, what
 * they offer and would like to do. Nothing of health stands in it.
 */
export function contactCard(
  { knownAs, email, phone }: Pick<PassportRow, 'knownAs' | 'email' | 'phone'>,
  { name, types, offers, wants, kinds, links, madeAt }: Passport,
): string {
  const card = new VCard()
  // Which part of a name is the family's nobody is asked, and a guess would be wrong for many.
  card.addFullName(name).addName({ familyName: '', givenName: name })
  if (knownAs) card.addNickname(knownAs)
  if (email) card.addEmail({ address: email, type: ['internet'] })
  if (phone) card.addPhoneNumber({ number: phone, type: ['voice'] })
  if (types.length > 0) card.addRole(types.join(', '))
  const note = [
    offers && `What I offer: ${offers}`,
    wants && `What I would like to do: ${wants}`,
  ].filter(Boolean)
  if (note.length > 0) card.addNote(note.join('\n\n'))
  if (kinds.length > 0) card.addCategories(kinds)
  for (const { url } of links) card.addUrl({ url })
  return card.addRevision(new Date(madeAt)).toString()
}
