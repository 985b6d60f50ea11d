// The register of a live board over the real server: each format is read by an independent reader.

import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSheets } from '@/components/import/read-sheets'
import { recordsOf } from '@/lib/document/records/roots'
import { DOCUMENT_RECORD_ID } from '@/lib/document/records/seed-board'
import { viewBoard } from '@/lib/document/view/board-view'
import { readBoard } from '@/lib/document/view/read-board'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { LEVEL_TONES } from '@/lib/domain/criteria/level-tones'
import { guessTargets } from '@/lib/import/guess-targets'
import { planImport, plannedFields } from '@/lib/import/import-plan'
import { isOwnExport } from '@/lib/import/own-export'
import { LARGEST_TABLE_BYTES, type WorkbookSheet } from '@/lib/import/workbook-sheets'
import { ApiServer, type Caller } from '../../support/api-server'
import { sendFile } from '../../support/board-archive'
import { BoardScript } from '../../support/board-script'
import { makeXlsx } from '../../support/workbooks'

interface Register {
  readonly columns: { readonly id: string; readonly name: string }[]
  readonly rows: { readonly values: Record<string, unknown> }[]
  readonly words: { readonly likelihood: string[]; readonly levels: Record<string, string> }
}

let server: ApiServer
let owner: Caller
let path: string
/** Author, date, place and licence of the source: beside every quote, in every format. */
const SOURCE = 'Ann Lee: On suppliers (2019). https://example.org/suppliers. © Trade House | CC BY'

beforeAll(async () => {
  server = await ApiServer.start()
  owner = await server.visitor()
  const board = await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Chips: 半導体' })
  path = `/api/boards/${board.body.id}`
  const brief = await owner.call<{ id: string }>('POST', `${path}/briefs`, {
    text: 'Suppliers may leave within a year.',
    title: 'On suppliers',
    sourceUrl: 'https://example.org/suppliers',
  })
  const metadata = { authors: ['Ann Lee'], date: 'October 2019', rights: '© Trade House | CC BY' }
  await owner.call('PATCH', `${path}/briefs/${brief.body.id}`, { metadata })
  const add = (body: object) => owner.call<{ id: string }>('POST', `${path}/cards`, body)
  const risk = await add({
    kind: 'risk',
    title: '=HYPERLINK("https://example.org")',
    body: 'Two\nlines, "quoted" | piped',
    fields: { likelihoodCurrent: 5, impactCurrent: 5, owner: '佐藤', due: '2026-03-05' },
    tags: ['a; b', 'c'],
    citations: [{ briefId: brief.body.id, quote: 'Suppliers may leave' }],
  })
  const advice = await add({ kind: 'recommendation', title: 'Keep two', fields: { effort: 'S', impact: 4 } })
  await owner.call('POST', `${path}/links`, { from: advice.body.id, to: risk.body.id, kind: 'mitigates' })
})
afterAll(() => server.stop())

const fetchFile = (query: string) =>
  fetch(`${server.url}${path}/register${query}`, { headers: { authorization: `Bearer ${owner.token}` } })

it('JSON: values by column, derived ones too, and of one kind alone', async () => {
  const { body } = await owner.call<Register>('GET', `${path}/register`)
  expect(body.rows).toHaveLength(2)
  expect(body.rows[0]?.values).toMatchObject({
    ref: 'R-001',
    level: 'very-high',
    treatedBy: ['REC-001'],
    citations: 1,
    sources: [SOURCE],
    tags: ['a; b', 'c'],
  })
  expect(body.columns).toContainEqual({ id: 'likelihoodCurrent', name: 'Likelihood, current' })
  const recommendations = await owner.call<Register>('GET', `${path}/register?kind=recommendation&language=ja`)
  expect(recommendations.body.rows.map(({ values }) => values)).toMatchObject([
    { ref: 'REC-001', quadrant: 'quick-win', treats: ['R-001'] },
  ])
  expect(recommendations.body.columns.map(({ id }) => id)).not.toContain('level')
  expect((await owner.call('GET', `${path}/register?format=exe`)).status).toBe(400)
})

