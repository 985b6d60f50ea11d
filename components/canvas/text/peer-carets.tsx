// Carets and selections of others in the words of notes, texts and drawn shapes. They lie over the shapes and are measured
// from what the page draws, whether this person edits the same words or reads them. peer-names says whose they are.

import { type CSSProperties, useEffect, useState } from 'react'
import {
  type Computed,
  computed,
  type Editor,
  type TLInstancePresence,
  type TLShapeId,
  useEditor,
  useEditorComponents,
  useValue,
  WeakCache,
} from 'tldraw'
import type { CaretPlace } from '@/components/binding/index'
import type { Rect } from '@/lib/domain/rect'
import { jsonEqual } from '@/lib/std/json-equal'

type FindPlace = (shapeId: string, encoded: string) => CaretPlace | undefined

const signals = new WeakCache<Editor, Computed<readonly ToldCaret[]>>()
const finders = new WeakCache<Editor, { find: FindPlace }>()

/** Gives the canvas the way from a caret of presence to its place in the words. */
export function setCaretPlaces(editor: Editor, find: FindPlace): void {
  finderOf(editor).find = find
}

const finderOf = (editor: Editor) => finders.get(editor, () => ({ find: () => undefined }))

interface ToldCaret {
  readonly key: string
  readonly color: string
  readonly shapeId: string
  readonly anchor: string
  readonly head: string
}

/** Rectangles in px of the page. */
interface DrawnCaret {
  readonly told: ToldCaret
  readonly caret: Rect
  readonly selected: readonly Rect[]
}

