// The register of a live board over the real server: each format read back by a reader that isn't ours.

import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ApiServer, type Caller } from '../../support/api-server'

interface Register {
  readonly columns: { readonly id: string; readonly name: string }[]
  readonly rows: { readonly values: Record<string, unknown> }[]
}

let server: ApiServer
let owner: Caller
let path: string
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
  const add = (body: object) => owner.call<{ id: string }>('POST', `${path}/cards`, body)
  const risk = await add({
    kind: 'risk',
    title: '=HYPERLINK("https://example.org")',
    body: 'Two\nlines, "quoted" | piped',
    fields: { likelihoodCurrent: 5, impactCurrent: 5, owner: '佐藤' },
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
    sources: ['On suppliers. https://example.org/suppliers'],
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
    'Likelihood, current': '5',
    Owner: '佐藤',
    Tags: 'a\\; b; c',
    'Treated by': 'REC-001',
  })
})

it('Markdown: one line a row, with nothing that ends a place', async () => {
  const lines = (await (await fetchFile('?format=md&language=ja')).text()).trimEnd().split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toContain('| 番号 | 種類 |')
  expect(lines[2]).toContain('Two<br>lines, "quoted" \\| piped')
})

it('XLSX: a workbook whose places are texts', async () => {
  const answer = await fetchFile('?format=xlsx')
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const text = (name: string) => new TextDecoder().decode(files[name] ?? new Uint8Array())
  const sheet = Object.keys(files).find((name) => /worksheets\/.*\.xml$/.test(name)) ?? ''
  const words = text('xl/sharedStrings.xml') + text(sheet)
  expect(words).toContain('=HYPERLINK(')
  expect(words).toContain('佐藤')
  // A formula would be an element of its own.
  expect(text(sheet)).not.toContain('<f>')
})
