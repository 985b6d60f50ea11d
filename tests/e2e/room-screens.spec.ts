// The screens of a room: anything open comes up on the phone's page and on the projector, the back row can read the
// projector, and it follows the facilitator through the result of a rating.

import type { Page } from '@playwright/test'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { PLAIN_STEP } from '@/lib/domain/session/session'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, type Person, test } from './support/fixtures'
import { startSession } from './support/start-session'

const WALL = { width: 1_920, height: 1_080 }
const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }
const RISKS = [
  'Legacy system cannot be migrated on time',
  'Key staff leave before the handover',
  'Ports close for months',
]

/** Four lines in a panel. */
const TEXT =
  'Two people know how it works, and both retire before the summer. The vendor has been gone for years, and nobody has ' +
  'written down which of the other systems wait for its files.'

/** A risk matrix board with three risks, two of them in its cells. */
async function matrixBoard(person: Person): Promise<string> {
  await BoardPage.create(person)
  const { id } = await callApi<{ id: string }>(person, 'POST', '/api/boards', {
    title: 'Harbour',
    templateId: 'risk-matrix',
  })
  for (const [i, title] of RISKS.entries()) {
    const fields = i === 0 ? { owner: 'Aiko Tanaka' } : { likelihoodCurrent: 4, impactCurrent: i + 2 }
    const body = i === 0 ? TEXT : ''
    await callApi(person, 'POST', `/api/boards/${id}/cards`, { kind: 'risk', title, body, fields })
  }
  return id
}

async function open(person: Person, boardId: string, kind: 'vote' | 'score', title: string): Promise<Round> {
  const activity = PLAIN_ACTIVITIES[kind]
  return callApi<Round>(person, 'POST', `/api/boards/${boardId}/rounds`, { title, activity })
}

const show = (person: Person, boardId: string, { id }: Round) =>
  callApi<Round>(person, 'POST', `/api/boards/${boardId}/rounds/${id}/show`)

async function wall(person: Person, boardId: string): Promise<Page> {
  const screen = await person.context.newPage()
  await screen.setViewportSize(WALL)
  await screen.goto(`/boards/${boardId}/projector`)
  return screen
}

/** The visible words whose height is below a share of the window's, each with its size in pixels. */
function smallWords(place: Element, share: number): string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    const text = walker.currentNode.textContent?.trim()
    // The canvas lies behind the matrix, and scales its text by itself.
    if (!element || !text || element.closest('.canvas-root')) continue
    const box = element.getBoundingClientRect()
    if (box.width < 2 || box.height < 2) continue
    const scale = element.offsetWidth > 0 ? box.width / element.offsetWidth : 1
    const px = Number.parseFloat(getComputedStyle(element).fontSize) * scale
    if (px < window.innerHeight * share) found.push(`${text}: ${px}`)
  }
  return found
}

const WORDS = {
  en: { cards: '3 cards', gap: 'no treatment', matrix: /^Matrix/, axes: ['Very likely', 'Catastrophic'] },
  ja: { cards: 'カード 3 枚', gap: '対応なし', matrix: /^マトリクス/, axes: ['ありそう', '壊滅的'] },
} as const

