// Links above all shapes: dotted where they pass behind cards that they don't join, and whole while they or one of their cards
// are the only thing selected, with a ring around the cards that they lead to and all other links dimmed.

import { useEffect } from 'react'
import {
  type Computed,
  type Editor,
  type TLArrowShape,
  type TLShapeId,
  useEditor,
  useIsDarkMode,
  useValue,
  WeakCache,
} from 'tldraw'
import type { Rect } from '@/lib/domain/rect'
import { type CanvasTheme, canvasTheme } from '../colours/canvas-theme'
import { isStacked } from '../matrix/crowded-cells'
import { canvasWords } from '../words/canvas-words'
import { drawnLink, wordsOnLink } from './drawn-link'
import { isApart } from './link-apart'
import { bodyPath, LinkBehind, LinkFace, toneOfLink } from './link-face'
import { linkLabel } from './link-label'
import { linkOf } from './link-meta'
import { endsOfLink, followedCardId, linkedTo } from './linked-to'

/** The width of the halo around a line above cards, and of the ring around a card, in px of the screen. */
const HALO_PX = 4
const HALO_OPACITY = 0.7
const RING_PX = 2
const RING_GAP_PX = 3
const RING_RADIUS_PX = 8
const WHOLE = { pieces: undefined, behind: [], behindWords: [] } as const

export function LinksOverCards() {
  const editor = useEditor()
  const theme = canvasTheme(useIsDarkMode())
  const arrowIds = useValue('arrows', () => [...arrowQuery(editor).get()], [editor])
  const followed = useValue('followed card', () => followedLinks(editor), [editor])
  const isFollowing = followed.size > 0
  useEffect(() => {
    // `canvas.css` dims the others: on a full board nobody could tell which lines are meant.
    const container = editor.getContainer()
    container.toggleAttribute('data-follows-links', isFollowing)
    return () => container.removeAttribute('data-follows-links')
  }, [editor, isFollowing])
  return (
    <svg className="canvas-over-cards" aria-hidden="true">
      {arrowIds.map((id) =>
        followed.has(id) ? null : <LinkOverCards key={id} editor={editor} arrowId={id} theme={theme} />,
      )}
      {[...followed].map((id) => (
        <FollowedLink key={id} editor={editor} arrowId={id} theme={theme} />
      ))}
    </svg>
  )
}

const arrowQueries = new WeakCache<Editor, Computed<ReadonlySet<TLShapeId>>>()

function arrowQuery(editor: Editor) {
  return arrowQueries.get(editor, () => editor.store.query.ids('shape', () => ({ type: { eq: 'arrow' } })))
}

/** The links of the card that is selected alone, or the link that is. */
function followedLinks(editor: Editor): ReadonlySet<TLShapeId> {
  const cardId = followedCardId(editor)
  if (cardId) return new Set(linkedTo(editor, cardId).map(({ arrow }) => arrow.id))
  const shape = editor.getOnlySelectedShape()
  return new Set(shape?.type === 'arrow' ? [shape.id] : [])
}

interface LinkProps {
  readonly editor: Editor
  readonly arrowId: TLShapeId
  readonly theme: CanvasTheme
}

function LinkOverCards({ editor, arrowId, theme }: LinkProps) {
  const drawn = useDrawn(editor, arrowId)
  if (!drawn || drawn.seen.behind.length === 0) return null
  return (
    <g transform={drawn.transform}>
      <LinkBehind link={drawn.link} theme={theme} seen={drawn.seen} />
    </g>
  )
}

function FollowedLink({ editor, arrowId, theme }: LinkProps) {
  const drawn = useDrawn(editor, arrowId)
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  const words = useValue('words', () => drawn && wordsOnLink(editor, drawn.arrow, drawn.label), [editor, drawn])
  const rings = useValue('rings', () => ringsAround(editor, arrowId), [editor, arrowId])
  if (!drawn) return null
  const { link, info, transform } = drawn
  const gap = RING_GAP_PX / zoom
  return (
    <>
      <g transform={transform}>
        <path
          d={bodyPath(info)}
          fill="none"
          stroke={theme.panel}
          strokeWidth={HALO_PX / zoom}
          strokeLinecap="round"
          opacity={HALO_OPACITY}
        />
        <LinkFace link={link} info={info} theme={theme} seen={WHOLE} words={words} />
      </g>
      {rings.map(({ id, rect }) => (
        <rect
          key={id}
          x={rect.x - gap}
          y={rect.y - gap}
          width={rect.w + 2 * gap}
          height={rect.h + 2 * gap}
          rx={RING_RADIUS_PX + gap}
          fill="none"
          stroke={toneOfLink(link, theme).edge}
          strokeWidth={RING_PX / zoom}
        />
      ))}
    </>
  )
}

function useDrawn(editor: Editor, arrowId: TLShapeId) {
  return useValue('link over cards', () => drawnOnPage(editor, arrowId), [editor, arrowId])
}

function drawnOnPage(editor: Editor, arrowId: TLShapeId) {
  const arrow = editor.getShape<TLArrowShape>(arrowId)
  const link = arrow && linkOf(arrow)
  if (!link || isApart(editor, arrowId) || editor.isShapeHidden(arrow)) return undefined
  if (editor.getAncestorPageId(arrow) !== editor.getCurrentPageId()) return undefined
  const drawn = drawnLink(editor, arrow)
  if (!drawn) return undefined
  const label = linkLabel(link, canvasWords(editor).card)
  return { ...drawn, arrow, link, label, transform: editor.getShapePageTransform(arrow).toCssString() }
}

/** The places of the cards that a followed link leads to; a stack's row says by itself that it is meant. */
function ringsAround(editor: Editor, arrowId: TLShapeId): readonly { readonly id: TLShapeId; readonly rect: Rect }[] {
  const cardId = followedCardId(editor)
  return endsOfLink(editor, arrowId).flatMap((id) => {
    const bounds = id === cardId || isStacked(editor, id) ? undefined : editor.getShapePageBounds(id)
    return bounds ? [{ id, rect: { x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h } }] : []
  })
}
