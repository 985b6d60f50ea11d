// Private writing: each person's own cards while it is open, all of them once they are on the board. The facilitator's
// controls stand above the lists, which grow.

import { useTranslations } from 'use-intl'
import { ApiError } from '@/components/api/client'
import { LoadFailed } from '@/components/ui/load-failed'
import { Skeleton } from '@/components/ui/skeleton'
import { CardLine } from '../round/card-line'
import type { RoundViewProps } from '../round/round-view-props'
import { useDrafts } from './drafts-api'
import { NewDraft } from './new-draft'
import { OwnDrafts } from './own-drafts'
import { ShowCards } from './show-cards'

export function Writing(props: RoundViewProps) {
  const { boardId, round, me, mayRun, mayTakePart } = props
  const t = useTranslations('drafts')
  const isShown = round.state === 'shown'
  const isOver = round.state !== 'open'
  const query = useDrafts(boardId, round.id, mayTakePart && !isShown)
  const isForbidden = query.error instanceof ApiError && query.error.code === 'forbidden'
  const mayWrite = mayTakePart && !isForbidden
  return (
    <>
      {mayWrite || isShown ? null : (
        <p className="rounded-lg border border-line px-3 py-2 text-ink-soft leading-5">{t('lookOnly')}</p>
      )}
      {mayWrite && isOver && !isShown ? <p className="text-ink-soft leading-5">{t('over')}</p> : null}
      {mayWrite && !isOver ? <NewDraft boardId={boardId} roundId={round.id} me={me} /> : null}
      {mayRun ? <ShowCards boardId={boardId} round={round} /> : null}
      {isShown ? <ShownCards {...props} /> : null}
      {mayWrite && !isShown && query.data && query.data.length > 0 ? (
        <OwnDrafts boardId={boardId} roundId={round.id} me={me} drafts={query.data} isOver={isOver} />
      ) : null}
      {mayWrite && !isShown && !query.data ? (
        query.isError ? (
          <LoadFailed title={t('loadFailed')} query={query} />
        ) : (
          <Skeleton className="h-16" />
        )
      ) : null}
    </>
  )
}

/** Shows the cards as a list, also where there is no canvas to see them on. */
function ShownCards({ round, cards, onShowCard, moreOf }: RoundViewProps) {
  const t = useTranslations('drafts')
  return (
    <section aria-label={t('all')} className="flex flex-col gap-1">
      <h4 className="font-medium text-ink-soft text-xs">{t('allCount', { count: round.cardIds.length })}</h4>
      <ol className="flex flex-col">
        {round.cardIds.map((cardId) => (
          <li key={cardId} className="border-line border-b py-2">
            <CardLine card={cards.get(cardId)} onShow={onShowCard} onRead={moreOf?.(cardId)} />
          </li>
        ))}
      </ol>
    </section>
  )
}
