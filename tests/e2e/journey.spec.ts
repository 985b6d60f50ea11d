// From a text in the clipboard to a picture that a team can show, with a pointer, and by keys alone in the outline: the tests
// count the actions of the hand.

import type { Locator, Page } from '@playwright/test'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'
import { pasteText } from './support/image-files'

const BRIEF = [
  'Suppliers may fail in the same week. The northern harbour may close for a month, and nobody has stock for so long.',
  'Ports should share one timetable. The ministry has asked them for it twice since the spring of last year.',
  'Rail carries 17 percent of the tonnage. Demand is expected to double. What the harbour needs is in the last chapter.',
].join('\n\n')
const MOST_CLICKS = 9
/** Chords count each of their keys; letters are none, because nothing is typed. */
const MOST_KEYS = 57
const MOST_TABS = 30

/** Counts the actions of a hand in the page, across its documents. */
async function countHands(page: Page) {
  const counts = { clicks: 0, keys: 0, drags: 0 }
  await page.exposeBinding('countHand', (_source, kind: keyof typeof counts) => {
    counts[kind]++
  })
  await page.addInitScript(() => {
    const count = (kind: string) => (globalThis as unknown as { countHand: (kind: string) => void }).countHand(kind)
    let from = { x: 0, y: 0 }
    const options = { capture: true }
    addEventListener('pointerdown', ({ clientX, clientY }) => (from = { x: clientX, y: clientY }), options)
    addEventListener(
      'pointerup',
      ({ clientX, clientY }) => count(Math.hypot(clientX - from.x, clientY - from.y) > 4 ? 'drags' : 'clicks'),
      options,
    )
    addEventListener('keydown', () => count('keys'), options)
  })
  return counts
}

test('a brief becomes a scored, linked and exported board in nine clicks, two keys a risk, and no drag', async ({
  meet,
}) => {
  const mika = await meet('Mika', { reducedMotion: 'reduce', panels: 'untouched' })
  const hands = await countHands(mika.page)
  const board = await BoardPage.createByClick(mika)
  const { page } = board
  const path = page.getByRole('region', { name: 'Next step' })

  await pasteText(page, BRIEF)
  const question = page.getByRole('dialog', { name: 'What is this?' })
  await expect(question.getByRole('radio', { name: 'A brief' })).toBeFocused()
  await page.keyboard.press('Enter')
  await path.getByRole('button', { name: 'Place all by kind' }).click()
  const risks = board.cards.filter({ hasText: /R-\d/ })
  const toMatrix = path.getByRole('button', { name: 'Put them on a matrix' })
  await expect(toMatrix).toBeVisible()
  await expect.poll(() => risks.count()).toBeGreaterThan(1)
  const count = await risks.count()

  await toMatrix.click()
  await expect(page.locator('[data-shape-type="matrix"]')).toBeInViewport({ ratio: 0.99 })
  await expect(board.inspector).toHaveCount(0)
  await path.getByRole('button', { name: 'Score the next one' }).click()
  const before = hands.keys
  for (let risk = 1; risk <= count; risk++) {
    await expect(page.getByRole('group', { name: `Score R-00${risk}` })).toBeVisible()
    await page.keyboard.press(risk === 1 ? '5' : '1')
    await page.keyboard.press(risk === 1 ? '4' : '2')
  }
  await expect.poll(() => hands.keys - before).toBe(2 * count)
  // A person in the flow presses one more digit: it scores nothing.
  await page.keyboard.press('5')
  await expect(page.getByRole('group', { name: /^Score R-/ })).toHaveCount(0)
  // The inspector that came with the scored cards makes room for the matrix.
  await expect(board.inspector).toHaveCount(0)

  await path.getByRole('button', { name: 'Link treatments' }).click()
  await page.getByRole('button', { name: 'Link a recommendation' }).first().click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /REC-001/ })
    .click()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save PNG' }).click()
  expect((await saved).suggestedFilename()).toMatch(/\.png$/)

  expect(hands.clicks).toBeLessThanOrEqual(MOST_CLICKS)
  expect(hands.drags).toBe(0)
})

test('the same by keys alone in the outline: brief, cards, matrix, scores, links and picture', async ({ meet }) => {
  const mika = await meet('Mika', { reducedMotion: 'reduce', panels: 'untouched' })
  const hands = await countHands(mika.page)
  const board = await BoardPage.create(mika)
  const { page } = board
  const { keyboard } = page
  const outline = page.getByRole('main')
  const step = (name: string) => outline.getByRole('region', { name: 'Next step' }).getByRole('button', { name })
  /** Goes on until the thing has the keyboard, and presses it. */
  const goTo = async (thing: Locator, by: 'Tab' | 'Shift+Tab' = 'Tab') => {
    await expect(thing).toBeVisible()
    for (
      let times = 0;
      times < MOST_TABS && !(await thing.evaluate((each) => each === document.activeElement));
      times++
    )
      await keyboard.press(by)
    await expect(thing).toBeFocused()
    await keyboard.press('Enter')
  }

  await keyboard.press('Alt+o')
  await expect(outline.locator('[data-outline-start]')).toBeFocused()
  await pasteText(page, BRIEF)
  await expect(page.getByRole('dialog').getByRole('radio', { name: 'A brief' })).toBeFocused()
  await keyboard.press('Enter')
  await goTo(step('Place all by kind'))
  await goTo(step('Put them on a matrix'))
  await goTo(step('Score the next one'))
  for (const [ref, first, second] of [
    ['R-001', '5', '4'],
    ['R-002', '1', '2'],
  ] as const) {
    await expect(
      outline
        .getByRole('listitem', { name: `Risk ${ref}` })
        .getByRole('button')
        .first(),
    ).toBeFocused()
    await keyboard.press(first)
    await keyboard.press(second)
  }
  await keyboard.press('Home')
  await goTo(step('Link treatments'), 'Shift+Tab')
  for (const ref of ['R-001', 'R-002']) {
    await goTo(page.getByRole('button', { name: `Link a recommendation: ${ref}` }))
    await expect(page.getByRole('searchbox', { name: 'Find a card' })).toBeFocused()
    await goTo(page.getByRole('dialog').getByRole('button', { name: /REC-001/ }))
    await expect(page.getByRole('button', { name: `Link a recommendation: ${ref}` })).toHaveCount(0)
  }
  await keyboard.press('Alt+o')
  await goTo(step('Export'))
  // What is removed from a dialog while Tab moves on sends the focus back to the dialog's start: here, the words that
  // stand where the picture will be.
  await expect(page.getByRole('dialog').getByRole('img', { name: 'Preview' })).toBeVisible()
  const saved = page.waitForEvent('download')
  await goTo(page.getByRole('button', { name: 'Save PNG' }))
  expect((await saved).suggestedFilename()).toMatch(/\.png$/)

  expect(hands.keys).toBeLessThanOrEqual(MOST_KEYS)
  expect(hands.clicks + hands.drags).toBe(0)
})
