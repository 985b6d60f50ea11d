// The strip on the tools while cards are being scored: both scores with their words, and which of them the next digit gives.
// Its buttons do the same by a press. It stands in one place, below the drawing whose cells are scored.

import { clsx } from 'clsx'
import { SkipForward, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { type Editor, stopEventPropagation, useEditor, useValue } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import { LEVEL_CHIP_CLASS } from '@/components/ui/level-chip'
import { Segmented } from '@/components/ui/segmented'
import { toast } from '@/components/ui/toaster'
import { useIsNarrow } from '@/components/ui/use-media-query'
import { cardLanguage } from '@/lib/brief/titles/card-language'
import { isTitleUnwritten, passageBehindTitle, shownTitle } from '@/lib/brief/titles/unwritten-title'
import { commonValue } from '@/lib/domain/cards/bulk-fields'
import { type CardField, cardField, isStep, type Step } from '@/lib/domain/cards/card-fields'
import { titledShape } from '@/lib/domain/cards/kept-title'
import { levelOf, levelWord } from '@/lib/domain/criteria/criteria'
import { textIn } from '@/lib/domain/localized'
import type { CardShape } from '@/lib/schema/card-shape'
import { boardCriteria } from '../board-criteria'
import { isCard } from '../card/is-card'
import { withoutCovered } from '../cover/covered-scores'
import { focusCanvas } from '../sight/focus-canvas'
import { standOnTools } from '../sight/free-view'
import { useMessagesAbove } from '../sight/use-messages-above'
import { whenResized } from '../sight/when-resized'
import { keepScoredInSight } from './keep-scored-in-sight'
import { DIGIT_FIELDS, type ScoreSide } from './scored-fields'
import { type Scoring, scorable, scoreNext, scoreOneSide, scoringOf, stopScoring } from './scoring'

/** A canvas of this width has both scores beside each other, so that the strip is low. */
const LEAST_WIDTH_FOR_TWO_PX = 880
/** A canvas with less height than this shows the strip with numbers only. */
const LEAST_HEIGHT_FOR_WORDS_PX = 480
const NO_WORD = { en: '', ja: '' }
const STEPS: readonly Step[] = [1, 2, 3, 4, 5]
const SIDES: readonly ScoreSide[] = ['first', 'second']

export function ScoreStrip() {
  const editor = useEditor()
  const scoring = useValue('scoring', () => scoringOf(editor), [editor])
  const isScoring = scoring !== undefined
  // What is still told of the step before would lie over the strip.
  useEffect(() => {
    if (isScoring) toast.dismiss()
  }, [isScoring])
  const isAtRest = useValue('is at rest', () => editor.isInAny('select.idle', 'select.pointing_shape'), [editor])
  return scoring && isAtRest ? <OpenStrip editor={editor} scoring={scoring} /> : null
}

function OpenStrip({ editor, scoring }: { readonly editor: Editor; readonly scoring: Scoring }) {
  const t = useTranslations('canvas.score')
  const all = useValue('scored cards', () => scorable(editor), [editor])
  const cards = useValue('seen scores', () => all.map((card) => seen(editor, card)), [editor, all])
  const [only] = cards
  const place = useRef<HTMLDivElement>(null)
  const [heightPx, setHeightPx] = useState(0)
  useMessagesAbove({
    place,
    isShown: only !== undefined,
    isCentred: useIsNarrow(),
    onHeight: (px) => {
      standOnTools(editor, place, px)
      setHeightPx(px)
    },
  })
  useEffect(() => {
    if (heightPx === 0) return
    const keep = () => keepScoredInSight(editor, scoring)
    keep()
    return whenResized(editor, keep)
  }, [editor, heightPx, scoring])
  const { w, h } = useValue('room for the score strip', () => editor.getViewportScreenBounds(), [editor])
  if (!only) return null
  const isAlone = cards.length === 1
  const name = isAlone ? only.props.ref : t('cards', { count: cards.length })
  const count = scoring.list.indexOf(only.id) + 1
  const isWide = w >= LEAST_WIDTH_FOR_TWO_PX
  const title =
    isAlone && only.props.title !== '' ? (
      <p dir="auto" lang={cardLanguage(only.props)} className="line-clamp-2 min-w-0 break-words leading-5">
        {shownTitle(titledShape(only))}
      </p>
    ) : null
  const stop = () => {
    stopScoring(editor)
    focusCanvas(editor)
  }
  return (
    <div ref={place} className="canvas-path">
      <fieldset
        className={clsx(
          'canvas-path__card pointer-events-auto flex w-full min-w-0 flex-col gap-2 rounded-xl border border-line-strong bg-raised p-2.5 text-ink text-sm shadow-pop',
          isWide ? 'max-w-[860px]' : 'max-w-[424px]',
        )}
        onPointerDown={stopEventPropagation}
        aria-label={t('label', { name })}
      >
        <div className="flex items-start gap-2">
          <div className="flex min-h-7 min-w-0 grow flex-wrap items-center gap-x-2">
            <span className="font-semibold tabular-nums">{name}</span>
            <LevelChip editor={editor} cards={cards} />
            {isWide ? title : null}
          </div>
          <span className="flex shrink-0 items-center">
            {scoring.before ? <BeforeLine editor={editor} scoring={scoring} /> : null}
            {scoring.list.length > 1 ? (
              <>
                <span className="me-1 ms-2 text-mute text-xs tabular-nums">
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
        {isWide ? null : title}
        {isAlone ? <Passage card={only} /> : null}
        <div className={clsx('grid gap-2', isWide && 'grid-cols-2')}>
          {SIDES.map((side) => (
            <SideRow
              key={side}
              editor={editor}
              cards={cards}
              side={side}
              isNext={scoring.side === side}
              hasWords={h >= LEAST_HEIGHT_FOR_WORDS_PX}
            />
          ))}
        </div>
        {cards.some((card, i) => card !== all[i]) ? (
          <p className="text-mute text-xs leading-5">{t('covered')}</p>
        ) : null}
      </fieldset>
    </div>
  )
}

/** Returns the card as this screen may show it. */
function seen(editor: Editor, card: CardShape): CardShape {
  const props = withoutCovered(editor, card)
  return props === card.props ? card : { ...card, props }
}

/** The passage of a title that a rule cut, because half a clause can't be scored. */
function Passage({ card }: { readonly card: CardShape }) {
  const props = titledShape(card)
  const t = useTranslations('canvas.score')
  const quote = isTitleUnwritten(props) ? passageBehindTitle(props) : undefined
  if (quote === undefined) return null
  return (
    <p title={quote} className="-mt-1.5 line-clamp-2 break-words text-mute text-xs leading-4">
      {t('passage', { quote: quote.replace(/\s+/gu, ' ').trim() })}
    </p>
  )
}

interface SideRowProps {
  readonly editor: Editor
  readonly cards: readonly CardShape[]
  readonly side: ScoreSide
  /** The next digit scores it. */
  readonly isNext: boolean
  /** There is room for the words of the numbers. */
  readonly hasWords: boolean
}

function SideRow({ editor, cards, side, isNext, hasWords }: SideRowProps) {
  const t = useTranslations('canvas.score')
  const locale = useLocale()
  const criteria = useValue('criteria', () => boardCriteria(editor), [editor])
  const names = cards.flatMap(({ props }) => DIGIT_FIELDS[props.kind]?.[side] ?? [])
  const field = names[0] === undefined ? undefined : cardField(names[0])
  if (field?.type !== 'step') return null
  const common = commonValue(cards.map(({ props }) => props.fields[DIGIT_FIELDS[props.kind]?.[side] ?? '']))
  const value = !common.isMixed && isStep(common.value) ? common.value : undefined
  const entryOf = (step: Step) => criteria[field.scale].steps[step - 1]
  const plainWordOf = (step: Step) => textIn(entryOf(step)?.word ?? NO_WORD, locale)
  const wordOf = (step: Step) => [plainWordOf(step), entryOf(step)?.band ?? ''].filter(Boolean).join(', ')
  // Cards of several kinds have several names for it.
  const label = new Set(names.map((name) => scaleOf(cardField(name)))).size > 1 ? t(side) : t(field.scale)
  return (
    <div
      data-side={side}
      aria-current={isNext}
      className={clsx('rounded-lg border-s-3 py-0.5 ps-2', isNext ? 'border-accent' : 'border-transparent')}
    >
      <span className="flex items-baseline justify-between gap-2 pb-0.5">
        <span className={clsx('flex items-center gap-1.5', isNext ? 'font-semibold' : 'text-ink-soft')}>
          {label}
          {isNext ? (
            <span className="inline-flex pointer-coarse:hidden">
              <Kbd>1–5</Kbd>
            </span>
          ) : null}
        </span>
        <span aria-live="polite" className="truncate text-mute text-xs tabular-nums">
          {common.isMixed ? t('several') : value === undefined ? '' : wordOf(value)}
        </span>
      </span>
      <Segmented
        label={label}
        hideLabel
        // Long words get more room than short ones.
        className="[&_button]:basis-auto [&_button]:px-1"
        value={value}
        options={STEPS.map((step) => ({
          value: step,
          label: hasWords ? <NumberAndWord step={step} word={plainWordOf(step)} /> : step,
          hint: `${step}: ${wordOf(step)}`,
        }))}
        onChange={(step) => step && scoreOneSide(editor, side, step)}
      />
    </div>
  )
}

function NumberAndWord({ step, word }: { readonly step: Step; readonly word: string }) {
  return (
    <span className="flex min-w-0 flex-col items-center">
      <span>{step}</span>
      <span className="line-clamp-2 max-w-full hyphens-auto break-words text-[11px] leading-3.5">{word}</span>
    </span>
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
  const before = useValue('card before', () => {
    const card = scoring.before && editor.getShape(scoring.before)
    return isCard(card) ? seen(editor, card) : undefined
  }, [editor, scoring])
  if (!before) return null
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
