// A board can be read when it opens, and nothing overlaps: measured on every template, empty, with 36 cards and with
// 320, in light, dark and Japanese, on three screens. The daily run takes each template once, with 36 cards.

import type { Editor } from 'tldraw'
import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { IS_FULL } from '../support/sync/fault-scale'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { expect, type Person, test } from './support/fixtures'

const LOOKS = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
  { theme: 'light', language: 'ja' },
] as const
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const
const COUNTS = [0, 36, 320] as const
const LEAST_PX = 11
const KINDS = [
  'risk',
  'risk',
  'recommendation',
  'driver',
  'risk',
  'assumption',
  'evidence',
  'risk',
  'question',
] as const
/** Recommendations and the risks that they treat. */
const LINKED = [
  ['REC-001', 'R-001'],
  ['REC-001', 'R-004'],
  ['REC-002', 'R-002'],
  ['REC-003', 'R-003'],
] as const
const TITLES = {
  en: ['Export controls tighten suddenly', 'Ports close', 'Small firms lose access to the bodies that set standards'],
  ja: ['輸出規制が急に強まる', '港が閉まる', '小さな企業が標準化団体から締め出される'],
} as const

const OWNERS = ['Ministry of Economy and Trade', 'Aiko Sato', '通商政策課', 'Ben'] as const

type Cookies = Awaited<ReturnType<Person['context']['storageState']>>['cookies']

interface Case {
  readonly slug: string
  readonly count: number
  readonly screen: (typeof SCREENS)[number]
  readonly look: (typeof LOOKS)[number]
}

/**
 * All of them in a full run; otherwise each template with 36 cards, and each screen and each look with several
 * templates.
 */
function cases(): Case[] {
  const all = TEMPLATE_LIBRARY.flatMap(({ slug }, i) =>
    SCREENS.flatMap((screen, onScreen) =>
      LOOKS.flatMap((look, inLook) =>
        COUNTS.map((count) => ({
          slug,
          count,
          screen,
          look,
          isDaily: count === 36 && i % 3 === inLook && Math.floor(i / 3) % 3 === onScreen,
        })),
      ),
    ),
  )
  return IS_FULL ? all : all.filter(({ isDaily }) => isDaily)
}

/** Adds cards of all kinds to the board; most of them share a few places, as they do after a workshop. */
async function addCards(board: Person, id: string, count: number, titles: readonly string[]): Promise<void> {
  const step = (i: number, n: number) => (i % 3 === 0 ? 1 + (n % 5) : 4 + (n % 2))
  const add = (i: number) => {
    const kind = KINDS[i % KINDS.length]
    const scores = { likelihoodCurrent: step(i, i), impactCurrent: step(i, i + 1) }
    const fields =
      kind === 'risk' && i % 4 !== 1 ? scores : kind === 'driver' ? { impact: step(i, i), uncertainty: 4 } : {}
    const isDue = i % 5 === 0 && (kind === 'risk' || kind === 'recommendation')
    const duty = { ...(i % 3 === 0 && { owner: OWNERS[i % OWNERS.length] }), ...(isDue && { due: '2026-01-31' }) }
    const given = { kind, title: titles[i % titles.length], fields: { ...fields, ...duty } }
    return callApi(board, 'POST', `/api/boards/${id}/cards`, given)
  }
  for (let i = 0; i < count; i++) await add(i)
}

/** The boards that this worker's server has already, and who may open them: 320 cards take longest to add. */
const made = new Map<string, { readonly id: string; readonly cookies: Cookies }>()

/** Resolves to a board of that template with cards and links, which nobody has changed since. */
async function boardOf(mika: Person, { slug, count, look }: Case): Promise<string> {
  const key = `${slug} ${count} ${look.language}`
  const before = made.get(key)
  if (before) {
    await mika.context.addCookies(before.cookies)
    return before.id
  }
  await callApi(mika, 'POST', '/api/auth/sign-in/anonymous', {})
  const { cookies } = await mika.context.storageState()
  const { id } = await callApi<{ id: string }>(mika, 'POST', '/api/boards', { templateId: slug })
  await addCards(mika, id, count, TITLES[look.language])
  for (const [from, to] of count > 0 ? LINKED : []) {
    await callApi(mika, 'POST', `/api/boards/${id}/links`, { from, to, kind: 'mitigates', strength: 2 })
  }
  made.set(key, { id, cookies: cookies.filter(({ name }) => name.includes('session')) })
  return id
}

