// Briefs from files: a Word document and a PDF at once, one cancelled midway, seen by a second person as they arrive.

import { docxParts, makeDocx } from '../support/docx'
import { makePdf, pageOfText } from '../support/pdf'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

const DOCX = makeDocx(
  [
    docxParts.heading(1, 'Harbours in winter'),
    docxParts.paragraph('The northern berths freeze for some weeks of each year.', 1),
    docxParts.item('Ropes break under ice.'),
    docxParts.table([
      ['Danger', 'Level'],
      ['Ice', 'High'],
    ]),
  ].join(''),
  { title: 'Harbours in winter', authors: 'Marit Solheim', notes: { 1: 'Counted since 2019.' } },
)
const pdf = (pages: number) =>
  Buffer.from(
    makePdf(
      Array.from({ length: pages }, (_, i) =>
        pageOfText(Array.from({ length: 40 }, (_, line) => `Line ${line} of page ${i} tells of cranes and of cables.`)),
      ),
      { title: 'Cranes and cables' },
    ),
  )
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

test('two briefs arrive from files at once, a third is called off, and everybody sees the two', async ({ meet }) => {
  test.slow()
  const mika = await BoardPage.create(await meet('Mika'))
  const aoi = await BoardPage.join(await meet('Aoi'), await mika.invite('editor'))
  const files = mika.brief.locator('input[type=file]')
  await files.setInputFiles([
    { name: 'winter.docx', mimeType: WORD, buffer: Buffer.from(DOCX) },
    { name: 'cranes.pdf', mimeType: 'application/pdf', buffer: pdf(3) },
  ])
  await expect(mika.brief.getByText('2 of 2')).toBeVisible({ timeout: 60_000 })
  await expect(aoi.brief.getByText('of 2')).toBeVisible()
  const list = mika.brief.getByRole('list', { name: 'Briefs on their way' })
  await list.getByRole('button', { name: 'Open winter.docx' }).click()
  await expect(mika.brief.getByRole('heading', { name: 'Harbours in winter', level: 4 })).toBeVisible()
  await expect(mika.brief.getByRole('columnheader', { name: 'Level' })).toBeVisible()
  await expect(mika.brief.getByRole('row', { name: 'Ice High' }).getByRole('cell', { name: 'High' })).toBeVisible()
  await expect(mika.brief).toContainText('Counted since 2019.')
  await expect(mika.brief).toContainText('Marit Solheim')

  await mika.brief.getByRole('button', { name: 'Options for this brief' }).click()
  await mika.page.getByRole('menuitem', { name: 'Add another brief' }).click()
  await files.setInputFiles({ name: 'long.pdf', mimeType: 'application/pdf', buffer: pdf(350) })
  await list.getByRole('button', { name: 'Cancel long.pdf' }).click()
  await expect(list.getByText('long.pdf')).toHaveCount(0)

  await mika.page.reload()
  await mika.ready()
  await expect(mika.brief.getByText('of 2')).toBeVisible()
})

const TABLE = `# Berths

| Port | Berths in winter | Who keeps the ropes | What the crews say | What the town pays a year |
|---|---|---|---|---|
| Aberg | 4 | the town | The second crane stands still in every storm of the winter. | 12,000 |
| Bystrand | | the state | Nobody has asked the crews. | 9,000 |
`

test('a table is walked by keys, cited by cell, and scrolls inside its own box', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page, brief } = board
  await brief
    .locator('input[type=file]')
    .setInputFiles({ name: 'berths.md', mimeType: 'text/markdown', buffer: Buffer.from(TABLE) })
  const row = brief.getByRole('row', { name: /^Aberg 4/ })
  await expect(row.getByRole('cell')).toHaveCount(5)
  await expect(brief.getByRole('columnheader')).toHaveCount(5)

  await row.focus()
  for (const quote of ['Aberg', '4', 'the town', 'The second crane stands still in every storm of the winter.']) {
    await page.keyboard.press('ArrowRight')
    await expect(brief.getByText(`Selected: ${quote}`, { exact: true })).toBeAttached()
  }
  // The cell has come into the box.
  const last = row.getByRole('cell').nth(3)
  await expect(last).toBeInViewport({ ratio: 0.9 })
  await page.keyboard.press('r')
  await expect(board.card('R-001')).toContainText('The second crane stands still')
  await expect(last.getByRole('link', { name: /^Risk R-001: The second crane/ })).toBeVisible()
  await expect(row.getByRole('link')).toHaveCount(1)

  const box = brief.getByRole('region', { name: 'Table: 3 rows, 5 columns' })
  await expect(box).toHaveAttribute('tabindex', '0')
  await box.evaluate((element) => element.scrollTo({ left: 0 }))
  await box.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  const reader = brief.getByRole('document')
  expect(await reader.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
})