it('CSV: with a mark for UTF-8, after RFC 4180, and no place of it is a formula', async () => {
  const answer = await fetchFile('?format=csv')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('半導体'))
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const { data, errors } = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  expect(data[0]).toMatchObject({
    Ref: 'R-001',
    Kind: 'Risk',
    Title: `'=HYPERLINK("https://example.org")`,
    Text: 'Two\nlines, "quoted" | piped',
    Level: 'Very high',
    'Likelihood, current': '5 Very likely',
    Owner: '佐藤',
    Tags: 'a\\; b; c',
    'Treated by': 'REC-001',
    Sources: SOURCE,
  })
})

it('Markdown: one line a row, with nothing that ends a place', async () => {
  const lines = (await (await fetchFile('?format=md&language=ja')).text()).trimEnd().split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toContain('| 番号 | 種類 |')
  expect(lines[2]).toContain('Two<br>lines, "quoted" \\| piped')
  expect(lines[2]).toContain(SOURCE.replace('|', '\\|'))
})

/** A sheet as rows of cells, read from its XML: a text, or a number with its display format. */
function readSheet(files: Record<string, Uint8Array>, index: number): string[][] {
  const xml = (name: string) => new TextDecoder().decode(files[name] ?? new Uint8Array())
  const plain = (text: string) =>
    text.replace(/&(quot|lt|gt|amp);/g, (_, name: string) => ({ quot: '"', lt: '<', gt: '>' })[name] ?? '&')
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, each = '']) =>
    plain(each.replace(/<[^>]*>/g, '')),
  )
  const styleXml = xml('xl/styles.xml')
  const formats = new Map(
    [...styleXml.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code = '']) => [id, plain(code)]),
  )
  const styles = [...styleXml.matchAll(/<xf ([^>]*)>/g)].map(([, of = '']) =>
    formats.get(/numFmtId="(\d+)"/.exec(of)?.[1]),
  )
  const rows = xml(`xl/worksheets/sheet${index}.xml`).matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)
  const places = /<c r="[A-Z]+\d+"(?: s="(\d+)")?(?: t="(\w+)")?><v>(.*?)<\/v><\/c>/g
  return [...rows].map(([, row = '']) =>
    [...row.matchAll(places)].map(([, style, type, found = '']) =>
      type === 's' ? (strings[Number(found)] ?? '') : `${found} as ${styles[Number(style)] ?? ''}`,
    ),
  )
}

it('XLSX: comes back as the same cards, from all its sheets, and changes nothing', async () => {
  const answer = await sendFile<{ sheets: WorkbookSheet[] }>(
    owner,
    `${path}/register/sheets`,
    new Uint8Array(await (await fetchFile('?format=xlsx&language=ja')).arrayBuffer()),
  )
  expect(answer.status).toBe(200)
  const { result, settings } = readSheets(answer.body.sheets)
  if (!result.ok) throw new Error(result.fault)
  const { table } = result
  expect(settings.sheet).toBe('all')
  const script = await BoardScript.open(server, owner, path.split('/').at(-1) ?? '')
  const { cards } = viewBoard(readBoard(script.doc).records.values())
  script.close()
  expect(isOwnExport(table, cards)).toBe(true)
  const targets = guessTargets(table.headers, 'risk', (column) => table.rows.map(({ cells }) => cells[column] ?? ''))
  const plan = planImport(
    table,
    { targets, kind: 'risk', dateOrder: undefined, matches: 'update', faulty: 'leave-out', hollow: 'add' },
    cards,
    DEFAULT_CRITERIA,
  )
  expect(plan.problems).toEqual([])
  const textsOf = (ref: string) => plan.rows.find(({ card }) => card?.ref === ref)
  for (const card of cards) {
    const row = textsOf(card.ref) ?? expect.fail(`${card.ref} is lost`)
    expect([row.values.get('title'), row.values.get('body') ?? '', row.values.get('tags') ?? []]).toEqual([
      ...[card.title, card.body, card.tags],
    ])
    expect(plannedFields(row)).toEqual(card.fields)
  }
})

it('a file that is no workbook, one that explodes and one that is too large are refused with a sentence', async () => {
  const send = (file: Uint8Array | string) => sendFile(owner, `${path}/register/sheets`, file)
  const bomb = makeXlsx([{ name: 'A', rows: ' '.repeat(20_000_000) }])
  const answers = [await send('Title,Owner'), await send(bomb), await send(new Uint8Array(LARGEST_TABLE_BYTES + 1))]
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [415, 'unsupported-table'],
    [413, 'heavy-table'],
    [413, 'too-large'],
  ])
  expect(answers[1]?.body.detail).toBe(
    'This workbook takes far too much memory to read. Save the sheet alone, or as CSV.',
  )
})

