// The strip beside cards that are being scored: both scores with their words, and which of them the next digit gives. Its
// buttons do the same by a press.

import { clsx } from 'clsx'
import { SkipForward, X } from 'lucide-react'
import { clamp, type Editor, stopEventPropagation, useEditor, useValue } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import { LEVEL_CHIP_CLASS } from '@/components/ui/level-chip'
import { Segmented } from '@/components/ui/segmented'
import { commonValue } from '@/lib/domain/cards/bulk-fields'
import { type CardField, cardField, isStep, type Step } from '@/lib/domain/cards/card-fields'
import { levelOf, levelWord } from '@/lib/domain/criteria/criteria'
import { textIn } from '@/lib/domain/localized'
import type { CardShape } from '@/lib/schema/card-shape'
import { boardCriteria } from '../board-criteria'
import { isCard } from '../card/is-card'
import { focusCanvas } from '../focus-canvas'
import { DIGIT_FIELDS, type ScoreSide } from './scored-fields'
import { type Scoring, scorable, scoreNext, scoreOneSide, scoringOf, stopScoring } from './scoring'

const WIDTH_PX = 344
const HEIGHT_PX = 172
const GAP_PX = 10
/** The bar of tools covers this much of the canvas. */
const TOOLBAR_PX = 72
const STEPS: readonly Step[] = [1, 2, 3, 4, 5]
const SIDES: readonly ScoreSide[] = ['first', 'second']

export function ScoreStrip() {
  const editor = useEditor()
  const scoring = useValue('scoring', () => scoringOf(editor), [editor])
  const isAtRest = useValue('is at rest', () => editor.isInAny('select.idle', 'select.pointing_shape'), [editor])
  return scoring && isAtRest ? <OpenStrip editor={editor} scoring={scoring} /> : null
}

function OpenStrip({ editor, scoring }: { readonly editor: Editor; readonly scoring: Scoring }) {
  const t = useTranslations('canvas.score')
  const place = useValue('score strip place', () => placeOf(editor), [editor])
  const cards = useValue('scored cards', () => scorable(editor), [editor])
  const [only] = cards
  if (!place || !only) return null
  const name = cards.length === 1 ? only.props.ref : t('cards', { count: cards.length })
  const count = scoring.list.indexOf(only.id) + 1
  const stop = () => {
    stopScoring(editor)
    focusCanvas(editor)
  }
  return (
    <fieldset
      className="canvas-overlay pointer-events-auto flex min-w-0 flex-col gap-2 rounded-xl border border-line-strong bg-raised p-2.5 text-ink text-sm shadow-pop"
      style={{ left: place.x, top: place.y, width: place.w }}
      onPointerDown={stopEventPropagation}
      aria-label={t('label', { name })}
    >
      <div className="flex min-h-7 items-center gap-2">
        <span className="font-semibold tabular-nums">{name}</span>
        <LevelChip editor={editor} cards={cards} />
        {scoring.before ? <BeforeLine editor={editor} scoring={scoring} /> : null}
        <span className="ml-auto flex items-center">
          {scoring.list.length > 1 ? (
            <>
              <span className="mr-1 text-mute text-xs tabular-nums">
                {t('place', { place: count, count: scoring.list.length })}
              </span>
              <IconButton
                size="sm"
                label={t('skip')}
                icon={<SkipForward />}
                onClick={() => {
                  scoreNext(editor)
                  focusCanvas(editor)
                }}
              />
            </>
          ) : null}
          <IconButton size="sm" label={t('close')} icon={<X />} onClick={stop} />
        </span>
      </div>
      {SIDES.map((side) => (
        <SideRow key={side} editor={editor} cards={cards} side={side} isNext={scoring.side === side} />
      ))}
    </fieldset>
  )
}

interface SideRowProps {
  readonly editor: Editor
  readonly cards: readonly CardShape[]
  readonly side: ScoreSide
  /** The next digit scores it. */
  readonly isNext: boolean
}

