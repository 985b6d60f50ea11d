// Workbooks as Excel, LibreOffice, Google Sheets and libraries write them; and files that explode or lead outside, which
// are refused (SYNC-SPEC S64).

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { MOST_COLUMNS, MOST_ROWS } from '@/lib/import/workbook-sheets'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { type BriefRefusal, Refused } from '@/server/briefs/brief-job'
import { readWorkbook } from '@/server/workbooks/read-workbook'
import { inlineRows, makeOds, makeXlsx } from '../../../support/workbooks'

const read = (bytes: Uint8Array) => readWorkbook(bytes, DEFAULT_LIMITS)
const rowsOf = (bytes: Uint8Array, sheet = 0) => read(bytes)[sheet]?.rows.map(({ number, cells }) => [number, ...cells])
const refusal = (bytes: Uint8Array): BriefRefusal | 'none' => {
  try {
    read(bytes)
    return 'none'
  } catch (error) {
    return error instanceof Refused ? error.why : 'damaged'
  }
}

describe('XLSX', () => {
  it('has shared strings in runs, without readings of characters; inline strings; stored values of formulas', () => {
    const strings = [
      '<t>Risk</t>',
      '<r><t xml:space="preserve">港が </t></r><r><t>閉まる</t></r><rPh sb="0" eb="1"><t>ミナト</t></rPh>',
    ]
    const rows = [
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>Note &amp; more</t></is></c></row>',
      '<row r="5"><c r="A5" t="s"><v>1</v></c><c r="B5"><f>A1*2</f><v>4</v></c><c r="C5" t="str"><f>B1</f><v>a_x000D_b</v></c></row>',
      '<row r="6"><c r="A6" t="e"><v>#REF!</v></c><c r="B6" t="b"><v>1</v></c></row>',
      '<row r="7"><c r="A7"><v> </v></c></row>',
    ]
    expect(rowsOf(makeXlsx([{ name: 'A', rows: rows.join('') }], { strings }))).toEqual([
      [2, 'Risk', '', 'Note & more'],
      [5, '港が 閉まる', '4', 'a\rb'],
      [6, '', 'TRUE'],
    ])
  })

  it('has days and percentages by their formats, which programs write in many ways', () => {
    const formats = [
      'yyyy\\-mm\\-dd',
      '0.0%',
      '0" %"',
      '[$-411]ggge"年"m"月"d"日"',
      '#,##0.00;[Red]-#,##0.00',
      'yyyy-mm-dd hh:mm',
      'h:mm',
    ]
    const values = [46_086, 0.205, 35, 46_086, 0.1 + 0.2, 46_086.395_833_333_336, 0.5]
    const cells = values.map((value, i) => `<c s="${i + 1}"><v>${value}</v></c>`).join('')
    const bytes = (isFrom1904: boolean) =>
      makeXlsx([{ name: 'A', rows: `<row>${cells}</row>` }], { formats, isFrom1904 })
    expect(rowsOf(bytes(false))).toEqual([
      [1, '2026-03-05', '20.5%', '35', '2026-03-05', '0.3', '2026-03-05 09:30', '12:00'],
    ])
    expect(rowsOf(bytes(true))?.[0]?.[1]).toBe('2030-03-06')
  })

  it('has texts that are merged downward in all their rows, and to the right in the first column', () => {
    const rows = inlineRows([
      ['Register', '', ''],
      ['Energy', 'Grid fails', '4'],
      ['', 'Ports close', '5'],
      ['', '', ''],
    ])
    expect(rowsOf(makeXlsx([{ name: 'A', rows, merged: ['A1:C1', 'A2:A4'] }]))).toEqual([
      [1, 'Register'],
      [2, 'Energy', 'Grid fails', '4'],
      [3, 'Energy', 'Ports close', '5'],
    ])
  })

  it('has hidden sheets, and sheets of charts without cells', () => {
    const rows = inlineRows([
      ['Risk', 'Owner'],
      ['Ports close', 'Mori'],
    ])
    const sheets = read(
      makeXlsx([
        { name: 'Lists &amp; words', rows, state: 'veryHidden' },
        { name: 'R', rows },
      ]),
    )
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Lists & words', true],
      ['R', false],
    ])
  })

  it('of a million rows and columns gives one more than may come, and reads no further', () => {
    const far = `<row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A1048576"><v>2</v></c></row>`
    expect(rowsOf(makeXlsx([{ name: 'A', rows: far }]))).toEqual([[1_048_576, '2']])
    const long = Array.from({ length: 60_000 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('')
    const rows = read(makeXlsx([{ name: 'A', rows: `${long}<broken` }]))[0]?.rows ?? []
    expect(rows.length).toBeGreaterThan(MOST_ROWS)
    expect(rows.length).toBeLessThan(MOST_ROWS + 100)
    const wide = `<row>${'<c><v>1</v></c>'.repeat(MOST_COLUMNS + 500)}</row>`
    expect(read(makeXlsx([{ name: 'A', rows: wide }]))[0]?.rows[0]?.cells).toHaveLength(MOST_COLUMNS + 1)
  })
})

