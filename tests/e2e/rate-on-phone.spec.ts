// Rating with a thumb: the card's title is always in view, all of its questions fit the screen, and the last answer
// leads on to the next card.

import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'
import { startSession } from './support/start-session'

const PHONE = { hasTouch: true, isMobile: true, deviceScaleFactor: 2, viewport: { width: 390, height: 844 } }
const RISKS = ['Key supplier stops exports at short notice', 'Parts are missing', 'Nobody owns the plan']
const LONG =
  'A title that is much longer than the others, as long as people write them when they paste a whole sentence'
/** Three lines on a phone. */
const ASK =
  'Rate alone how likely each risk is and how much it would matter. Then look at where you differ, say why, and agree.'
/** The size of a target for a thumb. */
const THUMB_PX = 44

for (const language of ['en', 'ja'] as const) {
  test(`on a phone a card and its questions fit the screen, and answers lead on: ${language}`, async ({ meet }) => {
    const anna = await meet('Anna')
    const board = await BoardPage.create(anna)
    for (const title of RISKS) await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title })
    await startSession(anna, board.id, { ask: ASK, activity: { kind: 'score', cardKind: 'risk', isAnonymous: true } })
    const { page } = await BoardPage.join(await meet('Ben', { ...PHONE, language }), await board.invite('editor'))
    await page.goto(`/boards/${board.id}/take-part`)
    const questions = page.locator('[data-rating-field]')
    await expect(questions).toHaveCount(2)
    // Nothing is covered at first sight, before a thumb has scrolled.
    const last = questions.last().locator('label').last()
    await expect.poll(() => last.evaluate(isCovered)).toBe(false)
    for (const [i, title] of RISKS.entries()) {
      await expect(page.getByText(title)).toBeVisible()
      for (const [at, question] of [questions.first(), questions.last()].entries()) {
        const steps = question.locator('label')
        await expect.poll(() => steps.evaluateAll(tooSmall, THUMB_PX)).toEqual([])
        await steps.nth(2).tap()
        // The title is at the top, however the page was scrolled.
        if (at === 0) await expect(page.getByText(title)).toBeInViewport({ ratio: 1 })
      }
      const next = RISKS[i + 1]
      if (next === undefined) continue
      await expect(page.getByText(next)).toBeInViewport({ ratio: 1 })
      await expect(questions.last()).toBeInViewport({ ratio: 1 })
    }
    // The last card stays, as no other follows it.
    await expect(page.getByText(RISKS.at(-1) ?? '')).toBeInViewport({ ratio: 1 })
    // A person who has answered everything is done with the step, and a tap that makes sure of it changes nothing.
    const done = page.getByRole('button', { name: /^(You are done|完了しました)$/ })
    await done.tap({ force: true })
    await expect(done).toHaveAttribute('aria-disabled', 'true')
    await expect(page.getByText(/3 of 3|3 件中 3|3\s*\/\s*3/).first()).toBeVisible()
  })
}

test('on a phone the answers lie in the same place for each card, however long its words are', async ({ meet }) => {
  const anna = await meet('Anna')
  const board = await BoardPage.create(anna)
  for (const title of [...RISKS, LONG]) {
    await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title })
  }
  await startSession(anna, board.id, { ask: ASK, activity: { kind: 'score', cardKind: 'risk', isAnonymous: true } })
  const { page } = await BoardPage.join(await meet('Ben', PHONE), await board.invite('editor'))
  await page.goto(`/boards/${board.id}/take-part`)
  const questions = page.locator('[data-rating-field]')
  await expect(questions).toHaveCount(2)
  const places = () =>
    questions.locator('label').evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().y))
  await questions.first().locator('label').nth(2).tap()
  const before = await places()
  for (const title of [...RISKS.slice(1), LONG]) {
    await questions.last().locator('label').nth(2).tap()
    await expect(page.getByText(title)).toBeInViewport({ ratio: 1 })
    expect(await places()).toEqual(before)
    await questions.first().locator('label').nth(2).tap()
    expect(await places()).toEqual(before)
  }
})

for (const viewport of [
  { width: 1_440, height: 900 },
  { width: 1_024, height: 768 },
]) {
  test(`beside the canvas a card and its questions fit a window of ${viewport.width} px, and nothing moves`, async ({
    meet,
  }) => {
    // The facilitator has a button more below the card, and Japanese words that are wider.
    const anna = await meet('Anna', { viewport, language: 'ja' })
    const board = await BoardPage.create(anna)
    for (const title of RISKS) await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title })
    await startSession(anna, board.id, { activity: { kind: 'score', cardKind: 'risk', isAnonymous: true } })
    const next = anna.page.getByRole('button', { name: '次へ', exact: true })
    await expect(next).toBeVisible()
    await expect.poll(() => next.evaluate(isCovered)).toBe(false)
    const last = anna.page.locator('[data-rating-field]').last().locator('label').last()
    await expect.poll(() => last.evaluate(isCovered)).toBe(false)
    const ben = await meet('Ben', { viewport })
    const { page } = await BoardPage.join(ben, await board.invite('editor'))
    const panel = page.getByRole('region', { name: 'Rate', exact: true })
    const questions = panel.locator('[data-rating-field]')
    const [first = '', ...others] = RISKS
    await expect(panel.getByText(first)).toBeInViewport({ ratio: 1 })
    await expect(panel.getByRole('button', { name: 'Next' })).toBeInViewport({ ratio: 1 })
    // The bar shows all of its lines.
    await expect(page.getByRole('button', { name: 'I’m done' })).toBeVisible()
    for (const question of [questions.first(), questions.last()]) await expect(question).toBeInViewport({ ratio: 1 })
    // Nothing more is to come that could take room.
    await expect.poll(() => ben.line.quietMs).toBeGreaterThan(500)
    const before = await questions.last().boundingBox()
    await questions.first().locator('label').nth(4).click()
    // Nothing moves between two answers, even when the server acknowledges the first one.
    await expect(panel.getByText('1 person has begun')).toBeVisible()
    await expect(panel.getByText('Saved. You can change it until this is closed.')).toBeVisible()
    expect(await questions.last().boundingBox()).toEqual(before)
    await questions.last().locator('label').nth(4).click()
    await expect(panel.getByText(others[0] ?? '')).toBeInViewport({ ratio: 1 })
    // The keys continue after the pointer: at the first question of the next card.
    for (const title of others) {
      await expect(panel.getByText(title)).toBeInViewport({ ratio: 1 })
      await expect(questions.first().getByRole('radio').first()).toBeFocused()
      for (const key of ['4', '2']) await page.keyboard.press(key)
    }
    await expect(questions.first().getByRole('radio').nth(3)).toBeChecked()
    // The focus ring is on the answer.
    await expect(questions.last().getByRole('radio').nth(1)).toBeFocused()
    await expect(panel.getByText('All 3 rated.')).toBeInViewport({ ratio: 1 })
  })
}

/** Runs in the page. Returns the text of labels that are too short for a thumb or too narrow for their text. */
function tooSmall(labels: (SVGElement | HTMLElement)[], leastPx: number): (string | null)[] {
  return labels
    .filter((label) => label.getBoundingClientRect().height < leastPx || label.scrollWidth > label.clientWidth)
    .map(({ textContent }) => textContent)
}

/** In the page: something lies over the lower edge of an element. */
function isCovered(element: Element): boolean {
  const { left, width, bottom } = element.getBoundingClientRect()
  const there = document.elementFromPoint(left + width / 2, bottom - 2)
  return there === null || !element.contains(there)
}