for (const language of ['en', 'ja'] as const) {
  test(`the back row can read the projector, in a step and a result: ${language}`, async ({ meet }) => {
    const anna = await meet('Anna', { language })
    const id = await matrixBoard(anna)
    await startSession(anna, id)
    const screen = await wall(anna, id)
    const main = screen.getByRole('main')
    const { cards, gap, matrix, axes } = WORDS[language]
    // The canvas behind them has text, too.
    const list = main.getByRole('region', { name: cards })
    for (const title of RISKS) await expect(list.getByText(title)).toBeInViewport({ ratio: 1 })
    await expect(list.getByText('Aiko Tanaka')).toBeInViewport({ ratio: 1 })
    // Two of them are scored, and beyond tolerance.
    await expect(list.getByText(gap)).toHaveCount(2)
    for (const word of axes) {
      await expect(main.getByRole('region', { name: matrix }).getByText(word).last()).toBeInViewport({ ratio: 1 })
    }
    await expect(screen.getByRole('timer')).toBeVisible()
    await expect.poll(() => main.evaluate(smallWords, 1 / 40)).toEqual([])

    const round = await open(anna, id, 'score', 'Rate alone')
    const ballot = Object.fromEntries(round.cardIds.map((card) => [card, { likelihoodCurrent: 5, impactCurrent: 2 }]))
    await callApi(anna, 'PUT', `/api/boards/${id}/rounds/${round.id}/ballot`, { ballot })
    await show(anna, id, round)
    const slide = screen.getByRole('article')
    await expect(slide.getByRole('img')).toHaveCount(2)
    // The result fills the screen, and the list makes room for it.
    const scale = await slide.getByRole('img').last().boundingBox()
    expect((scale?.y ?? 0) + (scale?.height ?? 0)).toBeGreaterThan(WALL.height * 0.85)
    await expect(list).toHaveCount(0)
    await expect(slide.getByRole('heading', { level: 2 })).toBeInViewport({ ratio: 1 })
    await expect.poll(() => main.evaluate(smallWords, 1 / 40)).toEqual([])
  })
}

test('a vote outside a session comes up on the phone’s page and the projector, and so does its result', async ({
  meet,
}) => {
  const anna = await meet('Anna')
  const id = await matrixBoard(anna)
  const board = await BoardPage.open(anna, id)
  const ben = await meet('Ben', PHONE)
  await BoardPage.join(ben, await board.invite('editor'))
  await ben.page.goto(`/boards/${id}/take-part`)
  const screen = await wall(anna, id)
  for (const page of [ben.page, screen]) await expect(page.getByText('No session is running')).toBeVisible()

  const vote = await open(anna, id, 'vote', 'Which first?')
  for (const page of [ben.page, screen]) {
    await expect(page.getByRole('heading', { name: 'Which first?', level: 1 })).toBeVisible()
  }
  const more = ben.page.getByRole('button', { name: /^One dot more: R-003/ })
  for (let i = 0; i < 3; i++) await more.tap()
  await expect(ben.page.getByText('Saved.')).toBeVisible()
  await expect(screen.getByText(/^\d+ dots each · 1 of 2 people has voted$/)).toBeVisible()
  await show(anna, id, vote)
  await expect(ben.page.getByText('3 are yours')).toBeVisible()
  await expect(screen.getByRole('article').getByRole('listitem').first()).toContainText(RISKS[2] ?? '')

  // The same in a session, with the step one touch away.
  await startSession(anna, id)
  await expect(ben.page.getByRole('heading', { name: 'Read', level: 1 })).toBeVisible()
  await expect(ben.page.getByRole('region', { name: 'Cards on the board' })).toContainText(RISKS[0] ?? '')
  await open(anna, id, 'vote', 'And now?')
  for (const page of [ben.page, screen]) {
    await expect(page.getByRole('heading', { name: 'And now?', level: 1 })).toBeVisible()
  }
  await ben.page.getByRole('button', { name: 'Back to the step: Read' }).tap()
  await expect(ben.page.getByRole('heading', { name: 'Read', level: 1 })).toBeVisible()
})

test('the projector goes back to the step when the facilitator closes a result, and ends with the session', async ({
  meet,
}) => {
  const anna = await meet('Anna')
  const id = await matrixBoard(anna)
  const board = await BoardPage.open(anna, id)
  const sessionId = await startSession(anna, id, { title: 'Compare' })
  const vote = await open(anna, id, 'vote', 'Which first?')
  const panel = board.page.getByRole('region', { name: 'Vote', exact: true })
  await expect(panel).toContainText('Nobody has voted yet')
  await show(anna, id, vote)
  const screen = await wall(anna, id)
  const result = (page: Page) => page.getByRole('article')
  const heading = (name: string) => screen.getByRole('heading', { name, level: 1 })
  await expect(result(screen)).toContainText('Nobody voted')
  const shown = panel.getByRole('radiogroup', { name: 'On the projector' })
  await expect(shown.getByRole('radio', { name: 'Result' })).toBeChecked()

  await panel.getByRole('button', { name: /^Close/ }).click()
  await expect(heading('Compare')).toBeVisible()
  await expect(result(screen)).toHaveCount(0)
  // What the projector shows is the same choice there and beside the board.
  await screen.getByRole('button', { name: 'Show the result' }).click()
  await expect(result(screen)).toBeVisible()
  await board.page.getByRole('button', { name: 'Session', exact: true }).click()
  await board.page.getByRole('button', { name: /Which first/ }).click()
  await shown.getByText('The step').click()
  await expect(result(screen)).toHaveCount(0)
  await shown.getByText('Result').click()
  await expect(result(screen)).toBeVisible()

  await callApi(anna, 'POST', `/api/boards/${id}/sessions/${sessionId}/changes`, { type: 'close' })
  await expect(heading('Harbour')).toBeVisible()
  await expect(result(screen)).toHaveCount(0)
  // Nor on one that is opened later.
  const later = await wall(anna, id)
  await expect(later.getByRole('region', { name: '3 cards' })).toBeVisible()
  await expect(result(later)).toHaveCount(0)
})

