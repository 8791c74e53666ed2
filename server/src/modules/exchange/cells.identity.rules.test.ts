import { describe, expect, it } from 'vitest'
import { readDate } from './cells.dates.rules.ts'
import { joinName, namesAgree, readName } from './cells.names.rules.ts'
import { readPlace, withoutIncodes } from './cells.place.rules.ts'
import { displayPhone, phoneKey, readReach } from './cells.reach.rules.ts'

describe('names', () => {
  it.each([
    ['Ann Hall', 'Ann Hall'],
    ['Hall, Ann', 'Ann Hall'],
    ['HALL Ann', 'Ann Hall'],
    ['HALL, ANN', 'Ann Hall'],
    ['ANN HALL', 'Ann Hall'],
    ['Ann HALL', 'Ann Hall'],
    ['ann hall', 'Ann Hall'],
    ['Dr Ann Hall', 'Ann Hall'],
    ['Hall, Mrs Ann', 'Ann Hall'],
    ['DE SOUZA Ana Maria', 'Ana Maria De Souza'],
    ["O'HARA-MCKAY, Siobhan", "Siobhan O'Hara-McKay"],
    ['O’Hara, Siobhan', 'Siobhan O’Hara'],
    ['McKAY Jo', 'Jo McKay'],
    ['J B Hall', 'J B Hall'],
    ['JB Hall', 'JB Hall'],
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hoa'],
    ['ŴYN, Ŷ', 'Ŷ Ŵyn'],
    ['Smith, John, MBE', 'John Smith MBE'],
    ['Zoe\u0308 Hall', 'Zoë Hall'],
    ['  Ann \u00a0 Hall ', 'Ann Hall'],
    ['X Æ', 'X Æ'],
    ['ST JOHN, Rupert', 'Rupert St John'],
    ['JO LI', 'Jo Li'],
    ['SMITH, John (Mr)', 'John Smith'],
    ['HALL, Ann (Mrs)', 'Ann Hall'],
    ['1. Ann Hall', 'Ann Hall'],
    ['Ann Hall 07700 900123', 'Ann Hall'],
    ['Ann Hall*', 'Ann Hall'],
    ['Jo Smith née Brown', 'Jo Smith'],
    ['张 伟', '张 伟'],
    ['محمد علي', 'محمد علي'],
  ])('%s', (cell, name) => {
    expect(readName(cell).understood.name).toBe(name)
  })

  it.each([
    ['Robert (Bob) Hall', 'Robert Hall', 'Bob'],
    ['Ann Hall known as Annie', 'Ann Hall', 'Annie'],
    ['Robert "Bob" Hall', 'Robert Hall', 'Bob'],
    ['Davies, Dai (David)', 'Dai Davies', 'David'],
  ])('%s has another name', (cell, name, knownAs) => {
    expect(readName(cell).understood).toEqual({ name, knownAs })
  })

  it.each(['Mr', 'Mrs', 'Dr', 'Rev', 'Lady', 'Chair', 'Interpreter', 'Leeds', 'New', 'Patient'])(
    'a remark in brackets is no name to call somebody by: %s',
    (aside) => {
      const reading = readName(`SMITH, John (${aside})`)
      expect(reading.understood).toEqual({ name: 'John Smith', knownAs: null })
      expect(reading.leftover).toContain(aside)
    },
  )

  it.each(['?', 'n/a', '-', 'no name given', '', '12', 'ann@x.example', '=A1'])(
    '%j is no name',
    (cell) => {
      expect(readName(cell).understood.name).toBe('')
    },
  )

  it('keeps what is said beside the name', () => {
    expect(readName('Okonkwo Emeka', 'Name (surname first)').understood.name).toBe('Emeka Okonkwo')
    expect(readName('Mr Okonkwo Emeka Jon', 'Surname, first name').understood.name).toBe(
      'Emeka Jon Okonkwo',
    )
    expect(readName('Hall, Ann', 'Name (surname first)').understood.name).toBe('Ann Hall')
    expect(readName('Okonkwo Emeka', 'Name').understood.name).toBe('Okonkwo Emeka')
    expect(readName('Hall, Ann (carer of Tom)').leftover).toBe('Hall, Ann (carer of Tom)')
    expect(readName('Mr & Mrs Hall')).toMatchObject({ leftover: 'Mr & Mrs Hall' })
    expect(readName('Mr & Mrs Hall').review).toBeDefined()
  })

  it('joins the parts of a name', () => {
    expect(joinName('Ann-Marie', 'HALL')).toBe('Ann-Marie Hall')
    expect(joinName('', 'Hall')).toBe('Hall')
  })

  it('tells which names may be of one person', () => {
    expect(namesAgree('Ann Hall', 'HALL Ann')).toBe(true)
    expect(namesAgree('Ann Hall', 'A Hall')).toBe(true)
    expect(namesAgree('Zoë Hall', 'Zoe Hall')).toBe(true)
    expect(namesAgree('Mary Jane Hall', 'Jane Hall')).toBe(true)
    expect(namesAgree('Ann Hall', 'Bob Hall')).toBe(false)
    expect(namesAgree('Ann Hall', 'Ann Hill')).toBe(false)
    expect(namesAgree('Hall', 'Ann Hall')).toBe(false)
  })
})

