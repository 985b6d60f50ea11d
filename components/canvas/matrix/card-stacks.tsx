// Crowded cells and trays of matrices: where their cards would be too small to read, the first titles and the number of the
// others stand over them, and open a list. It is how this screen shows them at this zoom: cards keep their places, for
// other people, in pictures and at a closer zoom.

import { ChevronDown } from 'lucide-react'
import { type ReactNode, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { type Editor, stopEventPropagation, type TLShapeId, useEditor, useIsDarkMode, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Menu } from '@/components/ui/menu'
import type { NewsMark } from '@/lib/domain/changes/news-marks'
import type { Size } from '@/lib/domain/rect'
import { NewsGlyph } from '../card/news-sign'
import { CountSign } from '../card/signs'
import { canvasTheme } from '../colours/canvas-theme'
import { markedSince } from '../news-marks'
import { focusCanvas } from '../sight/focus-canvas'
import { wordScale } from '../sight/word-size'
import { measureText } from '../text/measure-text'
import { KindGlyph } from '../ui/kind-glyph'
import { canvasWords } from '../words/canvas-words'
import { newsHint } from '../words/news-hint'
import { COUNT_LINE_HEIGHT, countForm } from './count-form'
import { roomOf, type Stack, type StackedCard, stacksInSight } from './crowded-cells'
import { STACK_ROW_PX, stackRows } from './stack-rows'

const WORDS_PX = 11
const COUNT = { size: WORDS_PX, weight: 600 } as const
const REF_ROW_PX = 14
const SIDE_PX = 5
/** The sign of an untreated risk, with the gap before it. */
const SIGN_PX = 13
/** The dots of a vote before their number, with the gaps around. */
const DOTS_PX = 14
/** The sign of the news, which keeps its size, with the gap before it. */
const NEWS_PX = 16
/** The arrow of what opens, or another sign at the end, with the gap before it. */
const END_PX = 17
/** The borders and the padding beside a number, which keep their size. */
const AROUND_PX = { w: 12, h: 2 } as const

export function CardStacks() {
  const editor = useEditor()
  const stacks = useValue('card stacks', () => stacksInSight(editor), [editor])
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
  const spoken = useTranslations('canvas.dots')
  const { rect, cards, isTray } = stack
  const kinds = new Set(cards.map(({ kind }) => kind))
  const kind = kinds.size === 1 ? cards[0]?.kind : undefined
  const words = { kind: kind ?? 'other', count: cards.length }
  const count = isTray ? t('openTray', words) : t('count', words)
  const news = useValue('words of news', () => newsOf(editor), [editor])
  const wanted = useValue('scale of words', () => wordScale(editor), [editor])
  // The pile of a tray lies over the tray's own words, and says them.
  const { columns, titles, rest } = isTray
    ? { columns: 1, titles: 0, rest: cards.length }
    : stackRows(roomOf(rect, wanted), cards.length)
  const areRefs = !isTray && titles === 0 && hasRoomForRefs(cards, roomOf(rect, wanted))
  const isCount = titles === 0 && !areRefs
  const number = String(cards.length)
  const inside = { w: Math.max(1, rect.w - AROUND_PX.w), h: Math.max(1, rect.h - AROUND_PX.h) }
  /** Where not even the number has room, it is smaller. */
  const scale = isCount
    ? Math.min(wanted, inside.w / measureText(number, COUNT), inside.h / (WORDS_PX * COUNT_LINE_HEIGHT))
    : wanted
  const rowHeight = STACK_ROW_PX * scale
  const shown = areRefs ? cards : withSelected(cards, titles)
  const others = cards.filter((each) => !shown.includes(each))
  const isRestUntreated = others.some(({ isUntreated }) => isUntreated)
  const restNews = news(sharedMark(others))
  const restDots = sumOfDots(others)
  const dots = sumOfDots(cards)
  const numberPx = measureText(number, COUNT)
  const form = countForm({ w: inside.w / scale, h: inside.h / scale }, WORDS_PX * COUNT_LINE_HEIGHT, numberPx, [
    ...(dots > 0 ? [{ part: 'dots', px: dotsWidth(dots) } as const] : []),
    ...(isRestUntreated ? [{ part: 'untreated', px: END_PX } as const] : []),
    ...(restNews ? [{ part: 'news', px: NEWS_PX / scale } as const] : []),
    ...(kind ? [{ part: 'kind', px: SIGN_PX + 1 } as const] : []),
    { part: 'words', px: measureText(count, COUNT) - numberPx },
    ...(scale > 1 || restNews || isRestUntreated ? [] : [{ part: 'arrow', px: END_PX } as const]),
  ])
  const open = t(isTray ? 'openTray' : 'open', words)
  const show = (id: TLShapeId) => {
    if (!editor.getShape(id)) return
    editor.select(id)
    focusCanvas(editor)
  }
  return (
    <div
      className="canvas-overlay card-stack"
      style={{ left: rect.x, top: rect.y, width: rect.w, height: rect.h, fontSize: WORDS_PX * scale }}
      onPointerDown={stopEventPropagation}
    >
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            aria-label={dots > 0 ? `${open}, ${spoken('spoken', { count: dots })}` : open}
            data-holds-selected={cards.some((each) => each.isSelected)}
            data-has-columns={columns > 1}
            style={columns > 1 ? { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` } : undefined}
          >
            {shown.map(({ id, kind: own, ref, title, isSelected, isUntreated, dots: given, news: mark }) => (
              <span
                key={id}
                className="card-stack__row"
                data-selected={isSelected}
                style={{ height: areRefs ? REF_ROW_PX * scale : rowHeight }}
              >
                {areRefs ? null : <KindGlyph kind={own} size={9 * scale} />}
                {news(mark)}
                <span>{areRefs ? ref : title || card('untitled')}</span>
                {isUntreated ? <UntreatedGlyph size={9 * scale} /> : null}
                <StackDots count={given} />
              </span>
            ))}
            {areRefs || rest === 0 ? null : titles > 0 ? (
              <span className="card-stack__row card-stack__rest" style={{ height: rowHeight }}>
                {restNews}
                {t('more', { count: rest })}
                {isRestUntreated ? <UntreatedGlyph size={9 * scale} /> : null}
                <StackDots count={restDots} />
                {scale > 1 ? null : <ChevronDown aria-hidden />}
              </span>
            ) : (
              <span className="card-stack__count" data-is-column={form.isColumn}>
                {kind && form.parts.has('kind') ? <KindGlyph kind={kind} size={10 * scale} /> : null}
                {form.parts.has('news') ? restNews : null}
                <span>{form.parts.has('words') ? count : number}</span>
                {form.parts.has('dots') ? <StackDots count={dots} /> : null}
                {form.parts.has('untreated') ? <UntreatedGlyph size={10 * scale} /> : null}
                {form.parts.has('arrow') ? <ChevronDown aria-hidden /> : null}
              </span>
            )}
          </button>
        }
        items={cards.map(({ id, kind: own, ref, title, dots: given, news: mark }) => ({
          label: `${ref} ${title || card('untitled')}`,
          icon: (
            <>
              <KindGlyph kind={own} />
              {news(mark)}
            </>
          ),
          aside:
            given > 0 ? (
              <span className="text-accent text-xs tabular-nums">
                <StackDots count={given} />
                <span className="sr-only">{spoken('spoken', { count: given })}</span>
              </span>
            ) : undefined,
          movesFocus: true,
          onSelect: () => show(id),
        }))}
      />
    </div>
  )
}

/** A menu gives its own size and colour to signs. */
const DOT = { width: '0.75em', height: '0.75em', color: 'var(--accent)' } as const

/** What a card or several got in the last vote; nothing where they got none. */
function StackDots({ count }: { readonly count: number }) {
  return count === 0 ? null : (
    <span className="card-stack__dots" aria-hidden="true">
      <svg viewBox="0 0 10 10" style={DOT} aria-hidden="true">
        <circle cx={5} cy={5} r={4} fill="currentColor" />
      </svg>
      {count}
    </span>
  )
}

function sumOfDots(cards: readonly StackedCard[]): number {
  return cards.reduce((sum, { dots }) => sum + dots, 0)
}

function dotsWidth(dots: number): number {
  return dots === 0 ? 0 : measureText(String(dots), COUNT) + DOTS_PX
}

/** The sign of a grave risk that nothing treats, as on its face. */
function UntreatedGlyph({ size }: { readonly size: number }) {
  const { warning } = canvasTheme(useIsDarkMode())
  return (
    <svg width={size} height={size} viewBox="-1 -6 12 12" aria-hidden="true">
      <CountSign sign="untreated" x={0} y={0} size={10} color={warning} />
    </svg>
  )
}

/** Returns how a mark of the news is drawn. Reactive. */
function newsOf(editor: Editor): (mark: NewsMark | undefined) => ReactNode {
  const words = canvasWords(editor)
  const since = markedSince(editor)
  return (mark) => (mark ? <NewsGlyph mark={mark} hint={newsHint(words, mark, since)} /> : null)
}

/** The mark that stands for several cards: their own if it is the same, otherwise that something changed. */
function sharedMark(cards: readonly StackedCard[]): NewsMark | undefined {
  const marks = new Set(cards.flatMap(({ news }) => news ?? []))
  return marks.size > 1 ? 'changed' : [...marks][0]
}

/** Says whether each card has a line for its reference, in a stack that has no room for titles. */
function hasRoomForRefs(cards: readonly StackedCard[], { w, h }: Size): boolean {
  const widths = cards.map(
    ({ ref, isUntreated, dots }) => measureText(ref, COUNT) + (isUntreated ? SIGN_PX : 0) + dotsWidth(dots),
  )
  const widest = Math.max(...widths)
  return cards.length * REF_ROW_PX <= h && widest + 2 * SIDE_PX <= w
}

/** The first cards; a selected one that isn't among them takes the last row. */
function withSelected(cards: readonly StackedCard[], count: number): readonly StackedCard[] {
  const first = cards.slice(0, count)
  const selected = cards.find(({ isSelected }) => isSelected)
  return !selected || first.includes(selected) || count === 0 ? first : [...first.slice(0, -1), selected]
}