test('the projector shows the card that the facilitator talks about, whose own answers stay marked', async ({
  meet,
}) => {
  const anna = await meet('Anna')
  const id = await matrixBoard(anna)
  const round = await open(anna, id, 'score', 'Rate alone')
  const ballot = Object.fromEntries(round.cardIds.map((card) => [card, { likelihoodCurrent: 5, impactCurrent: 2 }]))
  await callApi(anna, 'PUT', `/api/boards/${id}/rounds/${round.id}/ballot`, { ballot })
  const board = await BoardPage.open(anna, id)
  const screen = await wall(anna, id)
  await board.page.getByRole('button', { name: /Rate alone/ }).click()
  const panel = board.page.getByRole('region', { name: 'Rate', exact: true })
  await expect(panel.getByText('All 3 rated.')).toBeVisible()
  await panel.getByRole('button', { name: 'Close and show the result' }).click()
  const ask = board.page.getByRole('dialog')
  await expect(ask).toContainText('with one person everybody knows')
  await ask.getByRole('button', { name: 'Close and show the result' }).click()
  const rows = panel.getByRole('list').first().locator(':scope > li')
  await expect(rows.first()).toContainText('You: 5')

  const heading = screen.getByRole('article').getByRole('heading', { level: 2 })
  await expect(rows).toHaveCount(3)
  const titles = await rows.getByText(/^(Legacy|Key|Ports)/).allTextContents()
  await expect(heading).toContainText(titles[0] ?? '?')
  await rows.nth(2).getByRole('button', { name: 'Agree on a value' }).click()
  await expect(heading).toContainText(titles[2] ?? '?')
  await screen.keyboard.press('ArrowLeft')
  await expect(heading).toContainText(titles[1] ?? '?')
  // What the facilitator turns to on the projector is what the panel marks.
  const marked = rows.filter({ has: board.page.getByText('On the projector', { exact: true }) })
  await expect(marked).toHaveCount(1)
  await expect(marked).toContainText(titles[1] ?? '?')
  await rows.first().getByRole('button', { name: 'Show on the projector' }).click()
  await expect(heading).toContainText(titles[0] ?? '?')
  await expect(marked).toContainText(titles[0] ?? '?')
})

test('the projector keeps a card a while after it was agreed on, then shows the next one', async ({ meet }) => {
  const anna = await meet('Anna')
  const id = await matrixBoard(anna)
  const board = await BoardPage.open(anna, id)
  const round = await open(anna, id, 'score', 'Rate alone')
  const ballot = Object.fromEntries(round.cardIds.map((card) => [card, { likelihoodCurrent: 5, impactCurrent: 2 }]))
  await callApi(anna, 'PUT', `/api/boards/${id}/rounds/${round.id}/ballot`, { ballot })
  await show(anna, id, round)
  const screen = await wall(anna, id)
  const panel = board.page.getByRole('region', { name: 'Rate', exact: true })
  const slide = screen.getByRole('article')
  const heading = slide.getByRole('heading', { level: 2 })
  const rows = panel.getByRole('list').first().locator(':scope > li')
  await rows.first().getByRole('button', { name: 'Agree on a value' }).click()
  const first = (await heading.textContent()) ?? ''
  await board.page.getByRole('button', { name: 'Write to the card' }).click()
  // The card with its agreed value is there to be read; had the next one come at once, nobody would have seen it.
  await expect(slide).toContainText('Agreed:')
  await expect(heading).toHaveText(first)
  await expect(heading).not.toHaveText(first, { timeout: 10_000 })
  await expect(slide).not.toContainText('Agreed:')
})

