// @vitest-environment happy-dom
// Ranges as Excel, Google Sheets, LibreOffice and Numbers copy them, up to the rows that the import shows
// (tests/fixtures/clipboards says which samples are real).

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rangeAsSeen } from '@/components/canvas/paste/range-as-seen'
import { readPastedTable } from '@/components/import/read-pasted-table'
import { readTableFile } from '@/components/import/read-table-file'
import { isTable } from '@/lib/domain/cards/pasted-table'

const FOLDER = join(process.cwd(), 'tests/fixtures/clipboards')

function clipboardOf(program: string) {
  const path = (ending: string) => join(FOLDER, `${program}.${ending}`)
  const html = existsSync(path('html')) ? readFileSync(path('html'), 'utf8') : ''
  return { text: readFileSync(path('txt'), 'utf8'), html }
}

/** The table of the import's dialog. */
function tableOf(text: string) {
  const { source, given } = readPastedTable(text)
  const { result } = readTableFile(source.bytes, given)
  if (!result.ok) throw new Error(result.fault)
  return { heads: result.table.headers, rows: result.table.rows.map(({ cells }) => cells) }
}

const HEADS = ['Category', 'Risk', 'Likelihood', 'Cost', 'Owner']
const ROWS = [
  ['Energy', 'Grid fails\nin winter', '20%', '3,50', 'Mori'],
  ['Energy', 'Ports "freeze" shut', '5%', '12,25', ''],
  ['Water', 'The dam, old & cracked, leaks', '60%', '1.234,50', 'Lee'],
]

describe('a copied range', () => {
  it.each([
    ['libreoffice-calc', 1],
    ['excel', 1],
    ['google-sheets', 0],
  ])('of %s arrives as it looked there', (program, hidden) => {
    const clipboard = clipboardOf(program)
    expect(isTable(clipboard.text)).toBe(true)
    const seen = rangeAsSeen(clipboard)
    expect(tableOf(seen.text)).toEqual({ heads: HEADS, rows: ROWS })
    expect(seen.hiddenRows).toBe(hidden)
    expect(rangeAsSeen(seen)).toEqual(seen)
  })

  it('of Numbers has no markup, so that a merged text stands once', () => {
    const [first, , last] = ROWS
    const seen = rangeAsSeen(clipboardOf('numbers'))
    expect(tableOf(seen.text)).toEqual({ heads: HEADS, rows: [first, ['', ...(ROWS[1] ?? []).slice(1)], last] })
  })
})

describe('markup', () => {
  const text = 'Risk\tOwner\nPorts close\tMori\nGrid fails\tLee'
  const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const table = (...rows: readonly string[]) => `<table>${rows.join('')}</table>`
  const names = row('Risk', 'Owner')

  it.each([
    ['that has other rows', table(names, row('Ports open', 'Mori'))],
    ['that lacks rows and is no spreadsheet’s', table(names, row('Ports close', 'Mori'))],
    ['of two tables', table(names) + table(row('Ports close', 'Mori'), row('Grid fails', 'Lee'))],
    ['with words beside its table', `As asked:${table(names, row('Ports close', 'Mori'), row('Grid fails', 'Lee'))}`],
    ['without a table', '<p>Risk</p>'],
  ])('%s changes nothing', (_, html) => {
    expect(rangeAsSeen({ text, html })).toEqual({ text, html })
  })

  it('with a text over two columns leaves the second place empty, and with paragraphs has lines', () => {
    const html = table(
      '<tr><td colspan="2" rowspan="2">Sea</td><td>Owner</td></tr>',
      row('Mori'),
      row('<p>Ports</p><p>close</p>', '4', '<span>&nbsp;Lee&nbsp;</span>'),
    )
    const plain = 'Sea\t\tOwner\n\t\tMori\n"Ports\nclose"\t4\tLee'
    expect(rangeAsSeen({ text: plain, html }).text).toBe('Sea\t\tOwner\nSea\t\tMori\n"Ports\nclose"\t4\tLee')
  })

  it('runs nothing', () => {
    const html = `<google-sheets-html-origin>${table(names, row('Ports close<script>document.title = "run"</script><img src=x onerror="document.title = 1">', 'Mori'), row('Grid fails', 'Lee'))}`
    expect(rangeAsSeen({ text, html }).text).toBe(text)
    expect(document.title).toBe('')
  })
})
