// Every drawing in which position is data: in both directions, for two people, as one step of undo, and crowded.

import { type Cell, cellRect, trayRect } from '@/lib/domain/matrix/matrix'
import { type MatrixPreset, PRESET_SETTINGS } from '@/lib/domain/matrix/matrix-presets'
import { axesFor } from '../support/matrices'
import { BoardPage, boxOf, type Spot } from './support/board-page'
import { expect, test } from './support/fixtures'

/** A view that moves at once is where it will be when a hand aims in it. */
const CALM = { reducedMotion: 'reduce' } as const

interface ApiCard {
  readonly id: string
  readonly ref: string
  readonly fields: Readonly<Record<string, string | number>>
}

async function api<T>(board: BoardPage, method: 'GET' | 'POST' | 'PATCH', path: string, data?: object): Promise<T> {
  const answer = await board.page.request.fetch(`/api/boards/${board.id}/cards${path}`, {
    method,
    ...(data ? { data } : {}),
    headers: { origin: new URL(board.page.url()).origin },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as T
}

async function fieldsOf(board: BoardPage, ref: string): Promise<ApiCard['fields']> {
  const { cards } = await api<{ cards: ApiCard[] }>(board, 'GET', '')
  return cards.find((card) => card.ref === ref)?.fields ?? {}
}

async function insert(board: BoardPage, name: string): Promise<void> {
  await board.tool('Matrix').click()
  await board.page.getByRole('menuitem', { name }).click()
  await expect(board.page.locator('[data-shape-type="matrix"]')).toHaveCount(1)
  await board.page.keyboard.press('Escape')
}

/** Shows the whole board, and waits until it stands still. */
async function showAll(board: BoardPage): Promise<void> {
  await board.page.getByRole('application').focus()
  await board.page.keyboard.press('Shift+1')
  const matrix = board.page.locator('[data-shape-type="matrix"]')
  let last = ''
  await expect
    .poll(async () => {
      const now = JSON.stringify(await matrix.boundingBox())
      const isStill = now === last
      last = now
      return isStill
    })
    .toBe(true)
}

/** The middle of a cell, or of the tray, on the screen. In a ring it is to the right of the centre. */
async function spotOf(board: BoardPage, preset: MatrixPreset, cell: Cell | 'tray'): Promise<Spot> {
  const settings = PRESET_SETTINGS[preset]
  const box = await boxOf(board.page.locator('[data-shape-type="matrix"]'))
  const zoom = box.width / settings.w
  const rect = cell === 'tray' ? trayRect(settings) : cellRect(axesFor(settings).grid, cell)
  const isRing = cell !== 'tray' && settings.layout === 'rings'
  const dx = isRing ? rect.w / 2 - 40 : 0
  return { x: box.x + (rect.x + rect.w / 2 + dx) * zoom, y: box.y + (rect.y + rect.h / 2) * zoom }
}

async function expectIn(board: BoardPage, ref: string, preset: MatrixPreset, cell: Cell | 'tray'): Promise<void> {
  const settings = PRESET_SETTINGS[preset]
  await expect(async () => {
    const box = await boxOf(board.page.locator('[data-shape-type="matrix"]'))
    const zoom = box.width / settings.w
    const middle = await board.middleOf(board.card(ref))
    const point = { x: (middle.x - box.x) / zoom, y: (middle.y - box.y) / zoom }
    const rect = cell === 'tray' ? trayRect(settings) : cellRect(axesFor(settings).grid, cell)
    if (cell !== 'tray' && settings.layout === 'rings') {
      const distance = Math.hypot(point.x - rect.x - rect.w / 2, point.y - rect.y - rect.h / 2)
      const thickness = rect.w / 2 / cell.x
      expect(Math.floor(distance / thickness) + 1).toBe(cell.x)
      return
    }
    expect(point.x).toBeGreaterThan(rect.x)
    expect(point.x).toBeLessThan(rect.x + rect.w)
    expect(point.y).toBeGreaterThan(rect.y)
    expect(point.y).toBeLessThan(rect.y + rect.h)
  }).toPass({ timeout: 15_000 })
}

interface Drawing {
  readonly preset: MatrixPreset
  readonly name: string
  readonly kind: string
  readonly drop: Cell
  readonly fields: Readonly<Record<string, string | number>>
  readonly change: Readonly<Record<string, string | number>>
  readonly goesTo: Cell
}

const DRAWINGS: readonly Drawing[] = [
  {
    preset: 'risk',
    name: 'Consequence / likelihood',
    kind: 'risk',
    drop: { x: 5, y: 4 },
    fields: { impactCurrent: 5, likelihoodCurrent: 4 },
    change: { likelihoodCurrent: 1 },
    goesTo: { x: 5, y: 1 },
  },
  {
    preset: 'effort',
    name: 'Impact / effort',
    kind: 'recommendation',
    drop: { x: 2, y: 5 },
    fields: { effort: 'S', impact: 5 },
    change: { effort: 'XL' },
    goesTo: { x: 5, y: 5 },
  },
  {
    preset: 'drivers',
    name: 'Impact / uncertainty',
    kind: 'driver',
    drop: { x: 4, y: 2 },
    fields: { uncertainty: 4, impact: 2 },
    change: { impact: 5 },
    goesTo: { x: 4, y: 5 },
  },
  {
    preset: 'lanes',
    name: 'Lanes by category',
    kind: 'question',
    drop: { x: 3, y: 1 },
    fields: { category: 'Security' },
    change: { category: '経済' },
    goesTo: { x: 2, y: 1 },
  },
  {
    preset: 'cross',
    name: 'Scenario cross',
    kind: 'scenario',
    drop: { x: 1, y: 2 },
    fields: { crossX: 'low', crossY: 'high' },
    change: { crossX: 'high', crossY: 'low' },
    goesTo: { x: 2, y: 1 },
  },
  {
    preset: 'wheel',
    name: 'Futures wheel',
    kind: 'driver',
    drop: { x: 3, y: 1 },
    fields: { ring: 'second' },
    change: { ring: 'event' },
    goesTo: { x: 1, y: 1 },
  },
  {
    preset: 'roadmap',
    name: 'Roadmap',
    kind: 'recommendation',
    drop: { x: 2, y: 4 },
    fields: { timeBand: 'next', addressee: 'Industry' },
    change: { timeBand: 'now', addressee: 'Joint' },
    goesTo: { x: 1, y: 3 },
  },
]

for (const { preset, name, kind, drop, fields, change, goesTo } of DRAWINGS) {
  test(`${name}: a drop sets the fields and a field moves the card, for everyone; one undo takes a drop back`, async ({
    meet,
  }) => {
    const board = await BoardPage.create(await meet('Mika', CALM))
    const other = await BoardPage.join(await meet('佐藤', CALM), await board.invite('editor'))
    await insert(board, name)
    const { ref, id } = await api<ApiCard>(board, 'POST', '', { kind, title: 'A card of this drawing' })
    await expect(other.card(ref)).toHaveCount(1)
    await expect(board.card(ref)).toHaveCount(1)
    await showAll(board)
    await showAll(other)

    const before = await board.placeOf(board.card(ref))
    await board.drag(await board.middleOf(board.card(ref)), await spotOf(board, preset, drop))
    await expectIn(board, ref, preset, drop)
    await expectIn(other, ref, preset, drop)
    await expect.poll(() => fieldsOf(board, ref)).toEqual(fields)

    await board.page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => board.placeOf(board.card(ref))).toBe(before)
    await expect.poll(() => fieldsOf(board, ref)).toEqual({})
    await board.page.keyboard.press('ControlOrMeta+Shift+z')
    await expectIn(board, ref, preset, drop)

    await expect.poll(() => fieldsOf(board, ref)).toEqual(fields)
    await api(board, 'PATCH', `/${id}`, { fields: change })
    await expectIn(board, ref, preset, goesTo)
    await expectIn(other, ref, preset, goesTo)

    await board.drag(await board.middleOf(board.card(ref)), await spotOf(board, preset, 'tray'))
    await expectIn(board, ref, preset, 'tray')
    await expectIn(other, ref, preset, 'tray')
    await expect.poll(() => fieldsOf(board, ref)).toEqual({})
  })
}

test('thirty cards share a cell, each with its reference, and a copy of one finds its place by itself', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika', CALM))
  await insert(board, 'Consequence / likelihood')
  const data = { kind: 'risk', title: 'A crowded cell', fields: { likelihoodCurrent: 3, impactCurrent: 3 } }
  for (let i = 0; i < 30; i++) await api(board, 'POST', '', data)
  await expect(board.cards).toHaveCount(30)
  await showAll(board)
  await expectApart(board)
  for (let i = 1; i <= 30; i++) {
    const ref = `R-${String(i).padStart(3, '0')}`
    await expect(board.card(ref)).toHaveCount(1)
    await expectIn(board, ref, 'risk', { x: 3, y: 3 })
  }

  await board.page.getByRole('button', { name: '30 risks in this cell' }).click()
  await board.page.getByRole('menuitem', { name: 'R-007' }).click()
  await expect(board.inspector.getByText('R-007').first()).toBeVisible()
  await expect(board.page.getByRole('application')).toBeFocused()
  await board.page.keyboard.press('ControlOrMeta+d')
  await expect(board.cards).toHaveCount(31)
  await expectIn(board, 'R-031', 'risk', { x: 3, y: 3 })
  await expectApart(board)
  await expect.poll(() => fieldsOf(board, 'R-031')).toEqual(data.fields)
  await board.page.keyboard.press('ControlOrMeta+z')
  await expect(board.cards).toHaveCount(30)
  await expectApart(board)
})