export function PeerCarets() {
  const editor = useEditor()
  // A board without what others point at has no carets either.
  const isShown = useEditorComponents().CollaboratorCursor != null
  const told = useValue('carets of others', () => (isShown ? toldCarets(editor) : NONE), [editor, isShown])
  const ids = told.map(({ shapeId }) => shapeId).join()
  const shapes = useValue(
    'shapes with carets',
    () => told.map(({ shapeId }) => editor.getShape(shapeId as TLShapeId)),
    [editor, ids],
  )
  const [drawn, setDrawn] = useState<readonly DrawnCaret[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: shapes that change move the carets in them
  useEffect(() => {
    // The words are drawn by then.
    const frame = requestAnimationFrame(() => setDrawn((before) => drawCarets(editor, told, before)))
    return () => cancelAnimationFrame(frame)
  }, [editor, told, shapes])
  const view = useValue('view of carets', () => ({ zoom: editor.getZoomLevel(), ...editor.getCamera() }), [editor])
  if (drawn.length === 0) return null
  const onScreen = ({ x, y, w, h }: Rect) => ({
    left: (x + view.x) * view.zoom,
    top: (y + view.y) * view.zoom,
    width: w * view.zoom,
    height: h * view.zoom,
  })
  return (
    <div className="canvas-overlay peer-carets" aria-hidden data-testid="peer-carets">
      {drawn.map(({ told: { key, color }, caret, selected }) => (
        <div key={key} style={{ '--person': color } as CSSProperties}>
          {selected.map((rect) => (
            <div key={`${rect.x} ${rect.y}`} className="peer-selection" style={onScreen(rect)} />
          ))}
          <div className="peer-caret" style={{ ...onScreen(caret), width: 2 }} />
        </div>
      ))}
    </div>
  )
}

const NONE: readonly ToldCaret[] = []

/** Reactive. The same array until somebody's caret moves. */
function toldCarets(editor: Editor): readonly ToldCaret[] {
  const read = () => editor.getCollaboratorsOnCurrentPage().flatMap((presence) => toldCaret(presence) ?? [])
  return signals.get(editor, () => computed('carets of others', read, { isEqual: areEqual })).get()
}

function areEqual(some: readonly ToldCaret[], others: readonly ToldCaret[]): boolean {
  return some.length === others.length && some.every((one, i) => jsonEqual({ ...one }, { ...others[i] }))
}

/** A caret can arrive before the letter that it stands behind: until then it stays where it was. */
function drawCarets(editor: Editor, told: readonly ToldCaret[], before: readonly DrawnCaret[]): readonly DrawnCaret[] {
  if (told.length === 0) return before.length === 0 ? before : []
  return told.flatMap((caret) => {
    const known = before.find(({ told: { key, shapeId } }) => key === caret.key && shapeId === caret.shapeId)
    return drawCaret(editor, caret) ?? known ?? []
  })
}

function toldCaret({ id, color, meta: { caret } }: TLInstancePresence): ToldCaret | undefined {
  if (typeof caret !== 'object' || caret === null || Array.isArray(caret)) return undefined
  const { shapeId, anchor, head } = caret
  if (typeof shapeId !== 'string' || typeof anchor !== 'string' || typeof head !== 'string') return undefined
  return { key: id, color, shapeId, anchor, head }
}

function drawCaret(editor: Editor, told: ToldCaret): DrawnCaret | undefined {
  const root = wordsIn(editor, told.shapeId)
  const { find } = finderOf(editor)
  const [anchor, head] = [find(told.shapeId, told.anchor), find(told.shapeId, told.head)]
  if (!root || !head) return undefined
  const caret = caretRect(root, head)
  if (!caret) return undefined
  const selected = anchor ? selectedRects(root, anchor, head) : []
  const onPage = (rect: DOMRect): Rect => {
    const zoom = editor.getZoomLevel()
    const { x, y } = editor.screenToPage(rect)
    return { x, y, w: rect.width / zoom, h: rect.height / zoom }
  }
  return { told, caret: onPage(caret), selected: selected.map(onPage) }
}

/** The element that draws the words of a shape: the one that is edited, or the one at rest. */
function wordsIn(editor: Editor, shapeId: string): Element | null {
  const shape = editor.getContainer().querySelector(`[data-shape-id="${CSS.escape(shapeId)}"]`)
  return shape?.querySelector('.ProseMirror') ?? shape?.querySelector('.tl-text-content .tl-rich-text') ?? null
}

interface DomPoint {
  readonly node: Node
  readonly offset: number
}

function blockAt(root: Element, { block }: CaretPlace): Element | undefined {
  return [...root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')][block]
}

/** The point in a text of the block; undefined if the block has no text there. */
function pointAt(root: Element, place: CaretPlace): DomPoint | undefined {
  const block = blockAt(root, place)
  if (!block) return undefined
  let left = place.offset
  let last: DomPoint | undefined
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  while (walker.nextNode()) {
    const { currentNode: node } = walker
    if (node instanceof Text) {
      if (left <= node.length) return { node, offset: left }
      left -= node.length
      last = { node, offset: node.length }
    } else if (node instanceof HTMLBRElement && !node.classList.contains('ProseMirror-trailingBreak')) left--
  }
  return last
}

function caretRect(root: Element, place: CaretPlace): DOMRect | undefined {
  const point = pointAt(root, place)
  const range = document.createRange()
  if (!point) {
    const block = blockAt(root, place)
    if (!block) return undefined
    range.selectNodeContents(block)
    return range.getClientRects()[0] ?? block.getBoundingClientRect()
  }
  const { node, offset } = point
  // A range without letters has no rectangle in some browsers: the edge of the letter beside it has one.
  range.setStart(node, Math.max(0, offset - 1))
  range.setEnd(node, offset)
  const before = offset > 0 ? [...range.getClientRects()].at(-1) : undefined
  if (before) return new DOMRect(before.right, before.top, 0, before.height)
  range.setStart(node, offset)
  range.setEnd(node, Math.min(offset + 1, node.textContent?.length ?? 0))
  return range.getClientRects()[0]
}

function selectedRects(root: Element, one: CaretPlace, other: CaretPlace): DOMRect[] {
  const isForward = one.block < other.block || (one.block === other.block && one.offset < other.offset)
  const [start, end] = isForward ? [one, other] : [other, one]
  if (start.block === end.block && start.offset === end.offset) return []
  const [from, to] = [pointAt(root, start), pointAt(root, end)]
  if (!from || !to) return []
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return [...range.getClientRects()].filter(({ width }) => width > 0)
}