function SideRow({ editor, cards, side, isNext }: SideRowProps) {
  const t = useTranslations('canvas.score')
  const locale = useLocale()
  const criteria = useValue('criteria', () => boardCriteria(editor), [editor])
  const names = cards.flatMap(({ props }) => DIGIT_FIELDS[props.kind]?.[side] ?? [])
  const field = names[0] === undefined ? undefined : cardField(names[0])
  if (field?.type !== 'step') return null
  const common = commonValue(cards.map(({ props }) => props.fields[DIGIT_FIELDS[props.kind]?.[side] ?? '']))
  const value = !common.isMixed && isStep(common.value) ? common.value : undefined
  const wordOf = (step: Step) => {
    const entry = criteria[field.scale].steps[step - 1]
    const word = entry ? textIn(entry.word, locale) : ''
    return entry?.band ? `${word}, ${entry.band}` : word
  }
  // Cards of several kinds have several names for it.
  const label = new Set(names.map((name) => scaleOf(cardField(name)))).size > 1 ? t(side) : t(field.scale)
  return (
    <div
      data-side={side}
      aria-current={isNext}
      className={clsx('rounded-lg border-l-3 py-0.5 pl-2', isNext ? 'border-accent' : 'border-transparent')}
    >
      <span className="flex items-baseline justify-between gap-2 pb-0.5">
        <span className={clsx('flex items-center gap-1.5', isNext ? 'font-semibold' : 'text-ink-soft')}>
          {label}
          {isNext ? <Kbd>1–5</Kbd> : null}
        </span>
        <span aria-live="polite" className="truncate text-mute text-xs tabular-nums">
          {common.isMixed ? t('several') : value === undefined ? '' : wordOf(value)}
        </span>
      </span>
      <Segmented
        label={label}
        hideLabel
        value={value}
        options={STEPS.map((step) => ({ value: step, label: step, hint: `${step}: ${wordOf(step)}` }))}
        onChange={(step) => step && scoreOneSide(editor, side, step)}
      />
    </div>
  )
}

function scaleOf(field: CardField | undefined): string {
  return field?.type === 'step' ? field.scale : ''
}

/** The level that a single risk gets by its scores. */
function LevelChip({ editor, cards }: { readonly editor: Editor; readonly cards: readonly CardShape[] }) {
  const locale = useLocale()
  const criteria = useValue('criteria', () => boardCriteria(editor), [editor])
  const [only] = cards
  if (!only || cards.length > 1 || only.props.kind !== 'risk') return null
  const level = levelOf(criteria, ...scoresOf(only))
  if (!level) return null
  return (
    <span className={clsx('rounded-full px-1.5 font-semibold text-xs', LEVEL_CHIP_CLASS[level])}>
      {levelWord(criteria, level, locale)}
    </span>
  )
}

/** What the card before got, so that a wrong key is seen although its card has gone. */
function BeforeLine({ editor, scoring }: { readonly editor: Editor; readonly scoring: Scoring }) {
  const t = useTranslations('canvas.score')
  const before = useValue('card before', () => (scoring.before ? editor.getShape(scoring.before) : undefined), [
    editor,
    scoring,
  ])
  if (!isCard(before)) return null
  const [first, second] = scoresOf(before)
  return (
    <span className="truncate text-mute text-xs tabular-nums">
      {t('before', { ref: before.props.ref, first: first ?? '–', second: second ?? '–' })}
    </span>
  )
}

function scoresOf({ props }: CardShape): [Step | undefined, Step | undefined] {
  const { first, second } = DIGIT_FIELDS[props.kind] ?? {}
  const stepIn = (name: string | undefined) => {
    const value = name === undefined ? undefined : props.fields[name]
    return isStep(value) ? value : undefined
  }
  return [stepIn(first), stepIn(second)]
}

/** Under the selection, or above it where there is no room; always in the view. */
function placeOf(editor: Editor) {
  const bounds = editor.getSelectionPageBounds()
  if (!bounds) return undefined
  const view = editor.getViewportScreenBounds()
  const top = editor.pageToViewport({ x: bounds.center.x, y: bounds.minY })
  const below = editor.pageToViewport({ x: bounds.center.x, y: bounds.maxY }).y + GAP_PX
  const above = top.y - GAP_PX - HEIGHT_PX
  const lowest = view.h - TOOLBAR_PX - HEIGHT_PX
  const w = Math.min(WIDTH_PX, view.w - 2 * GAP_PX)
  const y = below <= lowest || above < GAP_PX ? clamp(below, GAP_PX, Math.max(GAP_PX, lowest)) : above
  return { x: clamp(top.x - w / 2, GAP_PX, view.w - w - GAP_PX), y, w }
}
