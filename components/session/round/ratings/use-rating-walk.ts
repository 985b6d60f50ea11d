// One person's way through the cards of a rating: which card is in front, what its answers and keys do, and how the next
// one comes by itself once all is answered.

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { SCORED_FIELDS, type ScoredKind } from '@/lib/domain/session/activity'
import { fieldOfDigit, isRated } from '@/lib/domain/session/ballot-progress'
import type { Rating, ScoreBallot } from '@/lib/domain/session/round'
import type { OwnBallot } from '../use-ballot'
import { bringUp, fieldIn, focusField } from './rating-focus'

/** Long enough to see the choice, and short enough not to feel like waiting. */
const ADVANCE_MS = 450
/** A press on Next this soon after a card has come by itself was meant for the card before. */
const LATE_PRESS_MS = 700

export interface RatingWalkSource {
  readonly cardIds: readonly string[]
  readonly kind: ScoredKind
  readonly own: OwnBallot<ScoreBallot>
  readonly ballot: ScoreBallot
  /** The element around all of it, which hears the keys. */
  readonly place: RefObject<HTMLElement | null>
  /** The card in front, from its title on. */
  readonly question: RefObject<HTMLElement | null>
}

export type RatingWalk = ReturnType<typeof useRatingWalk>

/** Walks through the cards, one after the other or in any order. */
export function useRatingWalk({ cardIds, kind, own, ballot, place, question }: RatingWalkSource) {
  // A person who comes back continues at the first card that is still open.
  const [cardId, setCardId] = useState(() => cardIds.find((id) => !isRated(ballot, id, kind)) ?? cardIds[0] ?? '')
  const at = Math.max(0, cardIds.indexOf(cardId))
  const isByPointer = useRef(false)
  /** The card whose last question has just been answered: the next one comes by itself. */
  const [doneId, setDoneId] = useState<string>()
  /** The card came by itself, and nothing was pressed since. */
  const hasComeByItself = useRef(false)
  const cameAt = useRef(Number.NEGATIVE_INFINITY)

  const rate = (field: string, rating: Rating) => {
    const changed = { ...ballot, [cardId]: { ...ballot[cardId], [field]: rating } }
    setDoneId(!isRated(ballot, cardId, kind) && isRated(changed, cardId, kind) ? cardId : undefined)
    own.cast(changed)
    const fields: readonly string[] = SCORED_FIELDS[kind]
    const other = fields.find((name) => changed[cardId]?.[name] === undefined)
    if (other === undefined) return
    // A thumb finds all questions where the next card's will be.
    if (window.matchMedia('(pointer: coarse)').matches) question.current?.scrollIntoView({ block: 'start' })
    else bringUp(fieldIn(place.current, other), fieldIn(place.current, field))
  }
  const show = useCallback(
    (id: string) => {
      setDoneId(undefined)
      setCardId(id)
      // The answers below may have been all that was in sight; a card and its questions are as high as a phone's screen.
      question.current?.scrollIntoView({ block: 'start' })
    },
    [question],
  )
  const showByItself = useCallback(
    (id: string) => {
      const hadFocus = place.current?.contains(document.activeElement)
      hasComeByItself.current = !isByPointer.current
      cameAt.current = performance.now()
      // Drawn at once: a key may come before the next frame, and is meant for the first question of this card.
      flushSync(() => show(id))
      if (hadFocus) focusField(place.current, SCORED_FIELDS[kind][0])
    },
    [show, kind, place],
  )
  const goTo = (index: number) => {
    const id = cardIds[index]
    if (id !== undefined) show(id)
  }
  const next = cardIds[at + 1]
  /** After the last card: one that was left out. */
  const onward = next ?? cardIds.find((id) => id !== cardId && !isRated(ballot, id, kind))
  const goOn = () => {
    if (onward !== undefined && performance.now() - cameAt.current > LATE_PRESS_MS) show(onward)
  }
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
  const onPointerDown = () => {
    isByPointer.current = true
    hasComeByItself.current = false
  }
  return { cardId, at, rate, show, goTo, goOn, mayGoOn: onward !== undefined, onKeyDown, onPointerDown }
}
