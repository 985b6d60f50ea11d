// Rates cards in secret, one after the other at each person's own pace: the card in large, its questions, the way to
// the next one, and a list of all to jump in. Nothing above the questions grows or goes away while a card is answered,
// because the next answer would be another one than the person points at.

import { clsx } from 'clsx'
import { ChevronLeft, ChevronRight, List } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { ShareBar } from '@/components/ui/share-bar'
import { SCORED_FIELDS, type ScoredKind } from '@/lib/domain/session/activity'
import { fieldOfDigit, halfRated, isRated, ratedCount } from '@/lib/domain/session/ballot-progress'
import type { Rating, ScoreBallot } from '@/lib/domain/session/round'
import { AllDone } from './all-done'
import { CardLine } from './card-line'
import { CastState } from './cast-state'
import { HalfRated } from './half-rated'
import { RatingField } from './rating-field'
import type { RoundViewProps } from './round-view-props'
import { ScoreOverview } from './score-overview'
import type { OwnBallot } from './use-ballot'
import { useRatingWords } from './use-rating-words'

/** Long enough to see the choice, and short enough not to feel like waiting. */
const ADVANCE_MS = 450

export interface ScoreBallotProps extends RoundViewProps {
  kind: ScoredKind
  own: OwnBallot<ScoreBallot>
  ballot: ScoreBallot
}

