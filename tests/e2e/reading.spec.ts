// Reading a brief by oneself and together: outline, search, numbers, size of the text; marks and notes that others see at
// once; who is reading where.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { BoardPage } from './support/board-page'
import { OUR_BRIEF_PATH } from './support/briefs'
import { expect, test } from './support/fixtures'

const OURS = readFileSync(OUR_BRIEF_PATH, 'utf8')
const JAPANESE = readFileSync(
  fileURLToPath(new URL('../fixtures/briefs/sea-cable-brief-ja.txt', import.meta.url)),
  'utf8',
)

test.describe('reading by oneself', () => {
  test('the outline says where one is, opens by keyboard, and jumps', async ({ meet }) => {
    const board = await BoardPage.create(await meet('Mika'))
    await board.pasteBrief(JAPANESE)
    const { page } = board
    const button = board.brief.getByRole('button', { name: /^Outline\. You are at/ })
    await button.focus()
    await page.keyboard.press('Enter')
    const tree = page.getByRole('tree', { name: 'Outline' })
    await expect(tree).toBeVisible()
    const last = tree.getByRole('treeitem').last()
    const name = (await last.getAttribute('aria-label')) ?? ''
    await page.keyboard.press('End')
    await expect(last).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(tree).toBeHidden()
    const heading = board.blocks.filter({ hasText: name }).first()
    await expect(heading).toBeInViewport()
    await expect(heading).toBeFocused()
  })

  test('a brief without headings says so, and offers its paragraphs by number', async ({ meet }) => {
    const board = await BoardPage.create(await meet('Mika'))
    await board.pasteBrief('Tides rise slowly here.\n\nCranes stand still, and ships wait.\n\nNobody owns the plan.')
    await board.brief.getByRole('button', { name: /^Outline\. You are at: Paragraph 1/ }).click()
    await expect(board.page.getByText('This brief has no headings.')).toBeVisible()
    await board.page.getByRole('treeitem', { name: '3 Nobody owns the plan.' }).click()
    await expect(board.blocks.nth(2)).toBeFocused()
  })

  test('Ctrl+F in the panel searches, keys step through the matches, Escape goes back to the text', async ({
    meet,
  }) => {
    const board = await BoardPage.create(await meet('Mika'))
    const { page } = board
    await board.pasteBrief('Ports need power.\n\nＰＯＷＥＲ is short.\n\nMore power, fewer storms.')
    await board.blocks.first().focus()
    await page.keyboard.press('Control+f')
    const field = board.brief.getByRole('searchbox', { name: 'Search in the brief' })
    await expect(field).toBeFocused()
    await page.keyboard.type('power')
    const status = board.brief.getByRole('search').getByRole('status')
    await expect(status).toHaveText('1 of 3')
    await page.keyboard.press('Enter')
    await expect(status).toHaveText('2 of 3')
    await page.keyboard.press('F3')
    await expect(status).toHaveText('3 of 3')
    await page.keyboard.press('F3')
    await expect(status).toHaveText('1 of 3')
    await page.keyboard.press('Shift+Enter')
    await expect(status).toHaveText('3 of 3')
    const painted = () =>
      page.evaluate(() => ['brief-search', 'brief-search-current'].map((name) => CSS.highlights.get(name)?.size ?? 0))
    expect(await painted()).toEqual([2, 1])
    await field.fill('volcano')
    await expect(status).toHaveText('Not found')
    await page.keyboard.press('Escape')
    await expect(field).toBeHidden()
    await expect(page.locator('[data-block-start]:focus')).toHaveCount(1)
    expect(await painted()).toEqual([0, 0])
  })

  test('a search counts its matches in the other briefs too, and goes on there', async ({ meet }) => {
    const board = await BoardPage.create(await meet('Mika'))
    const { page, brief } = board
    await board.pasteBrief('Harbour power\n\nThe harbour needs a cable, and no second cable is planned.')
    await brief.getByRole('button', { name: 'Options for this brief' }).click()
    await page.getByRole('menuitem', { name: 'Add another brief' }).click()
    await board.pasteBrief('Sea cables\n\nA cable breaks twice a year.')
    await expect(brief.getByText('2 of 2')).toBeVisible()
    await board.blocks.first().focus()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('CABLE')
    await expect(brief.getByRole('search').getByRole('status')).toHaveText('1 of 2')
    const other = brief.getByRole('list', { name: 'In the other briefs' }).getByRole('button')
    await expect(other).toContainText('2 matches')
    await other.click()
    await expect(brief.getByText('1 of 2').first()).toBeVisible()
    await expect(brief.getByRole('searchbox')).toHaveValue('CABLE')
    await expect(board.blocks.first()).toContainText('Harbour power')
  })

  test('Japanese: kana and width don’t matter, and the outline has the headings', async ({ meet }) => {
    const board = await BoardPage.create(await meet('佐藤', { language: 'en' }))
    await board.pasteBrief(JAPANESE)
    await board.blocks.first().focus()
    await board.page.keyboard.press('Control+f')
    await board.page.keyboard.insertText('ｹｰﾌﾞﾙ')
    const status = board.brief.getByRole('search').getByRole('status')
    await expect(status).toHaveText(/^\d+ of \d+$/)
    const byKatakana = await status.textContent()
    await board.brief.getByRole('searchbox').fill('けーぶる')
    await expect(status).toHaveText(byKatakana ?? '')
    await board.page.keyboard.press('Escape')
    await board.brief.getByRole('button', { name: /^Outline/ }).click()
    await expect(board.page.getByRole('treeitem').first()).toBeVisible()
  })

  test('the size of the text and the numbers stay as one has set them, by person', async ({ meet }) => {
    const board = await BoardPage.create(await meet('Mika'))
    const { page } = board
    await board.pasteBrief(OURS)
    const size = () => board.blocks.nth(3).evaluate((block) => getComputedStyle(block).fontSize)
    expect(await size()).toBe('14px')
    const number = board.brief.locator('[data-block] > span[aria-hidden]').first()
    await expect(number).toHaveText('1')
    await board.brief.getByRole('button', { name: 'Size and numbers' }).click()
    await page.getByRole('button', { name: 'Larger text' }).click()
    await page.getByRole('button', { name: 'Larger text' }).click()
    await page.getByRole('checkbox', { name: 'Paragraph numbers' }).uncheck()
    await page.keyboard.press('Escape')
    expect(await size()).toBe('18px')
    await expect(number).toHaveCount(0)
    await page.reload()
    await board.ready()
    await expect.poll(size).toBe('18px')
    await expect(number).toHaveCount(0)
  })
})