test('the projector stays at a vote’s winners until a key turns the page, and counts what got no dots', async ({
  meet,
}) => {
  const anna = await meet('Anna')
  const id = await matrixBoard(anna)
  for (let i = 1; i <= 20; i++) {
    await callApi(anna, 'POST', `/api/boards/${id}/cards`, { kind: 'risk', title: `Gate ${i} fails` })
  }
  const activity = { ...PLAIN_ACTIVITIES.vote, dots: 20, mostPerCard: 2 }
  const vote = await callApi<Round>(anna, 'POST', `/api/boards/${id}/rounds`, { title: 'Which first?', activity })
  const ballot = Object.fromEntries(vote.cardIds.slice(0, 19).map((card, i) => [card, i === 0 ? 2 : 1]))
  await callApi(anna, 'PUT', `/api/boards/${id}/rounds/${vote.id}/ballot`, { ballot })
  await show(anna, id, vote)
  const screen = await wall(anna, id)
  const slide = screen.getByRole('article')
  await expect(slide.getByText('4 cards got no dots')).toBeInViewport()
  await expect(slide.getByText(/Cards 1–\d+ of 19/)).toBeVisible()
  await expect(slide.getByRole('listitem').first()).toContainText('2 dots')
  await screen.keyboard.press('ArrowRight')
  await expect(slide.getByText(/Cards (?!1–)\d+–19 of 19/)).toBeVisible()
  await screen.keyboard.press('ArrowLeft')
  await expect(slide.getByText(/Cards 1–\d+ of 19/)).toBeVisible()
})

test('while people rate alone, the board covers where their cards lie, until the result is shown', async ({ meet }) => {
  const anna = await meet('Anna')
  const id = await matrixBoard(anna)
  const mika = await BoardPage.open(anna, id)
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const scored = ({ page }: BoardPage) => page.locator('.tl-shape').filter({ hasText: /Key staff/ })
  const matrix = ({ page }: BoardPage) => page.locator('.tl-shape[data-shape-type="matrix"]')
  for (const board of [mika, ben]) await expect(scored(board)).toHaveCount(1)

  await startSession(anna, id, { activity: { kind: 'score', cardKind: 'risk', isAnonymous: true } })
  for (const board of [mika, ben]) {
    await expect(matrix(board)).toContainText('2 cards')
    await expect(scored(board)).toHaveCount(0)
  }
  const look = ({ page }: BoardPage) => page.getByRole('button', { name: 'Look', exact: true })
  // The facilitator sees a card with its text, its answers and the controls without scrolling.
  const panel = mika.page.getByRole('region', { name: 'Rate', exact: true }).locator('> div').last()
  await expect(panel).toContainText(TEXT)
  await expect.poll(() => panel.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0)
  await look(mika).click()
  await expect(scored(mika)).toHaveCount(1)
  await expect(look(ben)).toHaveCount(0)
  await expect(scored(ben)).toHaveCount(0)

  const { rounds } = await callApi<{ rounds: Round[] }>(anna, 'GET', `/api/boards/${id}/rounds`)
  for (const round of rounds) await show(anna, id, round)
  await expect(scored(ben)).toHaveCount(1)
  await expect(matrix(ben)).not.toContainText('2 cards')
})

test('on a narrow board people are offered the phone’s page when a session begins', async ({ meet }) => {
  const anna = await meet('Anna')
  const mika = await BoardPage.create(anna)
  const link = await mika.invite('editor')
  const ben = await BoardPage.join(await meet('Ben', { ...PHONE, panels: 'untouched' }), link)
  const chie = await BoardPage.join(await meet('Chie'), link)
  const offer = ben.page.getByRole('link', { name: 'Open the phone page' })
  await expect(offer).toHaveCount(0)
  const sessionId = await startSession(anna, mika.id)
  await expect(offer).toBeVisible()
  await expect(chie.page.getByRole('region', { name: 'Running session' })).toBeVisible()
  await expect(chie.page.getByRole('link', { name: 'Open the phone page' })).toHaveCount(0)
  await callApi(anna, 'POST', `/api/boards/${mika.id}/sessions/${sessionId}/changes`, { type: 'close' })
  for (const { page } of [ben, chie, mika]) {
    await expect(page.getByRole('region', { name: 'Session that has ended' })).toBeVisible()
  }
  await expect(offer).toHaveCount(0)
})