/** In the page: the number of cards on the board, in view or not. */
function countCards(editor: Editor): number {
  return editor.getCurrentPageShapes().filter(({ type }) => type === 'card').length
}

/** In the page, in px of the screen: overlaps, and text that is too small. */
function measure(editor: Editor, leastPx: number) {
  const rectsOf = (selector: string) =>
    [...editor.getContainer().ownerDocument.querySelectorAll(selector)]
      .map((element) => ({ element, rect: element.getBoundingClientRect() }))
      .filter(({ rect }) => rect.width > 0 && rect.height > 0)
  const meet = (a: DOMRect, b: DOMRect) =>
    a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom
  const zoom = editor.getZoomLevel()
  const zones = editor.getCurrentPageShapes().filter(({ type }) => type === 'zone')
  const written = new Set<unknown>(zones.flatMap(({ props }): unknown[] => Object.values(props)))
  const nameOf = (element: Element) => element.closest('[data-shape-id]')?.textContent?.slice(0, 40) ?? ''
  const cards = rectsOf('[data-shape-type="card"]')
  const stacks = rectsOf('.card-stack')
  const pills = rectsOf('[data-shape-type="arrow"] rect[rx]')
  const isStacked = (rect: DOMRect) => stacks.some((stack) => meet(stack.rect, rect))
  const loose = cards.filter(({ rect }) => !isStacked(rect))
  const over = (some: typeof cards, others: typeof cards) =>
    some.flatMap((a) =>
      others
        .filter((b) => b.element !== a.element && meet(a.rect, b.rect))
        .map((b) => `${nameOf(a.element)} | ${nameOf(b.element)}`),
    )
  const words = rectsOf('[data-shape-type] text').filter(({ rect }) => !isStacked(rect))
  const pen = editor.getContainer().ownerDocument.createElement('canvas').getContext('2d')
  /** The whole title would fit at the smallest size, with nothing beside it. */
  const hasRoom = (text: Element) => {
    const titles = zones.map(({ props }) => ('title' in props ? String(props.title) : ''))
    const whole = titles.find((title) => title.startsWith(text.textContent?.slice(0, -1) ?? ''))
    const zone = text.closest('[data-shape-type="zone"]')?.getBoundingClientRect()
    if (!pen || !zone || whole === undefined) return true
    pen.font = `600 ${leastPx}px ${getComputedStyle(text).fontFamily}`
    // A zone pads its title by a few px of the board.
    return pen.measureText(whole).width < zone.width - 16 * zoom
  }
  // A level line has no height, and one that isn't shown no rectangle.
  const linesOf = (selector: string) =>
    [...editor.getContainer().ownerDocument.querySelectorAll<SVGPathElement>(selector)].filter(
      (line) => line.getClientRects().length > 0,
    )
  const linkOf = (element: Element) => element.closest('[data-shape-type="arrow"]')
  /** The links whose words a line goes through; an outline has none of its own. */
  const strikes = (path: SVGPathElement, link: Element | null) => {
    const place = path.getScreenCTM()
    const steps = Math.ceil((path.getTotalLength() * zoom) / 3)
    const points = Array.from({ length: steps }, (_, i) =>
      path.getPointAtLength((i / steps) * path.getTotalLength()).matrixTransform(place ?? undefined),
    )
    return pills
      .filter(({ element }) => linkOf(element) !== link)
      .filter(({ rect: { left, right, top, bottom } }) =>
        points.some(({ x, y }) => x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1),
      )
      .map(({ element }) => nameOf(element))
  }
  const board = editor.getCurrentPageBounds()
  const view = editor.getViewportPageBounds()
  const bars = rectsOf('.canvas-toolbar, .canvas-zoom, .canvas-path__card')
  const holders = rectsOf('[data-shape-type="matrix"], [data-shape-type="zone"]')
  return {
    cardsOverCards: over(loose, loose),
    wordsOfLinks: [...over(pills, loose), ...over(pills, pills)],
    struckWords: linesOf('[data-shape-type="arrow"] path').flatMap((line) => strikes(line, linkOf(line))),
    outlinedWords: linesOf('.tl-shape-indicator path').flatMap((line) => strikes(line, null)),
    // Anything larger than the view lies under the bars somewhere.
    bars: board && view.contains(board) ? [...over(loose, bars), ...over(holders, bars)] : [],
    smallWords: words
      .flatMap(({ element }) => (element.children.length > 0 ? [...element.children] : [element]))
      // References are never cut, and smaller where they have little room.
      .filter((element) => !/^[A-Z]+-\d+$/.test(element.textContent ?? ''))
      .filter((element) => (element.textContent ?? '').trim() !== '')
      .map((element) => ({
        word: element.textContent,
        px: Number.parseFloat(getComputedStyle(element).fontSize) * zoom,
      }))
      .filter(({ px }) => px < leastPx - 0.05),
    cutTitles: [...editor.getContainer().querySelectorAll('[data-shape-type="zone"] text')]
      // Some titles end with an ellipsis by themselves.
      .filter(({ textContent }) => textContent?.endsWith('…') && !written.has(textContent))
      .filter(hasRoom)
      .map(({ textContent }) => textContent),
    // Text that doesn't fit its font sticks out of its shape.
    outside: words.flatMap(({ element, rect }) => {
      const shape = element.closest('[data-shape-type="card"], [data-shape-type="zone"]')?.getBoundingClientRect()
      const isOut = shape && (rect.left < shape.left - 2 || rect.right > shape.right + 2)
      return isOut ? [element.textContent] : []
    }),
  }
}

