// Reading a brief alone and together: outline, search, numbers, text size; marks and notes that others see at once; who
// is reading where.

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
    await expect(tree.locator(':focus')).toHaveCount(1)
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
    await expect.poll(painted).toEqual([2, 1])
    await field.fill('volcano')
    await expect(status).toHaveText('Not found')
    await page.keyboard.press('Escape')
    await expect(field).toBeHidden()
    await expect(page.locator('[data-block-start]:focus')).toHaveCount(1)
    await expect.poll(painted).toEqual([0, 0])
  })

  test('a search counts its matches in the other briefs too, and continues there', async ({ meet }) => {
    const board = await BoardPage.create(await meet('Mika'))
    const { page, brief } = board
    await board.pasteBrief('Harbour power\n\nThe harbour needs a cable, and no second cable is planned.')
    await brief.getByRole('button', { name: 'Options for this brief' }).click()
    await page.getByRole('menuitem', { name: 'Add another brief' }).click()
    await board.pasteBrief('Sea cables\n\nA cable breaks twice a year.')
    await expect(brief.getByText('2 of 2')).toBeVisible()
    await board.blocks.first().focus()
    await page.keyboard.press('Control+f')
    await expect(brief.getByRole('searchbox')).toBeFocused()
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
    await expect(board.brief.getByRole('searchbox')).toBeFocused()
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

  test('after a long jump the frame lies on the words it is about, however late the text above is laid out', async ({
    meet,
  }) => {
    const board = await BoardPage.create(await meet('Mika'))
    // Short lines at the reader's width: every paragraph is taller than its estimated height.
    const paragraph = (n: number) =>
      `Passage ${n}. ${'Telecommunications interoperability notwithstanding, semiconductor subsidies intensify. '.repeat(7)}`
    const paragraphs = Array.from({ length: 60 }, (_, i) => paragraph(i + 1))
    await board.pasteBrief([...paragraphs, 'These risks include the potential for:', ...paragraphs].join('\n\n'))
    const words = board.blocks.filter({ hasText: 'These risks include the potential for:' })
    // The frame disappears after two seconds: the page itself records on each frame its distance from the words.
    const distances = words.evaluate(
      (block) =>
        new Promise<number[]>((resolve) => {
          const seen: number[] = []
          const look = () => {
            const frame = document.querySelector('[data-flash]')
            if (!frame && seen.length > 0) return resolve(seen)
            const range = document.createRange()
            range.selectNodeContents(block)
            const line = range.getClientRects()[0]
            if (frame && line) seen.push(Math.round(Math.abs(frame.getBoundingClientRect().top - line.top)))
            requestAnimationFrame(look)
          }
          look()
        }),
    )
    await board.brief.getByRole('button', { name: /arrived without its items/ }).click()
    expect((await distances).at(-1)).toBeLessThanOrEqual(2)
    await expect(words).toBeInViewport()
  })

  test('the menu of a selected passage goes with its text, and for good after a press elsewhere', async ({ meet }) => {
    const board = await BoardPage.create(await meet('Mika'))
    const { page } = board
    await board.pasteBrief(OURS)
    await board.blocks.nth(3).click({ clickCount: 3 })
    await expect(board.passageMenu).toBeVisible()
    await board.blocks.last().scrollIntoViewIfNeeded()
    await expect(board.passageMenu).toBeHidden()
    await board.blocks.nth(3).scrollIntoViewIfNeeded()
    await expect(board.passageMenu).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(board.passageMenu).toBeHidden()
    // The ways to begin stand in the middle of an empty board.
    const spot = await board.canvasSpot(0, -220)
    await page.mouse.click(spot.x, spot.y)
    // The press is over once the canvas has the keyboard.
    await expect(page.getByRole('application')).toBeFocused()
    await expect(board.passageMenu).toBeHidden()
    await board.blocks.nth(3).click({ clickCount: 3 })
    await expect(board.passageMenu).toBeVisible()
  })

  test('the size of the text and the numbers stay as one has set them, by person', async ({ meet }) => {
    const board = await BoardPage.create(await meet('Mika'))
    const { page } = board
    await board.pasteBrief(OURS)
    const size = () => board.blocks.nth(3).evaluate((block) => getComputedStyle(block).fontSize)
    await expect.poll(size).toBe('14px')
    const number = board.brief.locator('[data-block] > span[aria-hidden]').first()
    await expect(number).toHaveText('1')
    await board.brief.getByRole('button', { name: 'Size and numbers' }).click()
    await page.getByRole('button', { name: 'Larger text' }).click()
    await page.getByRole('button', { name: 'Larger text' }).click()
    await page.getByRole('checkbox', { name: 'Paragraph numbers' }).uncheck()
    await page.keyboard.press('Escape')
    await expect.poll(size).toBe('18px')
    await expect(number).toHaveCount(0)
    await page.reload()
    await board.ready()
    await expect.poll(size).toBe('18px')
    await expect(number).toHaveCount(0)
  })
})

