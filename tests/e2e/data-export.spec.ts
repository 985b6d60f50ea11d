// A board is exported as data: each file is read by an independent reader, with the server and without it.

import { readFileSync } from 'node:fs'
import { createTLSchema } from '@tldraw/tlschema'
import mammoth from 'mammoth'
import Papa from 'papaparse'
import readWorkbook from 'read-excel-file/node'
import { paragraphsOf, partsOf } from '../support/office-file'
import { BoardPage } from './support/board-page'
import { cutOff, expect, test } from './support/fixtures'

async function openData(board: BoardPage, part = 'Data') {
  await board.page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = board.page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('tab', { name: part }).click()
  return dialog
}

async function take(board: BoardPage, format: string, kind: string): Promise<{ name: string; bytes: Buffer }> {
  const dialog = await openData(board, /Word|PowerPoint/.test(format) ? 'Word, PowerPoint' : 'Data')
  await dialog.getByRole('radio', { name: format }).check()
  const download = board.page.waitForEvent('download')
  await dialog.getByRole('button', { name: `Download ${kind}`, exact: true }).click()
  const saved = await download
  await expect(dialog).toBeHidden()
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) }
}

test('report, workbook, register, drawing and risks: each is saved and says what the board says', async ({
  meet,
  watch,
}) => {
  const mika = await meet('Mika')
  const board = await BoardPage.create(mika)
  await board.writeCard('Risk', '輸出規制で部品供給が止まる', await board.canvasSpot(-180, 0))
  await board.writeCard('Rec.', 'A standing channel', await board.canvasSpot(180, 0))

  const report = await take(board, 'Report Markdown', 'Markdown')
  expect(report.name).toMatch(/ - Report - \d{4}-\d\d-\d\d\.md$/)
  expect(report.bytes.toString()).toContain('R-001 輸出規制で部品供給が止まる')

  const [risks, recommendations] = await readWorkbook(
    (await take(board, 'Workbook Excel (XLSX)', 'Excel (XLSX)')).bytes,
  )
  expect([risks?.sheet, risks?.data[1]?.slice(0, 3)]).toEqual(['Risk', ['R-001', 'Risk', '輸出規制で部品供給が止まる']])
  expect(recommendations?.data[1]?.[2]).toBe('A standing channel')

  const word = await take(board, 'Report Word', 'Word')
  expect(word.name).toMatch(/ - Report - \d{4}-\d\d-\d\d\.docx$/)
  const { value: html } = await mammoth.convertToHtml({ buffer: word.bytes })
  expect(html).toMatch(/<h\d>R-001 輸出規制で部品供給が止まる<\/h\d>/)
  const slides = await take(board, 'Slides PowerPoint', 'PowerPoint')
  expect(slides.name).toMatch(/\.pptx$/)
  const slide = (number: number) => paragraphsOf(partsOf(slides.bytes).get(`ppt/slides/slide${number}.xml`) ?? '', 'a')
  expect(slide(2)).toEqual(expect.arrayContaining(['Top risks', 'R-001', '輸出規制で部品供給が止まる']))
  expect(slide(3)).toContain('A standing channel')

  // The dialog opens where the person last was.
  await board.page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(board.page.getByRole('radio', { name: 'Slides PowerPoint' })).toBeChecked()
  await board.page.keyboard.press('Escape')

  const archive = await take(board, 'Whole board ZIP', 'ZIP')
  expect([archive.name.slice(-4), archive.bytes.subarray(0, 4).toString('latin1')]).toEqual(['.zip', 'PK\x03\x04'])

  // The page reports files that it made by itself, for the audit log.
  const told = board.page.waitForRequest((request) => request.url().endsWith('/exports'))
  await take(board, 'Register CSV', 'CSV')
  expect((await told).postDataJSON()).toEqual({ format: 'csv', part: 'register' })

  // Nothing is scored: there is a message, and no file.
  const dialog = await openData(board)
  await dialog.getByRole('radio', { name: 'NIST IR 8286r1 JSON' }).check()
  await dialog.getByRole('button', { name: 'Download JSON', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('Score a risk, then try again.')
  await board.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  // The following works without the server.
  watch.serverMayBeAway = true
  await cutOff(mika)
  const register = await take(board, 'Register CSV', 'CSV')
  expect([...register.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const { data } = Papa.parse<Record<string, string>>(register.bytes.toString(), { header: true, skipEmptyLines: true })
  expect(data.map(({ Ref, Title }) => [Ref, Title])).toEqual([
    ['R-001', '輸出規制で部品供給が止まる'],
    ['REC-001', 'A standing channel'],
  ])
  const offline = await take(board, 'Report Markdown', 'Markdown')
  expect(offline.bytes.toString()).toContain('REC-001 A standing channel')
  const drawing = await take(board, 'Drawing tldraw', 'tldraw')
  const file = JSON.parse(drawing.bytes.toString()) as {
    schema: unknown
    records: { typeName: string; type?: string }[]
  }
  expect(file.schema).toEqual(createTLSchema().serialize())
  const types = file.records.filter(({ typeName }) => typeName === 'shape').map(({ type }) => type)
  expect(types.filter((type) => type === 'geo').length).toBeGreaterThanOrEqual(2)
  expect(types).not.toContain('card')

  const refused = await openData(board)
  await refused.getByRole('radio', { name: 'Workbook Excel (XLSX)' }).check()
  await refused.getByRole('button', { name: 'Download Excel (XLSX)', exact: true }).click()
  await expect(refused.getByRole('alert')).toContainText('A CSV is made on this device.')
})
