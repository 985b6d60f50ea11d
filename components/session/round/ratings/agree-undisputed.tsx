// Agrees at once on the medians of rated cards: on those that nobody disputes, and on all that are left, where people have
// talked enough. Says what that means and which cards can't take part, and takes it back at once, too.

import { CheckCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toaster'
import type { Round, ScoreResult } from '@/lib/domain/session/round'
import { type BetweenSteps, cardsWithoutMedian, openMedians, undisputedCards } from '@/lib/domain/session/undisputed'
import { useAgreeOnUndisputed, useTakeAgreementsBack } from '../../rounds-api'
import type { ActivityCard } from '../round-view-props'
import { AgreeOthers } from './agree-others'

export interface AgreeUndisputedProps {
  boardId: string
  round: Round
  result: ScoreResult
  /** Cards by shape id. */
  cards: ReadonlyMap<string, ActivityCard>
}

export function AgreeUndisputed({ boardId, round, result, cards }: AgreeUndisputedProps) {
  const t = useTranslations('round.undisputed')
  const common = useTranslations('common')
  const tell = useErrorMessage()
  const onError = (error: Error) => toast.error(tell(error))
  const agree = useAgreeOnUndisputed(boardId)
  const takeBack = useTakeAgreementsBack(boardId)
  /** The cards whose medians this page has taken. */
  const [takenIds, setTakenIds] = useState<readonly string[]>([])
  const idsOf = (medians: readonly { readonly cardId: string }[]) =>
    medians.map(({ cardId }) => cardId).filter((id) => cards.has(id))
  const ids = idsOf(undisputedCards(result, round.agreements))
  const otherIds = idsOf(openMedians(result, round.agreements, 'higher')).filter((id) => !ids.includes(id))
  const lacking = cardsWithoutMedian(result, round.agreements).filter((id) => cards.has(id)).length
  const taken = round.agreements.filter(({ isMedian }) => isMedian)
  // One that people have agreed on since is not taken back with the others.
  const done = takenIds.filter((id) => taken.some(({ cardId }) => cardId === id))
  const isNothingAgreed = round.agreements.length === 0
  // The summary says that nobody rated.
  if (result.ballots === 0 && done.length === 0) return null
  if (ids.length === 0 && done.length === 0 && otherIds.length === 0 && lacking === 0) return null
  const take = (cardIds: readonly string[], others?: BetweenSteps) =>
    agree.mutate(
      { roundId: round.id, ...(others && { others }) },
      { onError, onSuccess: () => setTakenIds([...done, ...cardIds]) },
    )
  return (
    <div className="flex flex-col gap-2 rounded-lg bg-surface px-3 py-2">
      {ids.length > 0 ? (
        <>
          <Button
            className="h-auto! min-h-8 max-w-full shrink! self-start whitespace-normal! py-1 text-start"
            icon={<CheckCheck />}
            busy={agree.isPending}
            onClick={() => take(ids)}
          >
            {t('agree', { count: ids.length })}
          </Button>
          <p className="text-mute text-xs leading-4">{t('hint')}</p>
        </>
      ) : null}
      {done.length > 0 ? (
        <div className="flex items-center gap-2">
          <p role="status" className="min-w-0 grow leading-5">
            {t('taken', { count: taken.length, agreed: round.agreements.length - taken.length })}
          </p>
          <Button
            size="sm"
            busy={takeBack.isPending}
            onClick={() =>
              takeBack.mutate({ roundId: round.id, cardIds: [...done] }, { onError, onSuccess: () => setTakenIds([]) })
            }
          >
            {common('undo')}
          </Button>
        </div>
      ) : null}
      {ids.length === 0 && otherIds.length > 0 ? (
        <>
          {isNothingAgreed ? <p className="leading-5">{t('none')}</p> : null}
          <AgreeOthers
            count={otherIds.length}
            isFirst={isNothingAgreed}
            busy={agree.isPending}
            onAgree={(between) => take(otherIds, between)}
          />
        </>
      ) : null}
      {lacking > 0 ? <p className="text-mute text-xs leading-4">{t('lacking', { count: lacking })}</p> : null}
    </div>
  )
}
