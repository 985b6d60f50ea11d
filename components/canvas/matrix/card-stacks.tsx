// Crowded cells and trays of matrices: where their cards would be too small to read, the first titles and the number of the
// others stand over them, and open a list. It is how this screen shows them at this zoom: cards keep their places, for
// other people, in pictures and at a closer zoom.

import { ChevronDown } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { type Editor, stopEventPropagation, type TLArrowBinding, type TLShapeId, useEditor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Menu } from '@/components/ui/menu'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { titledShape } from '@/lib/domain/cards/kept-title'
import { type Cell, cellRect, type Rect, type Size, trayRect } from '@/lib/domain/matrix/matrix'
import { cellOf } from '@/lib/domain/matrix/matrix-axes'
import { trayCardsRect } from '@/lib/domain/matrix/matrix-slots'
import type { CardShape } from '@/lib/schema/card-shape'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { groupBy } from '@/lib/std/group-by'
import { hasRatings } from '../cover/shown-ratings'
import { focusCanvas } from '../sight/focus-canvas'
import { measureText } from '../text/measure-text'
import { KindGlyph } from '../ui/kind-glyph'
import { cardsOfMatrix } from './arrange-matrix'
import { axesOf } from './board-axes'
import { matricesOnPage } from './matrices-on-page'
import { isCrowded, STACK_ROW_PX, stackRows } from './stack-rows'

interface Stack {
  readonly key: string
  /** The place of the cell, or of the tray's cards, in px of the view. */
  readonly rect: Rect
  readonly isTray: boolean
  readonly cards: readonly StackedCard[]
}

interface StackedCard {
  readonly id: TLShapeId
  readonly kind: CardKind
  readonly ref: string
  readonly title: string
  /** It is selected, or a link that is selected joins it. */
  readonly isSelected: boolean
}

const MARGIN_PX = 3
const COUNT = { size: 11, weight: 600 } as const
/** Sign, arrow and padding. */
const BESIDE_COUNT_PX = 36

export function CardStacks() {
  const editor = useEditor()
  const stacks = useValue('card stacks', () => findStacks(editor), [editor])
  /** Null until the canvas is drawn, which React looks for again then. */
  const canvas = useSyncExternalStore(
    neverChanges,
    () => editor.getContainer().querySelector('.tl-canvas'),
    () => null,
  )
  if (!canvas) return null
  // They stand within the canvas, which is where it listens to wheels and pinches: a hand over a stack zooms as elsewhere.
  return createPortal(
    stacks.map((stack) => <CardStack key={stack.key} editor={editor} stack={stack} />),
    canvas,
  )
}

function neverChanges(): () => void {
  return () => undefined
}

function CardStack({ editor, stack }: { readonly editor: Editor; readonly stack: Stack }) {
  const t = useTranslations('canvas.stack')
  const card = useTranslations('card.face')
  const { rect, cards, isTray } = stack
  const kinds = new Set(cards.map(({ kind }) => kind))
  const kind = kinds.size === 1 ? cards[0]?.kind : undefined
  const words = { kind: kind ?? 'other', count: cards.length }
  const count = isTray ? t('openTray', words) : t('count', words)
  const { titles, rest } = stackRows(roomOf(rect), cards.length)
  const shown = withSelected(cards, titles)
  const show = (id: TLShapeId) => {
    if (!editor.getShape(id)) return
    editor.select(id)
    focusCanvas(editor)
  }
  return (
    <div
      className="canvas-overlay card-stack"
      style={{ left: rect.x, top: rect.y, width: rect.w, height: rect.h }}
      onPointerDown={stopEventPropagation}
    >
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            aria-label={t(isTray ? 'openTray' : 'open', words)}
            data-holds-selected={cards.some((each) => each.isSelected)}
          >
            {shown.map(({ id, kind: own, title, isSelected }) => (
              <span key={id} className="card-stack__row" data-selected={isSelected} style={{ height: STACK_ROW_PX }}>
                <KindGlyph kind={own} size={9} />
                <span>{title || card('untitled')}</span>
              </span>
            ))}
            {rest === 0 ? null : titles > 0 ? (
              <span className="card-stack__row card-stack__rest" style={{ height: STACK_ROW_PX }}>
                {t('more', { count: rest })}
                <ChevronDown aria-hidden />
              </span>
            ) : (
              <span className="card-stack__count">
                {kind ? <KindGlyph kind={kind} size={10} /> : null}
                <span>{hasRoomFor(count, rect.w) ? count : cards.length}</span>
                <ChevronDown aria-hidden />
              </span>
            )}
          </button>
        }
        items={cards.map(({ id, kind: own, ref, title }) => ({
          label: `${ref} ${title || card('untitled')}`,
          icon: <KindGlyph kind={own} />,
          movesFocus: true,
          onSelect: () => show(id),
        }))}
      />
    </div>
  )
}