test('a cell of the projector’s matrix shows whole references, and counts what has no room', async ({ meet }) => {
  const anna = await meet('Anna')
  const id = await matrixBoard(anna)
  const fields = { likelihoodCurrent: 4, impactCurrent: 4 }
  for (const title of [
    'Dike',
    'Pump',
    'Sluice',
    'Road',
    'Rail',
    'Power',
    'Water',
    'Signal',
    'Radio',
    'Bridge',
    'Quay',
  ]) {
    await callApi(anna, 'POST', `/api/boards/${id}/cards`, { kind: 'risk', title, fields })
  }
  await startSession(anna, id)
  const screen = await wall(anna, id)
  const matrix = screen.getByRole('main').getByRole('region', { name: /^Matrix/ })
  for (const viewport of [WALL, { width: 1920, height: 1080 }, { width: 1024, height: 600 }]) {
    await screen.setViewportSize(viewport)
    await expect.poll(() => matrix.evaluate(fullestCell)).toEqual({ cards: 12, isCounted: true })
    await expect.poll(() => matrix.evaluate(cutRefs)).toEqual([])
  }
})

/** How many cards a cell says that it has, where it has a count. */
function fullestCell(matrix: Element): { cards: number; isCounted: boolean } | undefined {
  const cells = [...matrix.querySelectorAll('p')].map((refs) => {
    const seen = [...refs.children].filter((chip) => getComputedStyle(chip).visibility !== 'hidden')
    const words = seen.map((chip) => chip.textContent ?? '')
    const rest = words.find((word) => /^\+?\d+$/.test(word))
    const whole = words.filter((word) => word.startsWith('R-')).length
    return { cards: whole + Number(rest ?? 0), isCounted: rest !== undefined }
  })
  return cells.find(({ isCounted }) => isCounted)
}

/** The visible references that their cell cuts. */
function cutRefs(matrix: Element): string[] {
  return [...matrix.querySelectorAll('p > span')].flatMap((chip) => {
    const cell = chip.closest('div')?.getBoundingClientRect()
    const { right, bottom } = chip.getBoundingClientRect()
    const isSeen = getComputedStyle(chip).visibility !== 'hidden'
    return isSeen && cell && (right > cell.right || bottom > cell.bottom) ? [chip.textContent ?? ''] : []
  })
}

test('a small projector shortens the name of the session, never the step', async ({ meet }) => {
  const anna = await meet('Anna')
  const id = await matrixBoard(anna)
  const path = `/api/boards/${id}/sessions`
  const steps = Array.from({ length: 5 }, () => ({ ...PLAIN_STEP, title: 'Rate' }))
  const session = await callApi<{ id: string }>(anna, 'POST', path, { title: 'Risks of the harbour '.repeat(5), steps })
  await callApi(anna, 'POST', `${path}/${session.id}/changes`, { type: 'start' })
  const screen = await wall(anna, id)
  await screen.setViewportSize({ width: 1_280, height: 720 })
  await expect(screen.getByText('Risks of the harbour')).toBeVisible()
  await expect.poll(() => screen.getByText('Step 1 of 5').evaluate(isWhole)).toBe(true)
})

/** Whether all of its words are in sight, and none is behind an ellipsis of what holds it. */
function isWhole(element: Element): boolean {
  const { left, right } = element.getBoundingClientRect()
  for (let holder: Element | null = element; holder; holder = holder.parentElement) {
    const box = holder.getBoundingClientRect()
    if (getComputedStyle(holder).overflowX !== 'visible' && (left < box.left - 1 || right > box.right + 1)) return false
  }
  return element.scrollWidth <= element.clientWidth || element.clientWidth === 0
}
