// A brief becomes readable, its passages become cards, and cards and passages link to each other.

import { readFileSync } from 'node:fs'
import { BoardPage } from './support/board-page'
import { BRIEFS, OUR_BRIEF_PATH } from './support/briefs'
import { expect, test } from './support/fixtures'

for (const { name, text, author } of BRIEFS) {
  test(`${name}: metadata read, boilerplate set aside and brought back, two lost lists flagged`, async ({ meet }) => {
    const board = await BoardPage.create(await meet('Mika'))
    await board.pasteBrief(text)

    await expect(board.brief).toContainText(author)
    await expect(board.brief).toContainText('2 lists arrived without their items')
    await expect(board.brief.getByText('List missing in the source.')).toHaveCount(2)
    await expect(board.blocks.filter({ hasText: '"authors"' })).toHaveCount(0)

    const kept = await board.blocks.count()
    await board.brief.getByRole('tab', { name: /^Set aside/ }).click()
    await expect(board.brief.getByText('Metadata', { exact: true })).toBeVisible()
    await expect(board.brief.getByText('Disclaimer', { exact: true })).toBeVisible()
    await board.brief
      .getByRole('button', { name: /^Bring back/ })
      .first()
      .click()
    await board.brief.getByRole('tab', { name: 'Text' }).click()
    await expect(board.blocks).toHaveCount(kept + 1)
  })

  test(`${name}: a selected passage becomes one card, and both lead to each other`, async ({ meet }) => {
    const board = await BoardPage.create(await meet('Mika'), 'Source extraction')
    const { page } = board
    await board.pasteBrief(text)

    const paragraph = board.blocks.nth(5)
    await paragraph.scrollIntoViewIfNeeded()
    await paragraph.click({ clickCount: 3 })
    await board.passageMenu.getByRole('button', { name: 'Risk' }).click()
    await expect(board.cards).toHaveCount(1)
    await expect(board.card('R-001')).toBeVisible()
    const mark = page.locator('a[data-kind="risk"]')
    await expect(mark).toHaveCount(1)
    await expect(mark).toHaveAccessibleName(/^Risk R-001/)
    await board.expectState('saved')

    // From the card to the passage: the reader comes back from the far end of the brief.
    await board.blocks.last().scrollIntoViewIfNeeded()
    await expect(mark).not.toBeInViewport()
    const goTo = board.inspector.getByRole('button', { name: 'Go to passage' })
    // The quote is in view at once: people who score the card read it.
    await expect(goTo).toBeInViewport()
    await goTo.click()
    await expect(mark).toBeInViewport()

    // From the passage to the card: the canvas comes back from far away.
    await board.lookAway()
    await expect(board.card('R-001')).not.toBeInViewport()
    await mark.click()
    await expect(board.card('R-001')).toBeInViewport()
    await expect(board.inspector).toContainText('R-001')

    await page.reload()
    await board.ready()
    await expect(mark).toHaveCount(1)
    await expect(board.cards).toHaveCount(1)
  })
}

test('the keyboard alone turns a sentence into a recommendation', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  await board.pasteBrief(readFileSync(OUR_BRIEF_PATH, 'utf8'))
  await board.blocks.nth(3).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(board.passageMenu).toBeVisible()
  await page.keyboard.press('c')
  await expect(board.card('REC-001')).toBeVisible()
  await expect(page.locator('a[data-kind="recommendation"]')).toHaveCount(1)
})

test('a finger selects a passage and makes a card', async ({ meet }) => {
  const person = await meet('Mika', { hasTouch: true, viewport: { width: 1200, height: 800 } })
  const board = await BoardPage.create(person)
  await board.page.getByRole('button', { name: 'Brief', exact: true }).tap()
  await board.pasteBrief(readFileSync(OUR_BRIEF_PATH, 'utf8'))
  // A long press on a touch screen makes the system select text, and notifies the page.
  await board.blocks.nth(2).evaluate((block) => {
    block.scrollIntoView({ block: 'center' })
    block.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }))
    getSelection()?.selectAllChildren(block)
    block.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerType: 'touch' }))
  })
  await board.passageMenu.getByRole('button', { name: 'Driver' }).tap()
  await expect(board.card('D-001')).toBeVisible()
})

test('a dropped .txt file is read, and a picture is refused in words', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const drop = (name: string, type: string, content: string) =>
    board.brief.evaluate(
      (panel, file) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([file.content], file.name, { type: file.type }))
        for (const event of ['dragenter', 'dragover', 'drop']) {
          panel.dispatchEvent(new DragEvent(event, { bubbles: true, dataTransfer: transfer }))
        }
      },
      { name, type, content },
    )
  await drop('photo.png', 'image/png', 'not a text')
  await expect(board.brief.getByText(/“photo.png” is a picture/)).toBeVisible()
  await drop('brief.txt', 'text/plain', readFileSync(OUR_BRIEF_PATH, 'utf8'))
  await expect(board.brief).toContainText('2 lists arrived without their items')
})
