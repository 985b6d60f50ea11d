// Cards large over the whole screen: those that people have just shown to each other, or rate by themselves.

import { clsx } from 'clsx'
import { useRef } from 'react'
import type { BoardCard } from '@/lib/document/view/board-view'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { InSightWords } from './in-sight-words'
import { CardRef, CardTitle } from './projector-cards'
import { ROOM_LARGE, ROOM_TEXT, ROOM_TITLE } from './room-text'
import { usePageTurn } from './use-page-turn'

/** More of them stand in smaller letters, with the reference beside the title. */
const MOST_LARGE = 6
/** More of them stand in three columns. */
const MOST_IN_TWO_COLUMNS = 12

export function NewCards({ cards, criteria }: { cards: readonly BoardCard[]; criteria: Criteria | undefined }) {
  const list = useRef<HTMLUListElement>(null)
  const inSight = usePageTurn(list, cards)
  const isLarge = cards.length <= MOST_LARGE
  return (
    <div className="absolute inset-0 z-30 flex flex-col gap-[0.6vh] bg-surface p-[1vw]">
      {isLarge && !inSight ? null : (
        <p className={`shrink-0 text-mute tabular-nums ${ROOM_TEXT}`}>
          <InSightWords count={cards.length} inSight={inSight} />
        </p>
      )}
      <ul
        ref={list}
        className={clsx(
          'grid min-h-0 grow auto-rows-max content-start gap-[0.6vw] overflow-hidden max-md:grid-cols-1',
          cards.length <= MOST_IN_TWO_COLUMNS ? 'grid-cols-2' : 'grid-cols-3',
        )}
      >
        {cards.map((card) => (
          <li
            key={card.id}
            className={clsx(
              'flex rounded-xl border border-line bg-panel',
              isLarge ? 'flex-col items-start gap-[1vh] p-[1.2vw]' : 'items-baseline gap-[0.7vw] px-[0.8vw] py-[0.6vh]',
            )}
          >
            <CardRef card={card} criteria={criteria} />
            <CardTitle card={card} className={`font-semibold ${isLarge ? ROOM_LARGE : ROOM_TITLE}`} />
          </li>
        ))}
      </ul>
    </div>
  )
}
