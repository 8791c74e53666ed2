import { describe, expect, it } from 'vitest'
import { exportColumns } from '../leaders/export.rules.ts'
import { recogniseColumns } from './headings.rules.ts'

const kindsOf = (headings: readonly string[], byHand = {}) =>
  Object.fromEntries(recogniseColumns(headings, byHand).map(({ heading, kind }) => [heading, kind]))

describe('a table that this bank wrote', () => {
  it('is understood column by column, and what the bank knows itself is left out', () => {
    expect(kindsOf(exportColumns)).toEqual({
      ...{ id: 'leftOut', view: 'leftOut', organisation: 'leftOut', contactPerson: 'leftOut' },
      ...{ lastAskedOn: 'leftOut', matchable: 'leftOut' },
      ...{ name: 'name', knownAs: 'knownAs', pronouns: 'pronouns', reference: 'ref' },
      ...{ email: 'email', phone: 'phone', outcode: 'postcode', stage: 'stage', types: 'role' },
      ...{ kinds: 'wants', experience: 'experience', themes: 'themes', languages: 'languages' },
      ...{ halfDays: 'availability', hoursMonth: 'hours', online: 'online', travelKm: 'travel' },
      ...{ supportNeeds: 'support', offers: 'offers', wants: 'wants', joinedOn: 'joined' },
    })
  })

  it('is what somebody says of it all the same', () => {
    const at = exportColumns.indexOf('organisation')
    expect(kindsOf(exportColumns, { [at]: 'employer' })['organisation']).toBe('employer')
  })

  it('is known by its headings together: in others they mean what they say', () => {
    expect(kindsOf(['id', 'organisation', 'name', 'email'])).toEqual({
      ...{ id: 'ref', organisation: 'employer', name: 'name', email: 'email' },
    })
  })
})