describe('e-mail and phone', () => {
  it.each([
    ['07700 900123 / 01632 960111', [], ['07700 900123', '01632 960111'], false],
    ['+44 (0)7700 900123 (daughter)', [], ['07700 900123'], true],
    ['7700900123', [], ['07700 900123'], false],
    ['00447700900123', [], ['07700 900123'], false],
    ['(01632) 960 123', [], ['01632 960123'], false],
    ['0114 4960123 after 6', [], ['0114 496 0123'], true],
    ['ann@x.example; 020 7946 0123', ['ann@x.example'], ['020 7946 0123'], false],
    [' ANN@X.EXAMPLE', ['ann@x.example'], [], false],
    ["Ann <ann.o'hara+ppi@x.co.uk>", ["ann.o'hara+ppi@x.co.uk"], [], true],
    ['+33 1 23 45 67 89', [], ['+33123456789'], false],
    ['01632 960123 ext 4', [], ['01632 960123'], true],
    ['not an email', [], [], true],
    ['nobody@example', [], [], true],
    ['123', [], [], true],
    ['7.7009E+09', [], [], true],
  ])('%s', (cell, emails, phones, more) => {
    expect(readReach(cell)).toMatchObject({ emails, phones, more })
  })

  it('compares numbers however they are written', () => {
    expect(phoneKey('+44 7700 900123')).toBe(phoneKey('07700900123'))
    expect(displayPhone('0770090')).toBeNull()
  })
})

describe('places', () => {
  it.each([
    ['LE1 2BD', 'LE1'],
    ['le12bd', 'LE1'],
    ['LE12', 'LE12'],
    ['LE1 2', 'LE1'],
    ['ec1a1bb', 'EC1A'],
    ['M1', 'M1'],
    ['LE1-2BD', 'LE1'],
    ['LE1 OAA', 'LE1'],
    ['lives in LE1 2BD now', 'LE1'],
    ['Leicester', null],
    ['ZZ99 9ZZ', null],
    ['LE1 / LE2', null],
    ['LE1 2BDX', null],
    ['?', null],
  ])('%s', (cell, outcode) => {
    expect(readPlace(cell).understood).toBe(outcode)
  })

  it('never gives back the second half', () => {
    expect(readPlace('LE1 2BD').leftover).toBeNull()
    expect(readPlace('moved from LE1 2BD').leftover).toBe('moved from LE1')
    expect(withoutIncodes('1 High St, LE1 2BD, England')).toBe('1 High St, LE1, England')
  })
})

describe('dates', () => {
  const today = '2026-11-23'
  it.each([
    ['29/02/2020', '2020-02-29', 'day'],
    ['1/4/22', '2022-04-01', 'day'],
    ['14.6.2021', '2021-06-14', 'day'],
    ['2023-05-09', '2023-05-09', 'day'],
    ['14th June 2021', '2021-06-14', 'day'],
    ['June 14, 2021', '2021-06-14', 'day'],
    ['14-Jun-21', '2021-06-14', 'day'],
    ['Mon 3 May 21', '2021-05-03', 'day'],
    ['2023-05-09 00:00:00', '2023-05-09', 'day'],
    ['1/1/68', '1968-01-01', 'day'],
    ['Mar 2018', '2018-03-01', 'month'],
    ['Sept 19', '2019-09-01', 'month'],
    ['03/2018', '2018-03-01', 'month'],
    ['2020', '2020-01-01', 'year'],
    ['c. 2016', '2016-01-01', 'year'],
    ['circa Mar 2019', '2019-03-01', 'month'],
    ["'21", '2021-01-01', 'year'],
    ['2026/09/03 10:14:22 am GMT+1', '2026-09-03', 'day'],
    ['3/9/2026 14:05:11', '2026-09-03', 'day'],
  ])('%s', (cell, date, precision) => {
    expect(readDate(cell, today)).toMatchObject({ date, precision })
  })

  it.each(['31/11/2021', '29/02/2021', '12/25/2020', '99/99/99', 'soon', '', '43831', '2/2022/1'])(
    '%j is none',
    (cell) => {
      expect(readDate(cell, today)).toBeNull()
    },
  )
})
