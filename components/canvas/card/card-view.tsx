// A card on the canvas: reads its face's data from the store, and draws the face at the right level of detail. It
// redraws only when something visible has changed.

import { useMemo } from 'react'
import {
  computed,
  type Editor,
  getDefaultColorTheme,
  isShapeId,
  isUninitialized,
  useIsDarkMode,
  useValue,
} from 'tldraw'
import { useToday } from '@/components/settings/use-today'
import { languageOfLetters } from '@/lib/brief/text-shape'
import { isTitleUnwritten } from '@/lib/brief/titles/unwritten-title'
import { titledShape } from '@/lib/domain/cards/kept-title'
import type { CardShape } from '@/lib/schema/card-shape'
import { cardElementId } from '../announce/reading-order'
import { spokenOnCanvas } from '../announce/spoken-card'
import { faceCriteria } from '../board-criteria'
import { canvasTheme } from '../colours/canvas-theme'
import { withoutCovered } from '../cover/covered-scores'
import { isBehindRatings } from '../cover/shown-ratings'
import { ofEachShape } from '../each-shape'
import { isLocked } from '../lock/host-locks'
import { LockSign } from '../lock/lock-sign'
import { AssessmentPathFace } from '../matrix/assessment-path'
import { isStacked } from '../matrix/crowded-cells'
import { shownPath } from '../matrix/shown-path'
import { markedNews, markedSince } from '../news-marks'
import { peerEditing } from '../peer-editing'
import { shapeWordPx } from '../sight/word-size'
import { textMeasurer } from '../text/measure-text'
import { canvasWords } from '../words/canvas-words'
import { newsHint } from '../words/news-hint'
import { CardFace } from './card-face'
import { cardFacts, wholeTitle } from './card-facts'
import { cardForm } from './card-form'
import { isFarAt, layoutCard, modeInMatrix } from './card-layout'
import { cardRelations } from './card-relations'
import { DutySigns } from './duty-signs'
import type { CardMode } from './layout/laid-out-card'
import { NewsSign } from './news-sign'
import { PeerTag } from './peer-tag'
import { ownerColor, shownOwner } from './shown-owner'
import { UnwrittenMark } from './unwritten-mark'
import { voteDots } from './vote-dots'

/** The opacity of a card over which marks are read. */
const FAINT = 0.3