test('other axes move the cards, as one step; a kind without both fields is refused with a message', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika', CALM))
  await insert(board, 'Impact / effort')
  const fields = { impact: 5, effort: 'S', priority: 'P3' }
  await api(board, 'POST', '', { kind: 'recommendation', title: 'A second feeder', fields })
  await api(board, 'POST', '', { kind: 'question', title: 'Who pays?' })
  await expect(board.cards).toHaveCount(2)
  await showAll(board)
  await expectIn(board, 'REC-001', 'effort', { x: 2, y: 5 })

  await board.drag(await board.middleOf(board.card('Q-001')), await spotOf(board, 'effort', { x: 3, y: 3 }))
  await expect(board.page.locator('[data-sonner-toast]').filter({ hasText: /Question Q-001/ })).toBeVisible()

  const box = await boxOf(board.page.locator('[data-shape-type="matrix"]'))
  await board.page.mouse.click(box.x + box.width / 2, box.y + 6)
  await board.inspector.getByLabel('Across', { exact: true }).selectOption('priority')
  const inPriority = async () => {
    const card = await board.middleOf(board.card('REC-001'))
    return (card.x - box.x) / box.width
  }
  await expect.poll(inPriority).toBeGreaterThan(0.5)
  await board.page.getByRole('application').focus()
  await board.page.keyboard.press('ControlOrMeta+z')
  await expectIn(board, 'REC-001', 'effort', { x: 2, y: 5 })
})

/** No card lies on another, according to the screen. */
async function expectApart(board: BoardPage): Promise<void> {
  await expect(async () => {
    const boxes = await board.cards.evaluateAll((cards) =>
      cards.map((card) => {
        const { left, right, top, bottom } = card.getBoundingClientRect()
        return { left, right, top, bottom }
      }),
    )
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const overlapX = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const overlapY = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        expect(Math.min(overlapX, overlapY)).toBeLessThan(0.5)
      }
    }
  }).toPass({ timeout: 15_000 })
}