/** The room for rows within the place of a stack. */
function roomOf({ w, h }: Rect): Size {
  return { w: w - 2 * MARGIN_PX, h: h - 2 * MARGIN_PX }
}

/** Says whether words fit into a stack beside its signs. */
function hasRoomFor(words: string, widthPx: number): boolean {
  return measureText(words, COUNT) + BESIDE_COUNT_PX <= widthPx
}

/** The first cards; a selected one that isn't among them takes the last row. */
function withSelected(cards: readonly StackedCard[], count: number): readonly StackedCard[] {
  const first = cards.slice(0, count)
  const selected = cards.find(({ isSelected }) => isSelected)
  return !selected || first.includes(selected) || count === 0 ? first : [...first.slice(0, -1), selected]
}

/** The cards at the ends of a link: a line that ends at a stack says by itself which of its cards it joins. */
function endsOf(editor: Editor, id: TLShapeId): TLShapeId[] {
  const shape = editor.getShape(id)
  if (shape?.type !== 'arrow') return []
  return editor.getBindingsFromShape<TLArrowBinding>(shape.id, 'arrow').map(({ toId }) => toId)
}

/** While a hand moves or draws something, cards are what it holds and aims at. A result's marks need the room of a stack. */
function findStacks(editor: Editor): Stack[] {
  if (!editor.isInAny('select.idle', 'select.pointing_shape', 'select.pointing_canvas')) return []
  const view = editor.getViewportPageBounds()
  const isShown = (matrix: MatrixShape) =>
    editor.getShapePageBounds(matrix)?.collides(view) && !hasRatings(editor, matrix)
  return matricesOnPage(editor).flatMap((matrix) => (isShown(matrix) ? stacksOf(editor, matrix) : []))
}

function stacksOf(editor: Editor, matrix: MatrixShape): Stack[] {
  const axes = axesOf(editor, matrix)
  const zoom = editor.getZoomLevel()
  const selected = new Set(editor.getSelectedShapeIds().flatMap((id) => [id, ...endsOf(editor, id)]))
  const keyOf = ({ props }: CardShape) => {
    const cell = cellOf(axes, props.fields)
    return cell ? `${cell.x},${cell.y}` : 'tray'
  }
  const shown = cardsOfMatrix(editor, matrix.id).filter((card) => !editor.isShapeHidden(card))
  return [...groupBy(shown, keyOf)].flatMap(([key, cards]) => {
    const [first] = cards
    const cell = first && cellOf(axes, first.props.fields)
    if (!first || (cell && axes.grid.layout !== 'grid')) return []
    const rect = cell ? cellPlace(editor, matrix, cell) : trayPlace(editor, matrix)
    if (!isCrowded({ w: first.props.w * zoom, h: first.props.h * zoom }, cards.length, roomOf(rect))) return []
    const stacked = cards.map((card) => {
      const { id, props } = card
      const { kind, ref } = props
      return { id, kind, ref, title: shownTitle(titledShape(card)), isSelected: selected.has(id) }
    })
    return [{ key: `${matrix.id} ${key}`, rect, isTray: !cell, cards: stacked }]
  })
}

/** The place of a cell's stack, in px of the view. */
function cellPlace(editor: Editor, matrix: MatrixShape, cell: Cell): Rect {
  const { grid } = axesOf(editor, matrix)
  const { x, y, w, h } = cellRect(grid, cell)
  // The word of the level stays in sight where it stands above the cards.
  const top = Math.min(grid.cellTop, h / 4)
  const place = inView(editor, matrix, { x, y: y + top, w, h: h - top })
  return {
    x: place.x + MARGIN_PX,
    y: place.y,
    w: Math.max(1, place.w - 2 * MARGIN_PX),
    h: Math.max(1, place.h - MARGIN_PX),
  }
}

/** The place of the tray's stack, in px of the view: as high as the tray, and high enough for a line of words. */
function trayPlace(editor: Editor, matrix: MatrixShape): Rect {
  const { y, h } = trayRect(matrix.props)
  const { x, w } = trayCardsRect(matrix.props)
  const place = inView(editor, matrix, { x, y, w, h })
  const height = Math.max(place.h, STACK_ROW_PX)
  return { ...place, y: place.y - (height - place.h) / 2, h: height }
}

/** Converts a rectangle of a matrix to px of the view. */
function inView(editor: Editor, matrix: MatrixShape, { x, y, w, h }: Rect): Rect {
  const zoom = editor.getZoomLevel()
  const at = editor.pageToViewport(editor.getShapePageTransform(matrix).applyToPoint({ x, y }))
  return { x: at.x, y: at.y, w: w * zoom, h: h * zoom }
}
