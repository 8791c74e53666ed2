import { create } from 'content-disposition'
import { expect, test } from 'vitest'
import { fileNameOf } from './evidence-names.rules.ts'

test.each([
  ['report.pdf', 'report.pdf'],
  ['Report.PDF', 'Report.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\Ann\\Cofnodion cyfarfod.pdf', 'Cofnodion cyfarfod.pdf'],
  ['invoice.pdf.exe', 'invoice.pdf.exe.pdf'],
  ['a\r\nSet-Cookie: b=c.pdf', 'aSet-Cookie b=c.pdf'],
  ['say "hello".pdf', 'say hello.pdf'],
  ['annual\u202efdp.exe', 'annualfdp.exe.pdf'],
  ['Tŷ Gŵyr, blwyddyn 1.pdf', 'Tŷ Gŵyr, blwyddyn 1.pdf'],
  ['ty\u0302.pdf', 'tŷ.pdf'],
  ['👩🏽‍🤝‍👨🏻 walk.pdf', '👩🏽‍🤝‍👨🏻 walk.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['...', 'file.pdf'],
  ['.pdf', 'pdf.pdf'],
  ['\u200b', 'file.pdf'],
])('%j is kept as %j', (given, kept) => expect(fileNameOf(given, 'pdf')).toBe(kept))

test('a long name is cut where a reader would cut it', () => {
  expect(fileNameOf(`${'a'.repeat(300)}.pdf`, 'pdf')).toBe(`${'a'.repeat(100)}.pdf`)
  expect(fileNameOf('👨‍👩‍👧'.repeat(300), 'text')).toBe(`${'👨‍👩‍👧'.repeat(100)}.txt`)
})

test('a sheet stays a sheet, and what claims to be one and is a picture does not', () => {
  expect(fileNameOf('hours.csv', 'text')).toBe('hours.csv')
  expect(fileNameOf('hours.csv', 'jpeg')).toBe('hours.csv.jpg')
})

test('no name breaks out of its header', () => {
  for (let code = 0; code < 0x3000; code += 1) {
    const header = create(fileNameOf(`a${String.fromCharCode(code)}b"; x=".pdf`, 'pdf'))
    expect(header).toMatch(
      /^attachment; filename=(?:"[^"\\]*"|[\w.]+)(?:; filename\*=UTF-8''[\w.%!'~*()-]+)?$/i,
    )
  }
})
