// A brief's source is corrected, and it is replaced by a corrected version while two people read it: the effect on
// citations is shown before the replacement, both see it at once, and each citation can be settled or restored. Cards
// that rest on other words now are rated again.

import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

const STAYS = 'The towns should agree on one format before anyone buys anything.'
const MOVES = 'If the water rises again, the mill may close for good.'
const CHANGES = 'The state should pay for the modems within the next two years.'
const CHANGED = 'The state should pay for half of the modems within the next two years.'
const GOES = 'A review after two winters should decide about the rest.'
const OLD = 'Nobody owns the old gauges, and nobody reads them at night.'
const MAPS = 'Maps of the flood plain are older than most houses that stand on it.'
const FIRST = ['Gauges on the river', STAYS, MOVES, MAPS, CHANGES, OLD, GOES].join('\n\n')
const SECOND = ['Gauges on the river', 'A corrected edition.', STAYS, MAPS, CHANGED, OLD, MOVES].join('\n\n')

const REPLACE = 'Replace by another version…'

test('a corrected brief takes its citations along, and says which ones moved or were lost', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await mika.pasteBrief(FIRST)
  for (const [i, block] of [1, 2, 4, 6].entries()) {
    await mika.blocks.nth(block).focus()
    await mika.page.keyboard.press('ArrowRight')
    await mika.page.keyboard.press('Enter')
    await mika.page.keyboard.press('r')
    await expect(mika.cards).toHaveCount(i + 1)
  }
  await mika.expectState('saved')
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const marks = (board: BoardPage) => board.brief.locator('a[data-kind="risk"]')
  await expect(marks(ben)).toHaveCount(4)

  // The brief's source, by keyboard: invalid input gets a message, and the others' cards name the new source.
  const { keyboard } = mika.page
  await choose(mika, 'Where it comes from…')
  await expect(mika.brief.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.type('Ann Lee')
  await mika.brief.getByRole('textbox', { name: 'Date' }).fill('2019-02-30')
  await mika.brief.getByRole('textbox', { name: 'Rights' }).fill('CC BY 4.0')
  await keyboard.press('Enter')
  await expect(mika.brief.getByRole('textbox', { name: 'Date' })).toBeFocused()
  await expect(mika.brief.getByRole('alert')).toContainText('This is not a date.')
  await keyboard.press('Control+a')
  await keyboard.type('October 2019')
  await keyboard.press('Enter')
  await expect(mika.brief.getByText('October 2019', { exact: true })).toBeVisible()
  await expect(ben.brief.getByText('Ann Lee', { exact: true })).toBeVisible()
  await ben.select('R-001')
  await expect(ben.inspector.getByText('Ann Lee: Gauges on the river (2019). CC BY 4.0')).toBeVisible()

  await choose(mika, REPLACE)
  await mika.page.getByRole('textbox', { name: 'Text of the new version' }).fill(SECOND)
  await mika.page.getByRole('button', { name: 'See what changes' }).click()
  await expect(mika.brief.getByText('1 unchanged, 2 moved or reworded, 1 gone')).toBeVisible()
  const fates = mika.brief.getByRole('listitem')
  await expect(fates.nth(0)).toContainText('R-004')
  await expect(fates.nth(0)).toContainText('Gone from this version')
  await expect(fates.filter({ hasText: 'R-002' })).toContainText('The same words.')
  await expect(fates.filter({ hasText: 'R-003' })).toContainText(`Now: “${CHANGED}”`)
  await expect(ben.blocks.nth(1)).toHaveText(STAYS)

  await mika.page.getByRole('button', { name: 'Replace the brief' }).click()
  for (const board of [mika, ben]) {
    await expect(board.blocks.nth(1)).toContainText('A corrected edition.')
    await expect(marks(board)).toHaveCount(3)
  }

  // Ben follows a highlight to its card, and the card back to its words; the lost one keeps its quote.
  await marks(ben).nth(2).click()
  await expect(ben.inspector).toContainText('R-002')
  await expect(ben.inspector).toContainText('The passage has moved or was reworded')
  await ben.select('R-004')
  await expect(ben.inspector).toContainText('The passage is no longer in the brief')
  await expect(ben.inspector.getByText(`“${GOES}”`)).toBeVisible()

  await ben.inspector.getByRole('button', { name: 'Point to it again' }).click()
  await ben.blocks.nth(5).click({ clickCount: 3 })
  await ben.page.getByRole('button', { name: 'Cite this passage' }).click()
  await expect(ben.inspector.getByText(`“${OLD}”`)).toBeVisible()
  await mika.select('R-003')
  await mika.inspector.getByRole('button', { name: 'Accept the new words' }).click()
  await expect(mika.inspector.getByText(`“${CHANGED}”`)).toBeVisible()
  await expect(marks(mika)).toHaveCount(4)

  await choose(mika, REPLACE)
  await mika.page.getByRole('button', { name: 'Bring back…' }).click()
  await mika.page.getByRole('button', { name: 'Replace the brief' }).click()
  await expect(ben.blocks.nth(1)).toHaveText(STAYS)
  await expect(marks(ben)).toHaveCount(4)
})

test('changed sentences of a corrected brief are listed, lead to card and passage, and are rated again', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await mika.pasteBrief(['Ports', 'The ports must close at night.', STAYS].join('\n\n'))
  for (const block of [1, 2]) {
    await mika.blocks.nth(block).focus()
    await mika.page.keyboard.press('ArrowRight')
    await mika.page.keyboard.press('Enter')
    await mika.page.keyboard.press('r')
    await expect(mika.cards).toHaveCount(block)
  }
  await mika.expectState('saved')
  const line = mika.brief.getByRole('button', { name: 'Changed sentences: 1 card rests on them' })
  await expect(line).toHaveCount(0)
  await choose(mika, REPLACE)
  const box = mika.page.getByRole('textbox', { name: 'Text of the new version' })
  await box.fill(['Ports', 'The ports should close at night.', STAYS, MAPS].join('\n\n'))
  await mika.page.getByRole('button', { name: 'See what changes' }).click()
  await mika.page.getByRole('button', { name: 'Replace the brief' }).click()

  await line.click()
  const list = mika.brief.getByRole('region', { name: 'Changed sentences' })
  await expect(list.getByText('Softened', { exact: true })).toBeVisible()
  await expect(list.locator('mark')).toHaveText(['must', 'should'])
  const text = mika.brief.getByRole('tab', { name: 'Text', exact: true })
  const marks = mika.brief.getByRole('tab', { name: 'Marks 0' })
  for (const place of [/Was: “The ports must/, MAPS]) {
    await marks.click()
    await list.getByRole('button', { name: place }).click()
    await expect(text).toHaveAttribute('aria-selected', 'true')
  }
  await list.getByRole('button', { name: 'R-001' }).click()
  await expect(mika.inspector).toContainText('R-001')
  await list.getByRole('button', { name: 'Rate this one again' }).click()
  await expect(mika.page.getByRole('region', { name: 'Rate', exact: true })).toContainText('0 of 1 rated')
})

async function choose(board: BoardPage, item: string): Promise<void> {
  await board.brief.getByRole('button', { name: 'Options for this brief' }).click()
  await board.page.getByRole('menuitem', { name: item }).click()
}