const CLEAN: ReturnType<typeof measure> = {
  cardsOverCards: [],
  wordsOfLinks: [],
  struckWords: [],
  outlinedWords: [],
  bars: [],
  smallWords: [],
  cutTitles: [],
  outside: [],
}

for (const one of cases()) {
  const { slug, count, screen, look } = one
  const name = `${slug}, ${count} cards, ${screen.width} px, ${look.theme}, ${look.language}`
  test(`a board can be read and nothing lies over anything: ${name}`, async ({ meet }) => {
    const mika = await meet('Mika', { panels: 'untouched', reducedMotion: 'reduce', viewport: screen, ...look })
    const id = await boardOf(mika, one)
    const { page } = await BoardPage.open(mika, id)
    const editor = await editorOf(page)
    await expect.poll(() => editor.evaluate(countCards)).toBe(count)
    await expect.poll(() => editor.evaluate(measure, LEAST_PX)).toEqual(CLEAN)
  })
}

test('nothing goes through the words of a link: no line of another one, and no outline of its own', async ({
  meet,
}) => {
  const mika = await meet('Mika', { reducedMotion: 'reduce', viewport: { width: 1800, height: 1000 } })
  const { page } = mika
  await callApi(mika, 'POST', '/api/auth/sign-in/anonymous', {})
  const { id } = await callApi<{ id: string }>(mika, 'POST', '/api/boards', {})
  for (const kind of ['recommendation', 'recommendation', 'risk', 'risk'])
    await callApi(mika, 'POST', `/api/boards/${id}/cards`, { kind, title: 'Ports close' })
  for (const [from, to] of [
    ['REC-001', 'R-002'],
    ['REC-002', 'R-001'],
  ]) {
    await callApi(mika, 'POST', `/api/boards/${id}/links`, { from, to, kind: 'mitigates', strength: 2 })
  }
  const board = await BoardPage.open(mika, id)
  const editor = await editorOf(page)
  // Two lines that cross each other near the middle, where the first one has its words.
  await editor.evaluate((each) => {
    const places: Record<string, readonly [number, number]> = {
      'REC-001': [0, 0],
      'REC-002': [0, 300],
      'R-001': [600, 0],
      'R-002': [600, 300],
    }
    for (const card of each.getCurrentPageShapes()) {
      const [x, y] = ('ref' in card.props && places[String(card.props.ref)]) || [0, 0]
      if (card.type === 'card') each.updateShape({ ...card, x, y })
    }
    each.zoomToFit({ immediate: true })
  })
  const pills = board.links.locator('rect[rx]')
  await expect(pills).toHaveCount(2)
  await expect.poll(() => editor.evaluate(measure, LEAST_PX)).toMatchObject({ struckWords: [] })
  for (const pill of await pills.all()) {
    const spot = await board.middleOf(pill)
    await page.mouse.move(spot.x, spot.y)
    await expect(page.locator('.tl-shape-indicator path:visible')).toHaveCount(1)
    await expect.poll(() => editor.evaluate(measure, LEAST_PX)).toMatchObject({ outlinedWords: [] })
  }
})