describe('ODS', () => {
  const cell = (type: string, attributes: string, inside = '') =>
    `<table:table-cell office:value-type="${type}" ${attributes}>${inside}</table:table-cell>`
  const text = (...lines: string[]) => cell('string', '', lines.map((line) => `<text:p>${line}</text:p>`).join(''))

  it('has values of all types as they are stored, and no comments', () => {
    const row = [
      text('Ports<text:s text:c="2"/>close', 'after <text:span>storms</text:span>'),
      cell('percentage', 'office:value="0.205"', '<text:p>21%</text:p>'),
      cell('float', 'office:value="4.25" table:formula="of:=[.A1]*2"', '<text:p>4</text:p>'),
      cell('date', 'office:date-value="2026-03-05T00:00:00"', '<text:p>5 Mar</text:p>'),
      cell('date', 'office:date-value="2026-03-05T09:30:00"'),
      cell('string', 'calcext:value-type="error" table:formula="of:=1/0"', '<text:p>#DIV/0!</text:p>'),
      `<table:table-cell office:value-type="string"><office:annotation><dc:creator>Mori</dc:creator><text:p>Sure?</text:p></office:annotation><text:p>Open</text:p></table:table-cell>`,
    ].join('')
    expect(
      rowsOf(makeOds(`<table:table table:name="R"><table:table-row>${row}</table:table-row></table:table>`)),
    ).toEqual([[1, 'Ports  close\nafter storms', '20.5%', '4.25', '2026-03-05', '2026-03-05 09:30', '', 'Open']])
  })

  it('has repeated places and merged texts, hidden sheets, and a million empty rows at its end', () => {
    const rows = [
      `<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
      `<table:table-row><table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>Energy</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="4"/></table:table-row>`,
      `<table:table-row><table:covered-table-cell/>${text('Grid')}</table:table-row>`,
      `<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
      `<table:table-row table:number-rows-repeated="1048570">${text('x')}</table:table-row>`,
    ].join('')
    const [sheet] = read(makeOds(`<table:table table:name="L" table:style-name="ta2">${rows}</table:table>`))
    expect(sheet?.isHidden).toBe(true)
    expect(sheet?.rows.slice(0, 2)).toEqual([
      { number: 4, cells: ['Energy', '4', '4'] },
      { number: 5, cells: ['Energy', 'Grid'] },
    ])
    expect(sheet?.rows.length).toBeLessThan(MOST_ROWS + 100)
  })
})

test('S64: a workbook that explodes, leads outside, has macros or a password is refused, each with its reason', () => {
  const rows = inlineRows([['Risk'], ['Ports close']])
  const withFiles = (files: Record<string, string>) =>
    makeXlsx([{ name: 'A', rows }], {
      files: Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])),
    })
  const declared = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>'
  const outside = (target: string, mode = '') =>
    `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${target}" ${mode}/></Relationships>`
  const cases: [BriefRefusal, Uint8Array][] = [
    ['bomb', withFiles({ 'xl/sharedStrings.xml': declared })],
    ['bomb', makeXlsx([{ name: 'A', rows: ' '.repeat(20_000_000) }])],
    ['bomb', withFiles({ '../../etc/x.xml': 'x' })],
    ['damaged', withFiles({ 'xl/_rels/workbook.xml.rels': outside('../../../etc/passwd') })],
    [
      'damaged',
      withFiles({ 'xl/_rels/workbook.xml.rels': outside('https://example.org/a.xml', 'TargetMode="External"') }),
    ],
    ['macros', withFiles({ 'xl/vbaProject.bin': 'x' })],
    ['macros', makeOds('', { 'Basic/Standard/Module1.xml': strToU8('<x/>') })],
    ['protected', makeOds('', { 'META-INF/manifest.xml': strToU8('<m><e><encryption-data/></e></m>') })],
    ['old-office', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['not-a-document', strToU8('Title,Owner')],
    ['packed', zipSync({ 'word/document.xml': strToU8('<x/>') })],
    ['empty', makeXlsx([{ name: 'A', rows: '' }])],
    ['too-much-text', makeXlsx(Array.from({ length: 101 }, () => ({ name: 'A', rows })))],
  ]
  expect(cases.map(([, bytes]) => refusal(bytes))).toEqual(cases.map(([why]) => why))
  // A link to another workbook in a formula asks for nothing: the value that is stored is taken.
  expect(rowsOf(makeXlsx([{ name: 'A', rows: '<row><c><f>[1]B!A1</f><v>7</v></c></row>' }]))).toEqual([[1, '7']])
})
