// What came out of a vote, the most dots first, in letters for the back row. It stays at the winners until a key turns it, and
// counts the cards without dots together.

import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { ShareBar } from '@/components/ui/share-bar'
import type { BoardCard } from '@/lib/document/view/board-view'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { VoteResult } from '@/lib/domain/session/round'
import { CardRef, CardTitle } from './projector-cards'
import { ROOM_HEADING, ROOM_TEXT, ROOM_TITLE } from './room-text'
import { usePageTurnByKeys } from './use-page-turn'

/** As many fill the screen with larger letters. */
const FEW = 7

export interface VoteSlideProps {
  result: VoteResult
  cards: ReadonlyMap<string, BoardCard>
  criteria: Criteria
}

export function VoteSlide({ result, cards, criteria }: VoteSlideProps) {
  const t = useTranslations('round.vote')
  const round = useTranslations('round')
  const screen = useTranslations('together.projectorScreen')
  const list = useRef<HTMLOListElement>(null)
  const given = useMemo(() => result.cards.filter(({ dots }) => dots > 0), [result.cards])
  const without = given.length > 0 ? result.cards.length - given.length : 0
  const shown = given.length > 0 ? given : result.cards
  const inSight = usePageTurnByKeys(list, shown)
  const isFew = shown.length <= FEW
  const most = Math.max(1, ...result.cards.map(({ dots }) => dots))
  return (
    <article className="flex h-full flex-col gap-[1vh] px-[3vw] pt-[2vh]">
      <p className={`text-mute tabular-nums ${ROOM_TEXT}`}>
        {t('summary', { ballots: result.ballots, abstained: result.abstained })}
        {inSight ? ` · ${screen('part', { ...inSight, count: shown.length })}` : null}
      </p>
      <ol ref={list} className="relative min-h-0 grow overflow-hidden">
        {shown.map(({ cardId, dots, place }) => {
          const isShared = result.cards.filter((each) => each.place === place).length > 1
          const card = cards.get(cardId)
          return (
            <li
              key={cardId}
              className={`grid grid-cols-[2em_auto_minmax(0,1fr)_34vw_5em] items-center gap-x-[1vw] border-line border-t ${isFew ? 'py-[1.9vh]' : 'py-[1.1vh]'} ${ROOM_TEXT}`}
            >
              <span className={`text-end font-semibold tabular-nums ${ROOM_TITLE}`}>
                {isShared ? `=${place}` : place}
              </span>
              {card ? (
                <>
                  <CardRef card={card} criteria={criteria} />
                  <CardTitle card={card} className={`font-medium ${isFew ? ROOM_HEADING : ROOM_TITLE}`} />
                </>
              ) : (
                <span className={`col-span-2 text-mute italic ${ROOM_TITLE}`}>{round('cardGone')}</span>
              )}
              <ShareBar share={dots / most} className={isFew ? 'h-[3vh]!' : 'h-[1.6vh]!'} />
              <strong className={`whitespace-nowrap font-semibold tabular-nums ${ROOM_TEXT}`}>
                {t('dots', { count: dots })}
              </strong>
            </li>
          )
        })}
      </ol>
      {without > 0 ? (
        <p className={`pb-[1.5vh] text-mute ${ROOM_TEXT}`}>{screen('noDots', { count: without })}</p>
      ) : null}
    </article>
  )
}