export function ScoreBallotView(props: ScoreBallotProps) {
  const { round, cards, criteria, mayRun, onShowCard, kind, own, ballot } = props
  const t = useTranslations('round.score')
  const words = useRatingWords(criteria)
  const { cardIds } = round
  const [isListed, setListed] = useState(false)
  // A person who comes back continues at the first card that is still open.
  const [cardId, setCardId] = useState(() => cardIds.find((id) => !isRated(ballot, id, kind)) ?? cardIds[0] ?? '')
  const at = Math.max(0, cardIds.indexOf(cardId))
  const place = useRef<HTMLDivElement>(null)
  /** Begins with the card's title. */
  const question = useRef<HTMLDivElement>(null)
  const isByPointer = useRef(false)
  /** The card whose last question has just been answered: the next one comes by itself. */
  const [doneId, setDoneId] = useState<string>()
  /** The card came by itself, and nothing was pressed since. */
  const hasComeByItself = useRef(false)

  const card = cards.get(cardId)
  const count = ratedCount(ballot, cardIds, kind)
  const half = halfRated(ballot, cardIds, kind).flatMap((id) => (id === cardId ? [] : (cards.get(id) ?? [])))
  const rate = (field: string, rating: Rating) => {
    const changed = { ...ballot, [cardId]: { ...ballot[cardId], [field]: rating } }
    setDoneId(!isRated(ballot, cardId, kind) && isRated(changed, cardId, kind) ? cardId : undefined)
    own.cast(changed)
    const fields: readonly string[] = SCORED_FIELDS[kind]
    const other = fields.find((name) => changed[cardId]?.[name] === undefined)
    if (other !== undefined) bringUp(fieldIn(place.current, other), fieldIn(place.current, field))
  }
  const show = useCallback((id: string) => {
    setDoneId(undefined)
    setCardId(id)
    // The answers below may have been all that was in sight; a card and its questions are as high as a phone's screen.
    question.current?.scrollIntoView({ block: 'start' })
  }, [])
  const showByItself = useCallback(
    (id: string) => {
      const hadFocus = place.current?.contains(document.activeElement)
      hasComeByItself.current = !isByPointer.current
      // Drawn at once: a key may come before the next frame, and is meant for the first question of this card.
      flushSync(() => show(id))
      if (hadFocus) focusField(place.current, SCORED_FIELDS[kind][0])
    },
    [show, kind],
  )
  const goTo = (index: number) => {
    const id = cardIds[index]
    if (id !== undefined) show(id)
  }
  const next = cardIds[at + 1]
  useEffect(() => {
    if (doneId === undefined || doneId !== cardId || next === undefined) return
    const timer = setTimeout(() => showByItself(next), ADVANCE_MS)
    return () => clearTimeout(timer)
  }, [doneId, cardId, next, showByItself])
  const onKeyDown = (event: KeyboardEvent) => {
    const wasByPointer = isByPointer.current
    isByPointer.current = false
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const target = event.target as HTMLElement
    const hasJustCome = hasComeByItself.current
    hasComeByItself.current = false
    if (/^[1-5]$/.test(event.key)) {
      const fields: readonly string[] = SCORED_FIELDS[kind]
      const focused = target.closest<HTMLElement>('[data-rating-field]')?.dataset.ratingField
      const field = fieldOfDigit(ballot, cardId, kind, { focused, isByPointer: wasByPointer })
      // Drawn at once, so that the focus finds the choice.
      flushSync(() => rate(field, Number(event.key) as Rating))
      focusField(place.current, fields[fields.indexOf(field) + 1] ?? field)
    } else if (event.key === 'Enter' && !target.closest('button')) {
      // A hand that always presses Enter after the last answer may be later than the next card, and means that one.
      if (event.shiftKey || !hasJustCome) flushSync(() => goTo(at + (event.shiftKey ? -1 : 1)))
      focusField(place.current, SCORED_FIELDS[kind][0])
    } else return
    // Digits are keys of the canvas, too.
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that rate, wherever in the form the focus is
    <div
      ref={place}
      onKeyDown={onKeyDown}
      onPointerDown={() => {
        isByPointer.current = true
        hasComeByItself.current = false
      }}
      className="flex scroll-mt-2 flex-col gap-4"
    >
      <div className="flex flex-col gap-1">
        <p className="flex items-baseline justify-between gap-2 tabular-nums">
          <strong className="font-semibold">{t('progress', { rated: count, count: cardIds.length })}</strong>
          <Button
            size="sm"
            variant="ghost"
            icon={<List />}
            aria-expanded={isListed}
            onClick={() => setListed(!isListed)}
          >
            {t('overview')}
          </Button>
        </p>
        <ShareBar share={count / cardIds.length} />
      </div>
      {isListed ? (
        <ScoreOverview
          cardIds={cardIds}
          cards={cards}
          ballot={ballot}
          kind={kind}
          currentId={cardId}
          onGo={(id) => {
            setCardId(id)
            setListed(false)
          }}
        />
      ) : (
        <div ref={question} className="flex flex-col gap-3">
          <div
            className="-mx-4 sticky top-0 z-1 flex flex-col gap-1 border-line border-y bg-panel px-4 py-2"
            aria-live="polite"
          >
            <div className="flex flex-wrap items-center justify-between gap-x-2">
              <p className="text-mute text-xs tabular-nums">{t('at', { number: at + 1, count: cardIds.length })}</p>
              <HalfRated cards={half} onGo={show} />
            </div>
            <CardLine isWhole card={card} onShow={onShowCard} className="font-semibold text-base" />
          </div>
          {card?.body ? (
            <p
              lang={card.language || undefined}
              className="max-h-40 overflow-y-auto whitespace-pre-wrap text-ink-soft leading-5 pointer-coarse:max-h-24"
            >
              {card.body}
            </p>
          ) : null}
          {/* Beside each other for a mouse, below each other for fingers: in either form both fit without scrolling. */}
          <div className="grid grid-cols-2 gap-x-3 gap-y-3 pointer-coarse:grid-cols-1">
            {SCORED_FIELDS[kind].map((field) => (
              <RatingField
                key={field}
                name={field}
                words={words}
                value={ballot[cardId]?.[field]}
                onRate={(rating) => rate(field, rating)}
              />
            ))}
          </div>
          <div className="flex items-center justify-between gap-2">
            <Button icon={<ChevronLeft />} disabled={at === 0} onClick={() => goTo(at - 1)}>
              {t('previous')}
            </Button>
            <Button
              variant={isRated(ballot, cardId, kind) ? 'primary' : 'secondary'}
              disabled={at === cardIds.length - 1}
              onClick={() => goTo(at + 1)}
            >
              {t('next')}
              <ChevronRight />
            </Button>
          </div>
          <p className="text-mute text-xs leading-4 pointer-coarse:hidden">{t('keys')}</p>
        </div>
      )}
      {/* Over what is below it, so that its lines come and go without moving the questions; above the phone's own bar. */}
      <div
        className={clsx(
          '-mx-4 sticky z-1 flex flex-col gap-1 bg-panel px-4 py-1',
          // Above the facilitator's button, which stays in sight, too, or the bar of the phone's page.
          !onShowCard ? 'bottom-0 pointer-coarse:bottom-14' : mayRun ? 'bottom-12' : 'bottom-0',
        )}
      >
        {count === cardIds.length ? <AllDone>{t('allRated', { count })}</AllDone> : null}
        <CastState own={own} />
      </div>
    </div>
  )
}

function fieldIn(place: HTMLElement | null, field: string): HTMLElement | null {
  return place?.querySelector<HTMLElement>(`[data-rating-field="${field}"]`) ?? null
}

function focusField(place: HTMLElement | null, field: string): void {
  const inputs = [...(fieldIn(place, field)?.querySelectorAll<HTMLInputElement>('input') ?? [])]
  ;(inputs.find(({ checked }) => checked) ?? inputs[0])?.focus({ preventScroll: true })
}

/** Brings a question into sight if it is below the answered one. Beside it, it would move away under the pointer. */
function bringUp(question: HTMLElement | null, answered: HTMLElement | null): void {
  if (!question || !answered) return
  const isBelow = question.getBoundingClientRect().top >= answered.getBoundingClientRect().bottom
  if (isBelow) question.scrollIntoView({ block: 'nearest' })
}