it('XLSX: a sheet a kind with texts, figures that show their word, days; links, sources, scales; filters, and no formula', async () => {
  const files = unzipSync(new Uint8Array(await (await fetchFile('?format=xlsx')).arrayBuffer()))
  const [names = [], risk = []] = readSheet(files, 1)
  expect(names.slice(0, 3)).toEqual(['Ref', 'Kind', 'Title'])
  expect(risk).toEqual(
    expect.arrayContaining(['=HYPERLINK("https://example.org")', '佐藤', '5 as 0" Very likely"', 'Very high', SOURCE]),
  )
  // 5 March 2026 is day 46086 of a spreadsheet's count.
  expect(risk).toContain('46086 as yyyy-mm-dd')
  for (const sheet of [1, 2, 3, 4]) {
    const xml = new TextDecoder().decode(files[`xl/worksheets/sheet${sheet}.xml`])
    expect(xml).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+2"\/>/)
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*xSplit="1"[^>]*state="frozen"/)
    // Printed in landscape, no more pages across than stay legible, as many down as it takes.
    expect(xml).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/)
    expect(xml).toMatch(/<pageSetup fitToWidth="\d" fitToHeight="0" [^>]*orientation="landscape"/)
    // A formula would be a separate element.
    expect(xml).not.toContain('<f>')
  }
  const [book = '', styles = ''] = ['workbook', 'styles'].map((each) =>
    new TextDecoder().decode(files[`xl/${each}.xml`]),
  )
  // Headings and references repeat on every printed page, except on the sheet of scales, which is not a table.
  expect(Array.from(book.matchAll(/localSheetId="(\d)">([^<]+)</g), ([, , range]) => range)).toEqual(
    ['Risk', 'Recommendation', 'Links', 'Sources'].map((name) => `'${name}'!$A:$A,'${name}'!$1:$1`),
  )
  // A level has its colour, and words that stand out from it.
  const { soft, text } = LEVEL_TONES.default.light['very-high']
  expect(styles.toLowerCase()).toContain(soft.slice(1))
  expect(styles.toLowerCase()).toContain(text.slice(1))
  // Every font has a name and a size: programs disagree about the default.
  expect(
    styles.match(/<font>.*?<\/font>/g)?.filter((font) => !/<name val="Arial"\/><sz val="10"\/>/.test(font)),
  ).toEqual([])
  const scales = readSheet(files, 5)
  expect(scales).toContainEqual(['4 Likely', '5–25 %'])
  expect(scales).toContainEqual(['Very high', 'Above tolerance'])
  expect(scales).toContainEqual(['5 Very likely', 'Medium', 'High', 'High', 'Very high', 'Very high'])
})

it('XLSX: another reader finds the sheets by their names, and in them numbers, days and texts', async () => {
  const read = async (query: string) => readWorkbook(Buffer.from(await (await fetchFile(query)).arrayBuffer()))
  const sheets = await read('?format=xlsx')
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Risk', 'Recommendation', 'Links', 'Sources', 'Scales and levels'])
  const [names = [], risk = []] = sheets[0]?.data ?? []
  const place = (name: string) => risk[names.indexOf(name)]
  expect(place('Title')).toBe('=HYPERLINK("https://example.org")')
  expect(place('Text')).toBe('Two\nlines, "quoted" | piped')
  expect(place('Likelihood, current')).toBe(5)
  expect(place('Due')).toEqual(new Date('2026-03-05T00:00:00Z'))
  // What people fill in later is there without a value; nothing else is.
  expect(sheets[1]?.data[0]).toEqual(expect.arrayContaining(['Owner', 'Due', 'Stage']))
  expect(sheets[1]?.data[0]).not.toContain('Progress')
  // The recommendation has none of the columns of a risk.
  expect(sheets[1]?.data[0]).not.toContain('Level')
  expect(sheets[2]?.data[1]?.slice(0, 5)).toEqual([
    'REC-001',
    'Keep two',
    'treats',
    'R-001',
    '=HYPERLINK("https://example.org")',
  ])
  expect(sheets[3]?.data[1]).toEqual([
    ...['R-001', '=HYPERLINK("https://example.org")', 'Suppliers may leave', 'On suppliers', 'Ann Lee'],
    ...['October 2019', 'https://example.org/suppliers', '© Trade House | CC BY', 'in place'],
  ])
  const japanese = await read('?format=xlsx&language=ja&kind=recommendation')
  expect(japanese.map(({ sheet }) => sheet)).toEqual(['提言', 'リンク', '出典', '尺度とレベル'])
  expect(japanese[2]?.data).toHaveLength(1)
})