export function CardView({ editor, card }: { readonly editor: Editor; readonly card: CardShape }) {
  const isDark = useIsDarkMode()
  const relations = useValue('relations', () => cardRelations(editor, card), [editor, card.id])
  const words = useValue('words', () => canvasWords(editor), [editor])
  const criteria = useValue('criteria', () => faceCriteria(editor), [editor])
  const { mode, leastPx } = useDetail(editor, card)
  const form = useValue('form', () => cardForm(editor, card.id), [editor, card.id])
  const measure = useValue('measure', textMeasurer, [])
  const path = useValue('path', () => shownPath(editor, card), [editor, card])
  const news = useValue('news', () => markedNews(editor).get(card.id), [editor, card.id])
  const since = useValue('news since', () => markedSince(editor), [editor])
  const peer = useValue('peer', () => peerEditing(editor, card.id), [editor, card.id])

  const { props, meta } = card
  const { w, h } = props
  const shown = useValue('shown values', () => withoutCovered(editor, card), [editor, card])
  const today = useToday()
  const owner = useValue('owner', () => shownOwner(editor, card), [editor, card])
  const color = useValue('colour of the owner', () => ownerColor(editor, card), [editor, card])
  const dots = useValue('dots', () => voteDots(editor, card.id), [editor, card.id])
  const isCovered = shown !== props
  const facts = useMemo(
    () => cardFacts(titledShape({ props: shown, meta }), relations, words, criteria, { isCovered, owner, today, dots }),
    [shown, isCovered, meta, relations, words, criteria, owner, today, dots],
  )
  const layout = useMemo(
    () => layoutCard(facts, { w, h }, mode, measure, leastPx, form),
    [facts, w, h, mode, measure, leastPx, form],
  )
  const theme = canvasTheme(isDark, criteria.palette)
  const title = wholeTitle(props)
  const whole = layout.hasRef ? title : `${props.ref} ${title}`
  const isReadonly = useValue('is readonly', () => editor.getIsReadonly(), [editor])
  const isUnwritten = useMemo(
    () => !isReadonly && isTitleUnwritten(titledShape({ props, meta })),
    [props, meta, isReadonly],
  )
  const name = useValue('spoken name', () => spokenOnCanvas(editor, card, today), [editor, card, today])
  const isUnder = useValue('is under a stack', () => isStacked(editor, card.id), [editor, card.id])
  const isFaint = useValue('is behind ratings', () => isBehindRatings(editor, card), [editor, card])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a drawing
    <svg
      className="tl-svg-container"
      style={{ pointerEvents: 'all', ...(isFaint && { opacity: FAINT }) }}
      id={cardElementId(card.id)}
      role="group"
      aria-label={name}
      // Its name has words of the page, too: a voice for other letters reads those as well, and not the other way round.
      lang={languageOfLetters(title) || undefined}
    >
      {layout.isCut || whole !== props.title ? <title>{whole}</title> : null}
      {/* Its lines of text are pieces of the name. */}
      {/* Edges and signs of cards would show around the stack that stands for them, whose rows have signs of their own. */}
      <g aria-hidden opacity={isUnder ? 0 : undefined}>
        <CardFace
          facts={facts}
          layout={layout}
          size={{ w, h }}
          theme={theme}
          tint={tintOf(card, isDark)}
          ownerColor={color}
        />
      </g>
      {isUnwritten && !isUnder ? (
        <UnwrittenMark layout={layout} color={theme.mute} hint={words.canvas('unwrittenTitle')} />
      ) : null}
      {path ? (
        <AssessmentPathFace path={path} card={{ x: card.x, y: card.y, w, h }} theme={theme} words={words} />
      ) : null}
      {isUnder ? null : (
        <>
          {news ? <NewsSign editor={editor} mark={news} theme={theme} hint={newsHint(words, news, since)} /> : null}
          <DutySigns editor={editor} card={card} layout={layout} theme={theme} words={words} />
          {isLocked(card) ? <LockSign width={w} theme={theme} /> : null}
        </>
      )}
      {peer ? <PeerTag name={peer.name} color={peer.color} size={{ w, h }} /> : null}
    </svg>
  )
}

/** Returns the colour that people gave a card; undefined for black. */
export function tintOf({ props }: CardShape, isDark: boolean): string | undefined {
  return props.color === 'black' ? undefined : getDefaultColorTheme({ isDarkMode: isDark })[props.color].solid
}

interface Detail {
  readonly mode: CardMode
  /** The least size of its words on the board. */
  readonly leastPx: number
}

/**
 * A card out of sight keeps its level of detail until it comes into view: on a large board, passing a step of the zoom
 * redraws only visible cards. A card whose title is edited has its title where the editor has it.
 */
function useDetail(editor: Editor, { id, parentId }: CardShape): Detail {
  const detail = useMemo(
    () =>
      computed<Detail>(
        'card detail',
        (previous) => {
          const inMatrix = isShapeId(parentId) && editor.getShape(parentId)?.type === 'matrix'
          const leastPx = shapeWordPx(editor, id)
          const detail = detailAt(leastPx, inMatrix)
          if (isUninitialized(previous)) return detail
          return isSameDetail(previous, detail) || isCulled(editor, id) ? previous : detail
        },
        { isEqual: isSameDetail },
      ),
    [editor, id, parentId],
  )
  return useValue(detail)
}

const isCulled = ofEachShape(
  'shapes out of sight',
  (editor: Editor) => editor.getCulledShapes(),
  (culled, id) => culled.has(id),
)

function detailAt(leastPx: number, inMatrix: boolean): Detail {
  if (inMatrix || isFarAt(leastPx)) return { mode: modeInMatrix(leastPx), leastPx }
  return { mode: 'full', leastPx: 0 }
}

function isSameDetail(a: Detail, b: Detail): boolean {
  return a.mode === b.mode && a.leastPx === b.leastPx
}

export function isInMatrix(editor: Editor, card: CardShape): boolean {
  return editor.getShapeParent(card)?.type === 'matrix'
}
