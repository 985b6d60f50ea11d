// @vitest-environment happy-dom
// The outline by keys, with the canvas's own editor behind it: the order of cards, passages, comments, notes and frames.

import { act } from 'react'
import { toast as sonner } from 'sonner'
import { type TLRichText, type TLShapeId, toRichText } from 'tldraw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { wordsOfShape } from '@/components/canvas/text/shape-words'
import type { BoardRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import type { Citation } from '@/lib/domain/cards/citation'
import { cardRecord } from '../../support/board-peer'
import { type DrawnOutline, drawOutline } from '../../support/drawn-outline'
import { RISK_SETTINGS } from '../../support/matrices'

const CITATION: Citation = {
  briefId: 'brief',
  quote: 'The grid is old',
  prefix: '',
  suffix: '',
  start: 0,
  end: 15,
  state: 'anchored',
  capturedBy: 'mika',
  capturedAt: '2026-01-01T00:00:00Z',
}

let drawn: DrawnOutline | undefined
afterEach(() => drawn?.end())

function card(id: string, parentId: string, x: number, y: number, more: object = {}): BoardRecord {
  const record = cardRecord({ id: `shape:${id}`, title: id, parentId, x, y })
  const { props } = record as unknown as { readonly props: object }
  return { ...record, props: { ...props, ref: id, ...more } }
}

const zone = (id: string) =>
  shapeRecord('zone', id, 'page:page', 'a1', 0, 0, {
    w: 280,
    h: 520,
    title: id,
    hint: '',
    accepts: [],
    writeField: '',
    writeValue: '',
  })

async function draw(...[records, props]: Parameters<typeof drawOutline>): Promise<DrawnOutline> {
  drawn = await drawOutline(records, props)
  return drawn
}

const stop = ({ root }: DrawnOutline, id: string) =>
  root.querySelector<HTMLElement>(`[data-outline-stop="shape:${id}"]`)
const hint = ({ root }: DrawnOutline) => root.querySelector('[data-outline-start]')?.textContent
const said = ({ root }: DrawnOutline) => root.querySelector('[role="status"]')?.textContent

describe('the order of cards', () => {
  it('changes with Alt and an arrow, the keyboard stays on the card, and undo takes it back', async () => {
    const outline = await draw([
      zone('shape:zone'),
      card('A', 'shape:zone', 20, 60),
      card('B', 'shape:zone', 20, 200),
      card('C', 'shape:zone', 20, 340),
    ])
    const order = () => orderOf(outline)
    expect(order()).toEqual(['A', 'B', 'C'])
    expect(hint(outline)).toContain('Alt with ↑ or ↓')
    stop(outline, 'C')?.focus()
    await outline.press('ArrowUp', { altKey: true })
    expect(order()).toEqual(['A', 'C', 'B'])
    expect(document.activeElement).toBe(stop(outline, 'C'))
    expect(said(outline)).toBe('C is now 2 of 3.')
    await outline.press('ArrowDown', { altKey: true })
    await outline.press('ArrowDown', { altKey: true })
    expect(order()).toEqual(['A', 'B', 'C'])
    expect(said(outline)).toBe('C is already the last.')
    await outline.change(() => outline.editor.undo())
    expect(order()).toEqual(['A', 'C', 'B'])
  })

  it('is that of the scores in a matrix, and the outline says so', async () => {
    const fields = { likelihoodCurrent: 4, impactCurrent: 5 }
    const outline = await draw([
      shapeRecord('matrix', 'shape:matrix', 'page:page', 'a1', 0, 0, {
        ...RISK_SETTINGS,
        title: 'Risks',
        xLow: '',
        xHigh: '',
        yLow: '',
        yHigh: '',
      }),
      card('A', 'shape:matrix', 0, 0, { fields }),
      card('B', 'shape:matrix', 0, 0, { fields }),
    ])
    const before = outline.editor.getShape('shape:A' as TLShapeId)
    stop(outline, 'A')?.focus()
    await outline.press('ArrowDown', { altKey: true })
    expect(sonner.getToasts().map((each) => 'title' in each && each.title)).toEqual([
      expect.stringContaining('A stands where its scores say'),
    ])
    expect(outline.editor.getShape('shape:A' as TLShapeId)).toBe(before)
  })

  it('keeps the cards of a zone from lying on each other', async () => {
    const outline = await draw([
      zone('shape:zone'),
      card('A', 'shape:zone', 20, 60, { h: 200 }),
      card('B', 'shape:zone', 300, 60, { h: 60 }),
      card('C', 'shape:zone', 300, 136, { h: 60 }),
    ])
    stop(outline, 'A')?.focus()
    await outline.press('ArrowDown', { altKey: true })
    expect(orderOf(outline).slice(0, 2)).toEqual(['B', 'A'])
    const boxes = ['A', 'B', 'C'].map((id) => outline.editor.getShapePageBounds(`shape:${id}` as TLShapeId))
    expect(boxes.some((a, i) => boxes.some((b, j) => i < j && a && b?.collides(a)))).toBe(false)
  })

  it('stays for people who may only read', async () => {
    const outline = await draw([card('A', 'page:page', 0, 0), card('B', 'page:page', 0, 200)], { isReadOnly: true })
    stop(outline, 'B')?.focus()
    await outline.press('ArrowUp', { altKey: true })
    expect(orderOf(outline)).toEqual(['A', 'B'])
    expect(hint(outline)).not.toContain('Alt')
  })
})

describe('the passages of a card', () => {
  it('are listed, opened with the keyboard, and removed', async () => {
    const onShowPassage = vi.fn()
    const outline = await draw([card('A', 'page:page', 0, 0, { citations: { one: CITATION } })], { onShowPassage })
    await choose(outline, 'A', '1 passage')
    expect(outline.root.textContent).toContain('The grid is old')
    expect(document.activeElement?.textContent).toBe('Go to passage')
    await outline.press('Enter')
    expect(onShowPassage).toHaveBeenCalledWith(CITATION, true)
    const remove = outline.root.querySelector<HTMLElement>('[aria-label="Passages that A cites"] button:last-of-type')
    remove?.focus()
    await outline.press('Enter')
    expect(outline.editor.getShape('shape:A' as TLShapeId)?.props).toMatchObject({ citations: {} })
    expect(document.activeElement).toBe(stop(outline, 'A'))
  })
})

describe('notes, texts, pictures and frames', () => {
  const note = (id: string, x: number, richText: TLRichText): BoardRecord =>
    shapeRecord('note', `shape:${id}`, 'page:page', 'a5', x, 0, {
      color: 'yellow',
      richText,
      size: 'm',
      font: 'sans',
      align: 'middle',
      verticalAlign: 'middle',
      labelColor: 'black',
      growY: 0,
      fontSizeAdjustment: 1,
      url: '',
      scale: 1,
    })

  it('lists notes by their words, which change by keys as one step of undo', async () => {
    const outline = await draw([note('note', 0, toRichText('Ask the mayor'))])
    expect(outline.root.textContent).toContain('Ask the mayor')
    stop(outline, 'note')?.focus()
    await outline.press('Enter')
    const field = document.activeElement
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field has the keyboard')
    await outline.change(() => write(field, 'Ask the council'))
    await outline.change(() => field.form?.requestSubmit())
    const words = () => {
      const shape = outline.editor.getShape('shape:note' as TLShapeId)
      return shape && wordsOfShape(shape)?.text
    }
    expect(words()).toBe('Ask the council')
    expect(document.activeElement).toBe(stop(outline, 'note'))
    await outline.change(() => outline.editor.undo())
    expect(words()).toBe('Ask the mayor')
  })

  it('says how many other things a page has, and gives frames with cards a heading', async () => {
    const frame = (id: string, x: number) =>
      shapeRecord('frame', `shape:${id}`, 'page:page', 'a2', x, 400, { w: 400, h: 300, name: id, color: 'black' })
    const outline = await draw([frame('Held', 0), frame('Bare', 500), card('A', 'shape:Held', 20, 20)])
    expect([...outline.root.querySelectorAll('h2')].map((each) => each.textContent)).toEqual([
      'Held 1',
      'On the page itself 0',
      'Notes, texts and pictures',
    ])
    expect(outline.root.textContent).toContain('Frame Bare')
    expect(outline.root.textContent).not.toContain('Frame Held')
  })
})

/** Opens the menu of a card and presses an item of it. */
async function choose(outline: DrawnOutline, id: string, label: string): Promise<void> {
  const trigger = outline.root.querySelector<HTMLElement>(`[aria-label="Actions for ${id}"]`)
  trigger?.focus()
  await outline.press('Enter')
  const item = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((each) =>
    each.textContent?.startsWith(label),
  )
  if (!item) throw new Error(`no item ${label}`)
  act(() => item.click())
  await outline.change(() => {})
}

/** Types into a field as a browser does: React follows the native setter. */
function write(field: HTMLTextAreaElement, words: string): void {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, words)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function orderOf({ root }: DrawnOutline): string[] {
  return [...root.querySelectorAll('[data-outline-card]')].map(
    (each) => each.getAttribute('data-outline-stop')?.replace('shape:', '') ?? '',
  )
}
