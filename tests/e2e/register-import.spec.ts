// A register from a spreadsheet is imported: its columns are recognised or assigned, unreadable cells are reported by
// row, and one undo removes it all, for everybody. A workbook comes through the server.

import { inlineRows, makeXlsx } from '../support/workbooks'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'
import { dropFiles } from './support/image-files'
import { expectRefusals } from './support/refusals'

const REGISTER = [
  'No;Name;Probability;Severity;Person;Until',
  '1;Ports stay closed;Likely;5;Mika;03/04/2026',
  '2;"Grid fails;\nin winter";often;3;Ben;04/04/2026',
  ';;Likely;1;;',
].join('\r\n')

test('a register that is dropped becomes cards for everybody, and undo removes them', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'), 'Consequence')
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const { page } = mika
  const bytes = Buffer.from(REGISTER, 'latin1')
  await dropFiles(page, await mika.canvasSpot(), { name: 'risks.csv', mimeType: 'text/csv', bytes })
  const dialog = page.getByRole('dialog', { name: 'Import a register' })
  await expect(dialog.getByLabel('Separator')).toHaveValue(';')
  await expect(dialog.getByLabel('Probability becomes')).toHaveValue('likelihoodCurrent')
  await expect(dialog.getByLabel('Person becomes')).toHaveValue('')
  await dialog.getByLabel('Person becomes').selectOption('Owner')
  await dialog.getByLabel('Until becomes').selectOption('Due')
  await expect(dialog.getByRole('list', { name: 'What can’t be read' })).toContainText(
    'Row 3, Probability: “often” is not a step. Accepted: 1–5, Remote, Unlikely, Possible, Likely, or Very likely',
  )
  await expect(dialog.getByLabel('1 row has neither a reference nor a text')).toHaveValue('leave-out')
  await expect(dialog.getByRole('button', { name: 'Import 2 rows' })).toBeDisabled()
  await dialog.getByLabel('03/04/2025 means').selectOption('3 April (day first)')
  await expect(dialog.getByRole('row', { name: /^2 New: Risk Ports stay closed/ })).toContainText('2026-04-03')
  await expect(dialog.getByRole('button', { name: 'Import 2 rows' })).toBeEnabled()
  await dialog.getByRole('button', { name: 'Import 2 rows' }).press('Enter')
  await expect(dialog).toHaveCount(0)

  // A card's face breaks its title into lines, without spaces between them.
  await expect(ben.card('R-001')).toContainText(/Ports ?stay ?closed/)
  await expect(ben.card('R-002')).toContainText(/Grid ?fails; ?in ?winter/)
  await ben.select('R-001')
  await expect(ben.inspector.getByRole('combobox', { name: 'Owner' })).toHaveValue('Mika')
  await expect(ben.score('Likelihood, current', 4)).toBeChecked()
  await mika.expectState('saved')
  await page.keyboard.press('Control+z')
  await expect(ben.cards).toHaveCount(0)
  await expect(mika.cards).toHaveCount(0)
})

test('a file exported from a board changes its cards when it is imported; a viewer has no such button', async ({
  meet,
  server,
  watch,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const { page } = mika
  const data = { kind: 'risk', title: 'Ports stay closed', fields: { owner: 'Ben', status: 'open' } }
  const answer = await page.request.post(`/api/boards/${mika.id}/cards`, { data, headers: { origin: server.url } })
  expect(answer.status()).toBe(201)
  const csv = await (await page.request.get(`/api/boards/${mika.id}/register?format=csv`)).text()
  await expect(mika.cards).toHaveCount(1)
  await page.keyboard.press('Alt+l')
  await page.getByRole('button', { name: 'Import a register' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a register' })
  const choose = (name: string, text: string) =>
    dialog.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await choose('register.xlsx', 'PK\u0003\u0004')
  await expect(dialog.getByRole('alert')).toContainText('“register.xlsx” isn’t imported. This workbook is damaged.')
  expectRefusals(watch.faults, 422)
  await choose('register.csv', `${csv.replace('Ports stay closed', 'Ports open again')},Risk,And a new one\r\n`)
  await expect(dialog.getByRole('status')).toHaveText('1 new card, 1 changed')
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click()
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('row').filter({ hasText: 'R-001' })).toContainText('Ports open again')
  await expect(grid.getByRole('row').filter({ hasText: 'R-002' })).toContainText('And a new one')

  const viewer = await BoardPage.join(await meet('Vera'), await mika.invite('viewer'))
  await viewer.page.keyboard.press('Alt+l')
  await expect(viewer.page.getByRole('grid')).toContainText('And a new one')
  await expect(viewer.page.getByRole('button', { name: 'Import a register' })).toHaveCount(0)
})

test('a workbook with words of its own becomes cards, and its second import changes them', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const { page } = mika
  const workbook = (...rows: string[][]) => {
    const lists = {
      name: 'Lists',
      rows: inlineRows([
        ['Risk', 'Owner'],
        ['x', 'y'],
      ]),
      state: 'hidden' as const,
    }
    const risks = [['Risk register'], [], ['No.', 'Risk', 'Likelihood', 'Impact'], ...rows]
    return Buffer.from(makeXlsx([lists, { name: 'Risks 2026', rows: inlineRows(risks) }]))
  }
  await page.keyboard.press('Alt+l')
  const dialog = page.getByRole('dialog', { name: 'Import a register' })
  const choose = async (buffer: Buffer) => {
    await page.getByRole('button', { name: 'Import a register' }).click()
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await dialog.locator('input[type="file"]').setInputFiles({ name: 'risks.xlsx', mimeType, buffer })
  }
  await choose(workbook(['1', 'Ports stay closed', 'Med', '高'], ['2', 'Grid fails', '20%', 'Often']))
  await expect(dialog.getByRole('combobox', { name: 'Sheet' })).toHaveValue('1')
  await expect(dialog).toContainText('The names of the columns are in row 3. 1 line above them is left out.')
  await expect(dialog.getByLabel('高 becomes')).toHaveValue('4')
  await dialog.getByLabel('Often becomes').selectOption('5 Catastrophic')
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click()
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('row').filter({ hasText: 'R-001' })).toContainText('High')
  await expect(grid.getByRole('row').filter({ hasText: 'R-002' })).toContainText('Very high')

  await choose(workbook(['1', 'Ports stay closed', 'High', 'Often'], ['3', 'Chips lack', 'Low', '低']))
  await expect(dialog.getByLabel('Often becomes')).toHaveValue('5')
  await expect(dialog.getByLabel('1 row is about a card on this board')).toHaveValue('update')
  await expect(dialog.getByText('1 card on this board isn’t in the file')).toBeVisible()
  await expect(dialog.getByRole('status')).toHaveText('1 new card, 1 changed')
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click()
  await expect(grid.getByRole('row').filter({ hasText: 'R-001' })).toContainText('Very high')
  await expect(grid.getByRole('row').filter({ hasText: 'R-003' })).toContainText('Chips lack')
})