/** Makes a board on which twelve risks share a cell; returns its id. */
async function boardWithCrowdedCell(person: Person): Promise<string> {
  await callApi(person, 'POST', '/api/auth/sign-in/anonymous', {})
  const { id } = await callApi<{ id: string }>(person, 'POST', '/api/boards', { templateId: 'risk-matrix' })
  const fields = { likelihoodCurrent: 4, impactCurrent: 5 }
  for (let i = 1; i <= 12; i++) {
    await callApi(person, 'POST', `/api/boards/${id}/cards`, { kind: 'risk', title: `Port ${i} closes`, fields })
  }
  return id
}

test('a crowded cell counts its cards, and opens a list in which a title selects its card', async ({ meet }) => {
  const mika = await meet('Mika', { reducedMotion: 'reduce' })
  const { page } = mika
  const id = await boardWithCrowdedCell(mika)
  const board = await BoardPage.open(mika, id)
  const stack = page.getByRole('button', { name: '12 risks in this cell' })
  // The canvas zooms where the pointer is over it, too.
  const editor = await editorOf(page)
  const zoom = () => editor.evaluate((each) => each.getZoomLevel())
  const before = await zoom()
  await stack.hover()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 20)
  await page.keyboard.up('Control')
  await expect.poll(zoom).toBeLessThan(before)
  await stack.click()
  await page.getByRole('menuitem', { name: 'R-012 Port 12 closes' }).click()
  await expect(board.inspector.getByText('R-012').first()).toBeVisible()
  await expect(stack).toHaveAttribute('data-holds-selected', 'true')
  await expect(page.getByRole('application')).toBeFocused()
  // Moved by keyboard the card leaves the cell, and can then be read.
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: '11 risks in this cell' })).toBeVisible()
})

test('a crowded cell says how many dots lie in it, and its list which card got how many', async ({ meet }) => {
  const mika = await meet('Mika', { reducedMotion: 'reduce' })
  const { page } = mika
  const id = await boardWithCrowdedCell(mika)
  const path = `/api/boards/${id}/rounds`
  const round = await callApi<Round>(mika, 'POST', path, { title: 'First?', activity: PLAIN_ACTIVITIES.vote })
  const [first = '', , third = ''] = round.cardIds
  await callApi(mika, 'PUT', `${path}/${round.id}/ballot`, { ballot: { [first]: 1, [third]: 2 } })
  await callApi(mika, 'POST', `${path}/${round.id}/show`)
  await BoardPage.open(mika, id)
  const stack = page.getByRole('button', { name: '12 risks in this cell, 3 dots in the vote' })
  const given = stack.locator('.card-stack__dots')
  const seen = async () => (await given.allInnerTexts()).map(Number)
  await expect.poll(async () => (await seen()).reduce((sum, dots) => sum + dots, 0)).toBe(3)
  const inside = await stack.evaluate((button) => {
    const { right, bottom } = button.getBoundingClientRect()
    return [...button.querySelectorAll('.card-stack__dots')].every((dots) => {
      const rect = dots.getBoundingClientRect()
      return rect.width > 0 && rect.right <= right && rect.bottom <= bottom
    })
  })
  expect(inside).toBe(true)
  await stack.click()
  await expect(page.getByRole('menuitem', { name: 'R-003 Port 3 closes 2 dots in the vote' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /Port 1 closes.*1 dot in the vote/ })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'R-002 Port 2 closes', exact: true })).toBeVisible()
})

