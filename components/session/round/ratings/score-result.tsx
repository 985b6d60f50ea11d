// The results of ratings, the widest disagreement first: each card's spread, the agreed values, and for the facilitator
// the next steps: agree, or rate again.

import { CheckCheck, Presentation } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { SCORED_FIELDS, type ScoredKind } from '@/lib/domain/session/activity'
import type { ScoreBallot, ScoreResult } from '@/lib/domain/session/round'
import { useRound } from '../../rounds-api'
import { CardLine } from '../card-line'
import type { RoundViewProps } from '../round-view-props'
import { AgreeForm } from './agree-form'
import { AgreeUndisputed } from './agree-undisputed'
import { RateAgain } from './rate-again'
import { SpreadBars } from './spread-bars'
import { useAgreedInSight } from './use-agreed-in-sight'
import { useCardBeforeRoom } from './use-card-before-room'
import { agreedInWords, useRatingWords } from './use-rating-words'
import { WhoRated } from './who-rated'

export interface ScoreResultViewProps extends RoundViewProps {
  kind: ScoredKind
  result: ScoreResult
  /** Undefined if this page doesn't know, because the server no longer knows either. */
  mine: ScoreBallot | undefined
}

export function ScoreResultView(props: ScoreResultViewProps) {
  const { round, boardId, cards, criteria, mayRun, onShowCard, onDiscuss, onResult, kind, result, mine } = props
  const t = useTranslations('round.score')
  const projector = useTranslations('round.projector')
  const words = useRatingWords(criteria)
  const { data: earlier } = useRound(boardId, round.previousId ?? undefined)
  const [agreeingId, setAgreeingId] = useState<string | undefined>()
  const { isOnProjector, inViewId, discuss: bringBefore } = useCardBeforeRoom(props)
  const { discuss, discussLater } = useAgreedInSight(bringBefore)
  const inView = useRef<HTMLLIElement>(null)
  const firstId = result.cards[0]?.cardId
  useEffect(() => {
    if (!isOnProjector || inViewId === firstId) return
    // The panel brings the beginning of a result into view first.
    const frame = requestAnimationFrame(() => inView.current?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [isOnProjector, inViewId, firstId])
  useEffect(() => () => onDiscuss?.(round.id, undefined), [onDiscuss, round.id])
  const isSettled = result.cards.every(
    ({ cardId }) => !cards.has(cardId) || round.agreements.some((each) => each.cardId === cardId),
  )
  useEffect(() => {
    onResult?.({ kind, cards: result.cards, discussedId: agreeingId, isSettled })
    return () => onResult?.(undefined)
  }, [onResult, kind, result.cards, agreeingId, isSettled])
  /** The next card of the list on which nobody has agreed; after the last one it goes on from the first. */
  const nextOpen = (cardId: string) => {
    const ids = result.cards.map((card) => card.cardId)
    const at = ids.indexOf(cardId)
    const agreedIds = new Set(round.agreements.map((each) => each.cardId)).add(cardId)
    return [...ids.slice(at + 1), ...ids.slice(0, at)].find((id) => cards.has(id) && !agreedIds.has(id))
  }
  const before = earlier?.result?.kind === 'score' ? earlier.result.cards : []
  return (
    <>
      <p className="text-ink-soft leading-5 tabular-nums">{t('summary', { ballots: result.ballots })}</p>
      {mayRun ? <AgreeUndisputed boardId={boardId} round={round} result={result} cards={cards} /> : null}
      <ol className="flex flex-col">
        {result.cards.map(({ cardId, spreads }) => {
          const agreed = round.agreements.find((each) => each.cardId === cardId)
          const earlierSpreads = before.find((each) => each.cardId === cardId)?.spreads
          return (
            <li
              key={cardId}
              ref={cardId === inViewId ? inView : undefined}
              className="flex scroll-my-2 flex-col gap-2 border-line border-b py-3"
            >
              <div className="flex items-start gap-2">
                <CardLine
                  card={cards.get(cardId)}
                  onShow={
                    onShowCard &&
                    ((id) => {
                      discuss(id)
                      onShowCard(id)
                    })
                  }
                  className="grow font-medium"
                />
                {isOnProjector && onDiscuss && cardId !== inViewId ? (
                  <IconButton
                    size="sm"
                    label={projector('showCard')}
                    icon={<Presentation />}
                    onClick={() => discuss(cardId)}
                  />
                ) : null}
              </div>
              {isOnProjector && cardId === inViewId ? (
                <p className="flex items-center gap-1.5 self-start rounded-md bg-accent-soft px-2 py-0.5 font-medium text-accent text-xs [&_svg]:size-3.5">
                  <Presentation aria-hidden />
                  {projector('now')}
                </p>
              ) : null}
              {SCORED_FIELDS[kind].map((field) => {
                const spread = spreads[field]
                return spread ? (
                  <SpreadBars
                    key={field}
                    field={field}
                    spread={spread}
                    words={words}
                    before={earlierSpreads?.[field]}
                    mine={mine?.[cardId]?.[field]}
                  />
                ) : null
              })}
              {result.named ? <WhoRated cardId={cardId} kind={kind} named={result.named} words={words} /> : null}
              {agreed ? (
                <div className="flex gap-2 rounded-lg bg-success-soft px-3 py-2 leading-5">
                  <CheckCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
                  <p className="min-w-0">
                    <strong className="font-semibold text-success">
                      {t(agreed.isMedian ? 'medianTaken' : 'agreed')}
                    </strong>{' '}
                    {agreedInWords(words, SCORED_FIELDS[kind], agreed.values)}
                    {agreed.rationale ? (
                      <span className="block break-words text-ink-soft">{agreed.rationale}</span>
                    ) : null}
                  </p>
                </div>
              ) : null}
              {!mayRun || !cards.has(cardId) ? null : agreeingId === cardId ? (
                <AgreeForm
                  boardId={boardId}
                  roundId={round.id}
                  cardId={cardId}
                  kind={kind}
                  spreads={spreads}
                  agreed={agreed}
                  words={words}
                  onClose={() => setAgreeingId(undefined)}
                  onAgreed={() => {
                    const next = agreed ? undefined : nextOpen(cardId)
                    // The room sees what was agreed, also on a card that it did not talk about.
                    discuss(cardId)
                    if (next !== undefined) discussLater(next)
                    setAgreeingId(next)
                  }}
                />
              ) : (
                <Button
                  size="sm"
                  className="self-start"
                  onClick={() => {
                    discuss(cardId)
                    setAgreeingId(cardId)
                  }}
                >
                  {t(agreed && !agreed.isMedian ? 'agreeAnew' : 'agree')}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      {mayRun ? <RateAgain {...props} /> : null}
    </>
  )
}
