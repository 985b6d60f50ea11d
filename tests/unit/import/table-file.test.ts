// Files as spreadsheets write them: encodings, separators, and files that aren't tables.

import { describe, expect, it } from 'vitest'
import { isWorkbook, readTableFile } from '@/components/import/read-table-file'
import { detectEncoding } from '@/components/import/table-encoding'
import type { TableFault } from '@/components/import/table-reading'
import { MOST_ROWS } from '@/lib/import/workbook-sheets'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0)
function utf16(text: string, isLittle: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
  return Uint8Array.from(
    [0xfeff, ...units].flatMap((unit) => (isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  )
}
/** リスク名,影響度 / 港の閉鎖,4 in Shift_JIS. */
const SHIFT_JIS = Uint8Array.from([
  ...[0x83, 0x8a, 0x83, 0x58, 0x83, 0x4e, 0x96, 0xbc, 0x2c, 0x89, 0x65, 0x8b, 0xbf, 0x93, 0x78, 0x0d, 0x0a],
  ...[0x8d, 0x60, 0x82, 0xcc, 0x95, 0xc2, 0x8d, 0xbd, 0x2c, 0x34, 0x0d, 0x0a],
])

function tableOf(bytes: Uint8Array, given = {}) {
  const { result, settings } = readTableFile(bytes, given)
  if (!result.ok) throw new Error(result.fault)
  return { ...result.table, settings, brokenRow: result.brokenRow }
}
const faultOf = (bytes: Uint8Array): TableFault | 'none' => {
  const { result } = readTableFile(bytes)
  return result.ok ? 'none' : result.fault
}

describe('encodings', () => {
  it.each([
    ['utf-8', utf8('Title,Owner\nÉtat,安全')],
    ['utf-8', utf8('\uFEFFTitle,Owner\nÉtat,安全')],
    ['utf-16le', utf16('Title,Owner\nÉtat,安全', true)],
    ['utf-16be', utf16('Title,Owner\nÉtat,安全', false)],
  ])('reads %s', (encoding, bytes) => {
    expect(tableOf(bytes)).toMatchObject({
      settings: { encoding },
      headers: ['Title', 'Owner'],
      rows: [{ number: 2, cells: ['État', '安全'] }],
    })
  })

  it('reads Shift_JIS', () => {
    expect(tableOf(SHIFT_JIS)).toMatchObject({
      settings: { encoding: 'shift_jis' },
      headers: ['リスク名', '影響度'],
      rows: [{ number: 2, cells: ['港の閉鎖', '4'] }],
    })
  })

  it('takes western texts for western, accents and curly quotes alike, though their bytes are also Japanese', () => {
    expect(tableOf(latin('Titre;Détail\nGrève générale;très élevé')).rows[0]?.cells).toEqual([
      'Grève générale',
      'très élevé',
    ])
    expect(detectEncoding(latin('Title\nChina\u0092s export limits'))).toBe('windows-1252')
    expect(detectEncoding(latin('Größe;Maßnahme\nüber;süß'))).toBe('windows-1252')
  })

  it('lets a person decide otherwise', () => {
    expect(tableOf(SHIFT_JIS, { encoding: 'windows-1252' }).headers[0]).not.toBe('リスク名')
    expect(tableOf(latin('Titre;Été\na;b'), { encoding: 'windows-1252' }).headers).toEqual(['Titre', 'Été'])
  })
})

describe('tables', () => {
  it.each([
    [',', 'Title,Note\r\n"a, b","say ""no"""\r\n'],
    [';', 'Title;Note\n"a, b";"say ""no"""\n'],
    ['\t', 'Title\tNote\na, b\t"say ""no"""'],
    [';', 'sep=;\r\nTitle;Note\r\na, b;"say ""no"""\r\n'],
  ])('finds the separator %j', (separator, text) => {
    const table = tableOf(utf8(text))
    expect(table.settings.separator).toBe(separator)
    expect(table.rows.map(({ cells }) => cells)).toEqual([['a, b', 'say "no"']])
  })

  it('counts rows as a spreadsheet does, whatever line ends are in a place, and empty lines before the headers', () => {
    const table = tableOf(utf8('\n\nTitle,Note\n"a\nb\nc",x\n\nd,y\n'))
    expect(table.rows.filter(({ cells }) => cells[0] !== '').map(({ number }) => number)).toEqual([4, 6])
    expect(table.rows[0]?.cells[0]).toBe('a\nb\nc')
  })

  it('gives a column to what has no header, and none to separators at the ends of lines', () => {
    expect(tableOf(utf8('Title,,\na,b,,,,\n')).headers).toEqual(['Title', '', ''])
    expect(tableOf(utf8('Title\na,b\n'), { separator: ',' }).headers).toEqual(['Title', ''])
  })

  it('names the row in which a quotation mark isn’t closed', () => {
    expect(tableOf(utf8('Title,Note\na,b\n"c,d\ne,f\n')).brokenRow).toBe(3)
    expect(tableOf(utf8('Title,Note\na,b\n')).brokenRow).toBeUndefined()
  })

  it('takes as many rows as may come, and not one more', () => {
    const rows = (count: number) => utf8(`Title,Owner\n${'Port,Ben\n'.repeat(count)}`)
    expect(tableOf(rows(MOST_ROWS)).rows).toHaveLength(MOST_ROWS)
    expect(faultOf(rows(MOST_ROWS + 1))).toBe('too-many-rows')
    expect(faultOf(rows(100_000))).toBe('too-many-rows')
  })

  it.each([
    ['empty', utf8('')],
    ['empty', utf8('\uFEFF \r\n\r\n')],
    ['no-rows', utf8('Title,Owner\n,\n')],
    ['binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])],
    ['too-large', new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61)],
    ['too-many-columns', utf8(`${'a,'.repeat(300)}b\n${'1,'.repeat(300)}2`)],
  ] as const)('says of a file that is none: %s', (fault, bytes) => {
    expect(faultOf(bytes)).toBe(fault)
  })

  it('knows a workbook, new or old, by its first bytes', () => {
    expect(isWorkbook(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0]))).toBe(true)
    expect(isWorkbook(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe(true)
    expect(isWorkbook(utf8('PK,Title'))).toBe(false)
  })
})

describe('heads', () => {
  it('are found below a title, a date and a legend, and a person can say otherwise', () => {
    const bytes = utf8('Risk register 2026,,\nAs of,5 March,\n\nRisk,Likelihood,Owner\nPorts close,4,Mori\n')
    const table = tableOf(bytes)
    expect(table.settings.heads).toBe(4)
    expect(table.headers).toEqual(['Risk', 'Likelihood', 'Owner'])
    expect(table.rows).toEqual([{ number: 5, cells: ['Ports close', '4', 'Mori'] }])
    expect(readTableFile(bytes).result).toMatchObject({ linesAbove: 2 })
    expect(tableOf(bytes, { heads: 1 }).rows.map(({ number }) => number)).toEqual([2, 4, 5])
    expect(tableOf(bytes, { heads: null }).rows.map(({ number }) => number)).toEqual([1, 2, 4, 5])
  })

  it('of a foreign tongue are the first wide row below a title', () => {
    expect(tableOf(utf8('Risikoregister,,\nRisiko,Besitzer,Frist\nHafen zu,Mori,bald\n')).headers).toEqual([
      ...['Risiko', 'Besitzer', 'Frist'],
    ])
  })

  it('that repeat take the name above them', () => {
    const text = ',Inherent,,Residual,\nRisk,Likelihood,Impact,Likelihood,Impact\nPorts close,4,5,2,3\n'
    expect(tableOf(utf8(text)).headers).toEqual([
      ...['Risk', 'Inherent Likelihood', 'Inherent Impact', 'Residual Likelihood', 'Residual Impact'],
    ])
  })
})
