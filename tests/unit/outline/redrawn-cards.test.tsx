// @vitest-environment happy-dom
// Which cards of the outline are drawn again when something on the board changes: those that have changed, on a board of a
// thousand.

import type { TLShapeId } from 'tldraw'
import { afterEach, expect, test, vi } from 'vitest'
import { setCardText } from '@/components/canvas/card/change-cards'
import { coverScores } from '@/components/canvas/cover/covered-scores'
import type { BoardThreads } from '@/components/thread/threads-context'
import type { BoardRecord } from '@/lib/document/records/records'
import { cardRecord } from '../../support/board-peer'
import { type DrawnOutline, drawOutline } from '../../support/drawn-outline'

/** Each card of the outline draws the sign of its kind once. */
const drawn = vi.hoisted(() => ({ count: 0 }))
vi.mock('@/components/canvas/ui/kind-glyph', () => ({
  KindGlyph: () => {
    drawn.count += 1
    return null
  },
}))

const CARDS = Array.from({ length: 200 }, (_, i) =>
  cardRecord({ id: `shape:card-${i}`, parentId: 'page:page', x: (i % 20) * 260, y: Math.floor(i / 20) * 160 }),
)

let outline: DrawnOutline | undefined
afterEach(() => outline?.end())

/** Counts the cards that are drawn while something changes. */
async function counted(work: () => void): Promise<number> {
  drawn.count = 0
  await outline?.change(work)
  return drawn.count
}

test('one title of a thousand draws one card again', async () => {
  outline = await drawOutline(CARDS)
  const { editor, root } = outline
  expect(drawn.count).toBe(200)
  expect(await counted(() => setCardText(editor, 'shape:card-100', { title: 'The grid fails' }))).toBe(1)
  expect(root.textContent).toContain('The grid fails')
})

test('a card that goes draws none of the others again', async () => {
  outline = await drawOutline(CARDS)
  const { editor, root } = outline
  expect(await counted(() => editor.deleteShapes(['shape:card-7' as TLShapeId]))).toBe(0)
  expect(root.querySelectorAll('[data-outline-card]')).toHaveLength(199)
})

test('one title draws one card again while all are rated in secret', async () => {
  outline = await drawOutline(CARDS.map((card) => scored(card)))
  const { editor } = outline
  const cardIds = CARDS.map(({ id }) => id)
  await counted(() => coverScores(editor, { roundId: 'round', kind: 'risk', cardIds }))
  expect(await counted(() => setCardText(editor, 'shape:card-100', { title: 'The grid fails' }))).toBe(1)
})

test('a comment draws its own card again', async () => {
  outline = await drawOutline(CARDS)
  const { setThreads } = outline
  const threads = (byShape: BoardThreads['byShape']): BoardThreads => {
    const ways = { show: () => {}, beginOn: () => {}, begin: () => {}, ownerNames: () => [], share: undefined }
    return { mayComment: true, byShape, ...ways }
  }
  await counted(() => setThreads(threads(new Map())))
  expect(await counted(() => setThreads(threads(new Map([['shape:card-3', { comments: 2, unread: 0 }]]))))).toBe(1)
  expect(outline.root.textContent).toContain('2 open comments')
})

function scored(card: BoardRecord): BoardRecord {
  const { props } = card as unknown as { readonly props: object }
  return { ...card, props: { ...props, fields: { likelihoodCurrent: 4, impactCurrent: 5 } } }
}
