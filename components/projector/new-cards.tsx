// Cards large over the whole screen: those that people have just shown to each other, or rate by themselves.

import { useRef } from 'react'
import type { BoardCard } from '@/lib/document/view/board-view'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { CardRef, CardTitle } from './projector-cards'
import { ROOM_LARGE, ROOM_TITLE } from './room-text'
import { usePageTurn } from './use-page-turn'

/** More of them stand in smaller letters. */
const MOST_LARGE = 6

export function NewCards({ cards, criteria }: { cards: readonly BoardCard[]; criteria: Criteria | undefined }) {
  const list = useRef<HTMLUListElement>(null)
  usePageTurn(list, cards)
  return (
    <ul
      ref={list}
      className="absolute inset-0 z-30 grid auto-rows-max grid-cols-2 content-start gap-[1.4vw] overflow-hidden bg-surface p-[1.4vw] max-md:grid-cols-1"
    >
      {cards.map((card) => (
        <li
          key={card.id}
          className="flex flex-col items-start gap-[1vh] rounded-xl border border-line bg-panel p-[1.2vw]"
        >
          <CardRef card={card} criteria={criteria} />
          <CardTitle card={card} className={`font-semibold ${cards.length <= MOST_LARGE ? ROOM_LARGE : ROOM_TITLE}`} />
        </li>
      ))}
    </ul>
  )
}