/** In the page: the words of each stack that something sticks out of, once the view is drawn. */
async function overfull(): Promise<string[]> {
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve))
  return [...document.querySelectorAll<HTMLElement>('.card-stack > button')].flatMap((button) => {
    const { left, right, top, bottom } = button.getBoundingClientRect()
    const isOut = [...button.querySelectorAll('span, svg')].some((each) => {
      const rect = each.getBoundingClientRect()
      return rect.left < left || rect.right > right || rect.top < top || rect.bottom > bottom
    })
    const isCut = button.scrollHeight > button.clientHeight || button.scrollWidth > button.clientWidth
    return isOut || isCut ? [`${button.textContent} in ${right - left} × ${bottom - top}`] : []
  })
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1024, height: 768 },
]) {
  test(`nothing sticks out of a crowded cell at ${viewport.width}px, however small it is`, async ({ meet }) => {
    const mika = await meet('Mika', { reducedMotion: 'reduce', viewport })
    const { page } = mika
    const id = await boardWithCrowdedCell(mika)
    const fields = { likelihoodCurrent: 2, impactCurrent: 2 }
    for (const title of ['Mine floods', 'Dam breaks'])
      await callApi(mika, 'POST', `/api/boards/${id}/cards`, { kind: 'risk', title, fields })
    const path = `/api/boards/${id}/rounds`
    const activity = { ...PLAIN_ACTIVITIES.vote, dots: 6, mostPerCard: 6 }
    const round = await callApi<Round>(mika, 'POST', path, { title: 'First?', activity })
    await callApi(mika, 'PUT', `${path}/${round.id}/ballot`, { ballot: { [round.cardIds.at(-1) ?? '']: 6 } })
    await callApi(mika, 'POST', `${path}/${round.id}/show`)
    await BoardPage.open(mika, id)
    const editor = await editorOf(page)
    const few = page.getByRole('button', { name: '2 risks in this cell, 6 dots in the vote' })
    for (const zoom of [0.6, 0.45, 0.35, 0.28, 0.22, 0.16, 0.1]) {
      await editor.evaluate((each, z) => {
        const board = each.getCurrentPageBounds()
        if (board) each.zoomToBounds(board, { targetZoom: z, immediate: true })
        each.setCamera({ ...each.getCamera(), z }, { immediate: true })
        if (board) each.centerOnPoint(board.center, { immediate: true })
      }, zoom)
      await expect.poll(() => page.evaluate(overfull)).toEqual([])
    }
    await expect(few).toBeAttached()
  })
}

test('a crowded tray counts the cards that wait in it, and gives them out by their titles', async ({ meet }) => {
  const mika = await meet('Mika', { reducedMotion: 'reduce' })
  const { page } = mika
  await callApi(mika, 'POST', '/api/auth/sign-in/anonymous', {})
  const { id } = await callApi<{ id: string }>(mika, 'POST', '/api/boards', { templateId: 'risk-matrix' })
  for (let i = 1; i <= 40; i++)
    await callApi(mika, 'POST', `/api/boards/${id}/cards`, { kind: 'risk', title: `Port ${i}` })
  const board = await BoardPage.open(mika, id)
  await page.getByRole('button', { name: '40 risks not placed yet' }).click()
  await page.getByRole('menuitem', { name: 'R-017 Port 17' }).click()
  await expect(board.inspector.getByText('R-017').first()).toBeVisible()
})