test.describe('reading together', () => {
  const select = async (board: BoardPage, index: number) => {
    await board.blocks.nth(index).scrollIntoViewIfNeeded()
    await board.blocks.nth(index).click({ clickCount: 3 })
  }
  const chips = (board: BoardPage) => board.brief.locator('[data-chip]')

  test('a mark and a note are seen by the other at once, changed and removed likewise', async ({ meet }) => {
    const one = await BoardPage.create(await meet('Mika'))
    await one.pasteBrief(OURS)
    const two = await BoardPage.join(await meet('佐藤'), await one.invite('editor'))
    await expect(two.blocks.first()).toBeVisible()

    await select(one, 3)
    await one.passageMenu.getByRole('button', { name: 'Mark' }).click()
    await expect(chips(one)).toHaveCount(1)
    await expect(one.brief.locator('mark')).not.toHaveCount(0)
    await expect(chips(two)).toHaveCount(1)
    await expect(chips(two)).toHaveAccessibleName(/no note/)

    // The keyboard alone: a sentence, Enter, N, the words, Ctrl+Enter.
    await one.blocks.nth(4).focus()
    await one.page.keyboard.press('ArrowRight')
    await one.page.keyboard.press('Enter')
    await expect(one.passageMenu.locator(':focus')).toHaveCount(1)
    await one.page.keyboard.press('n')
    await expect(one.page.locator('textarea:focus')).toHaveCount(1)
    await one.page.keyboard.type('Is this <b>still</b> so?')
    await one.page.keyboard.press('Control+Enter')
    await expect(one.blocks.nth(4)).toBeFocused()
    const chip = two.brief.getByRole('button', { name: /Is this <b>still<\/b> so\?$/ })
    await expect(chip).toBeVisible()
    await chip.click()
    const opened = two.page.getByRole('dialog', { name: 'Mark' })
    await expect(opened.getByText('Is this <b>still</b> so?')).toBeVisible()
    await expect(opened.getByRole('button', { name: 'Change the note' })).toHaveCount(0)
    await two.page.keyboard.press('Escape')

    await one.brief.getByRole('tab', { name: 'Marks 2' }).click()
    const list = one.brief.getByRole('list', { name: 'Marks in this brief' })
    await list.getByRole('button', { name: 'Change the note' }).click()
    await list.getByRole('textbox').fill('No longer so.')
    await list.getByRole('button', { name: 'Save note' }).click()
    await expect(two.brief.getByRole('button', { name: /No longer so\.$/ })).toBeVisible()
    await list.getByRole('listitem').first().getByRole('button', { name: 'Remove' }).click()
    await expect(chips(two)).toHaveCount(1)
    await one.page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(chips(two)).toHaveCount(2)

    await two.page.reload()
    await two.ready()
    await expect(chips(two)).toHaveCount(2)
  })

  test('a mark becomes a card with its citation, and the mark may go', async ({ meet }) => {
    const board = await BoardPage.create(await meet('Mika'))
    await board.pasteBrief(OURS)
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    await board.page.route('**/highlights', async (route) => {
      if (route.request().method() === 'POST') await answered
      await route.continue()
    })
    await select(board, 3)
    await board.passageMenu.getByRole('button', { name: 'Mark' }).click()
    await chips(board).first().click()
    const mark = board.page.getByRole('dialog', { name: 'Mark' })
    await expect(mark).toContainText('Saving…')
    answer()
    await mark.getByRole('button', { name: 'Make a card' }).click()
    await board.page.getByRole('menuitem', { name: 'Assumption' }).click()
    await expect(board.card('A-001')).toBeVisible()
    await expect(board.brief.locator('a[data-kind="assumption"]')).not.toHaveCount(0)
    await board.page.getByRole('button', { name: 'Remove the mark' }).click()
    await expect(chips(board)).toHaveCount(0)
    await expect(board.brief.locator('a[data-kind="assumption"]')).not.toHaveCount(0)
  })

  test('a commenter marks and makes no cards; a viewer does neither; the owner may take a mark away', async ({
    meet,
  }) => {
    const owner = await BoardPage.create(await meet('Mika'))
    await owner.pasteBrief(OURS)
    const commenter = await BoardPage.join(await meet('Jonas'), await owner.invite('commenter'))
    const viewer = await BoardPage.join(await meet('Guest'), await owner.invite('viewer'))

    await select(commenter, 3)
    const menu = commenter.page.getByRole('toolbar', { name: 'Mark this passage' })
    await expect(menu.getByRole('button')).toHaveText([/^Mark/, /^Note/, /^Comment/])
    await commenter.page.keyboard.press('r')
    await expect(menu).toBeVisible()
    await commenter.page.keyboard.press('h')
    await expect(chips(commenter)).toHaveCount(1)
    await expect(chips(viewer)).toHaveCount(1)

    await select(viewer, 4)
    await expect(viewer.page.getByRole('toolbar', { name: 'Mark this passage' })).toHaveCount(0)
    await viewer.brief.getByRole('tab', { name: 'Marks 1' }).click()
    const seen = viewer.brief.getByRole('list', { name: 'Marks in this brief' })
    await expect(seen.getByText('Jonas')).toBeVisible()
    await expect(seen.getByRole('button')).toHaveCount(1)
    await seen.getByRole('button').click()
    await expect(viewer.blocks.nth(3)).toBeInViewport()

    await chips(owner).click()
    const opened = owner.page.getByRole('dialog', { name: 'Mark' })
    await opened.getByRole('button', { name: 'Remove' }).click()
    await owner.page.getByText('for everyone?').locator('..').getByRole('button', { name: 'Remove' }).click()
    await expect(chips(commenter)).toHaveCount(0)
    expect(await owner.cards.count()).toBe(0)
  })

  test('a mark that the server refuses stays with its note, says so, and goes through later', async ({
    meet,
    watch,
  }) => {
    const board = await BoardPage.create(await meet('Mika'))
    const { page } = board
    await board.pasteBrief(OURS)
    watch.serverMayBeAway = true
    await page.route('**/highlights', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await select(board, 3)
    await expect(board.passageMenu).toBeVisible()
    await page.keyboard.press('n')
    await expect(page.locator('textarea:focus')).toHaveCount(1)
    await page.keyboard.type('Not lost')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Your mark was not saved.').first()).toBeVisible()
    await chips(board).click()
    const opened = page.getByRole('dialog', { name: 'Mark' })
    await expect(opened.getByText('Not lost')).toBeVisible()
    await page.unroute('**/highlights')
    await opened.getByRole('button', { name: 'Try again' }).click()
    await expect(chips(board)).toHaveAccessibleName('Your mark: Not lost')
    await page.reload()
    await board.ready()
    await expect(chips(board)).toHaveAccessibleName('Your mark: Not lost')
  })

  test('one sees who reads where, beside the text and in the outline, until they close the brief', async ({ meet }) => {
    const one = await BoardPage.create(await meet('Mika'))
    await one.pasteBrief(JAPANESE)
    const two = await BoardPage.join(await meet('佐藤'), await one.invite('viewer'))
    const disc = one.brief.getByRole('img', { name: '佐藤 is reading here' })
    await expect(disc).toHaveCount(0)
    await two.blocks.first().focus()
    await two.page.keyboard.press('End')
    await expect(disc).toHaveCount(1)
    await one.brief.getByRole('button', { name: /^Outline/ }).click()
    await expect(one.page.getByRole('tree').getByRole('img', { name: '佐藤 is reading here' })).toBeVisible()
    await one.page.keyboard.press('Escape')
    await two.brief.getByRole('button', { name: 'Close' }).click()
    await expect(disc).toHaveCount(0)
  })
})