it('the report: risks by level with what treats them, and numbered sources', async () => {
  const report = (query: string) =>
    fetch(`${server.url}${path}/report${query}`, { headers: { authorization: `Bearer ${owner.token}` } })
  const answer = await report('?timeZone=Asia/Tokyo')
  expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toMatch(
    /filename\*=UTF-8''Chips.*%20-%20Report%20-%20\d{4}-\d\d-\d\d\.md/,
  )
  const text = await answer.text()
  expect(text).toContain('# Chips: 半導体: report')
  expect(text).toContain('### Very high (1)')
  expect(text).toMatch(/\*\*Treated by\*\*:\n {2}- REC-001 Keep two/)
  expect(text).toContain('“Suppliers may leave” \\[1\\]')
  expect(text).toContain('1. Ann Lee: On suppliers (2019). <https://example.org/suppliers>. © Trade House \\| CC BY')
  expect(await (await report('?language=ja')).text()).toContain('### 非常に高い（1）')
  expect((await report('?timeZone=Mars/Base')).status).toBe(400)
})

it('NIST IR 8286r1: scored risks as steps and words; refused in words where none is scored', async () => {
  const { body } = await owner.call<{ riskRegister: unknown[]; leftOut: unknown[] }>(
    'GET',
    `${path}/register?format=nist`,
  )
  expect(body.riskRegister).toMatchObject([
    {
      id: 'R-001',
      priority: 1,
      riskOwner: '佐藤',
      riskResponseDescription: 'REC-001 Keep two',
      currentAssessment: { likelihood: { step: 5, word: 'Very likely', band: '> 25 %' } },
    },
  ])
  const empty = await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Empty' })
  const refused = await owner.call<{ code: string }>('GET', `/api/boards/${empty.body.id}/register?format=nist`)
  expect([refused.status, refused.body.code]).toEqual([409, 'conflict'])
})

it('every format speaks a board’s own words, in a language or in the only one in which they are written', async () => {
  const script = await BoardScript.open(server, owner, path.split('/').at(-1) ?? '')
  await script.write((doc) => {
    const record = recordsOf(doc).get(DOCUMENT_RECORD_ID)
    const own = { word: { en: 'Almost "certain"', ja: 'ほぼ確実' }, band: '> 90 %' }
    record?.set('meta.criteria.likelihood.5', own)
    record?.set('meta.criteria.levelWords', {
      ...DEFAULT_CRITERIA.levelWords,
      'very-high': { en: 'Severe', ja: '' },
    })
  })
  script.close()
  const read = async (query: string) => (await fetchFile(query)).text()
  expect(await read('?format=csv')).toMatch(/Severe,.*"5 Almost ""certain"""/)
  expect(await read('?format=csv&language=ja')).toMatch(/Severe,.*5 ほぼ確実/)
  expect(await read('?format=md&language=ja')).toMatch(/Severe \|.*5 ほぼ確実/)
  const { words } = (await owner.call<Register>('GET', `${path}/register?language=ja`)).body
  expect([words.likelihood[4], words.levels]).toMatchObject(['ほぼ確実', { low: '低', 'very-high': 'Severe' }])
  const files = unzipSync(new Uint8Array(await (await fetchFile('?format=xlsx')).arrayBuffer()))
  // Words that would break a format's quoting are left out there, and are complete in the sheet of scales.
  expect(readSheet(files, 1)[1]).toEqual(expect.arrayContaining(['Severe', '5 as 0" Almost certain"']))
  expect(readSheet(files, 5)).toContainEqual(['5 Almost "certain"', '> 90 %'])
})
