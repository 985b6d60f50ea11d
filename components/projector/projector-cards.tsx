// The cards with their full titles, beside the matrix that has room for their references only.

import { UserRound } from 'lucide-react'
import { useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { LEVEL_CHIP_CLASS } from '@/components/ui/level-chip'
import { cardLanguage } from '@/lib/brief/titles/card-language'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard } from '@/lib/document/view/board-view'
import { ownerWords } from '@/lib/domain/cards/card-owner'
import type { CardGap } from '@/lib/domain/coverage/card-gaps'
import { type Criteria, levelWord } from '@/lib/domain/criteria/criteria'
import { currentLevel } from '@/lib/domain/criteria/current-level'
import { InSightWords } from './in-sight-words'
import { ROOM_HEADING, ROOM_TEXT, ROOM_TITLE } from './room-text'
import { usePageTurn } from './use-page-turn'

/** More of them stand in smaller letters. */
const MOST_LARGE = 5

export interface ProjectorCardsProps {
  /** In the order in which they are listed. */
  cards: readonly BoardCard[]
  /** Undefined while levels are not to be seen, because people rate by themselves. */
  criteria: Criteria | undefined
  /** What cards lack, by their ids. */
  gaps: ReadonlyMap<string, CardGap>
  /** Names who answers for each card. */
  hasOwners: boolean
}

export function ProjectorCards({ cards, criteria, gaps, hasOwners }: ProjectorCardsProps) {
  const t = useTranslations('together.projectorScreen')
  const face = useTranslations('card.face')
  const list = useRef<HTMLOListElement>(null)
  const inSight = usePageTurn(list, cards)
  return (
    <section
      aria-label={t('cards', { count: cards.length })}
      className="flex w-[36vw] shrink-0 flex-col border-line border-s bg-panel px-[1.4vw] pt-[1.4vh] max-md:hidden"
    >
      <h2 className={`pb-[0.8vh] text-mute ${ROOM_TEXT}`}>
        <InSightWords count={cards.length} inSight={inSight} />
      </h2>
      <ol ref={list} className="relative min-h-0 grow overflow-hidden">
        {cards.map((card) => (
          <li key={card.id} className="flex items-baseline gap-[1vw] border-line border-t py-[0.9vh]">
            <CardRef card={card} criteria={criteria} />
            <div className="min-w-0">
              <CardTitle
                card={card}
                className={`font-medium ${cards.length <= MOST_LARGE ? ROOM_HEADING : ROOM_TITLE}`}
              />
              {hasOwners ? <Owner words={ownerWords(card)} /> : null}
              <Gap gap={gaps.get(card.id)} say={face} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Owner({ words }: { words: string }) {
  return words === '' ? null : (
    <p className={`flex items-center gap-[0.3em] text-ink-soft ${ROOM_TEXT}`}>
      <UserRound aria-hidden className="size-[0.9em] shrink-0" />
      <span dir="auto">{words}</span>
    </p>
  )
}

function Gap({ gap, say }: { gap: CardGap | undefined; say: (gap: CardGap) => string }) {
  return gap ? <p className={`text-warning ${ROOM_TEXT}`}>{say(gap)}</p> : null
}

/** A card's reference on the colour of its level; without criteria it has none. */
export function CardRef({ card, criteria }: { card: BoardCard; criteria: Criteria | undefined }) {
  const locale = useLocale()
  const level = criteria && currentLevel(card, criteria)
  return (
    <span
      title={criteria && level && levelWord(criteria, level, locale)}
      className={`shrink-0 rounded-[0.3em] px-[0.4em] font-semibold tabular-nums ${ROOM_TEXT} ${level ? LEVEL_CHIP_CLASS[level] : 'bg-hover text-ink-soft'}`}
    >
      {card.ref}
    </span>
  )
}

export function CardTitle({
  card,
  className,
}: {
  card: Pick<BoardCard, 'title' | 'citations' | 'language'>
  className: string
}) {
  const t = useTranslations('card.face')
  return (
    <span dir="auto" lang={cardLanguage(card)} className={`min-w-0 text-pretty [overflow-wrap:anywhere] ${className}`}>
      {shownTitle(card) || t('untitled')}
    </span>
  )
}
