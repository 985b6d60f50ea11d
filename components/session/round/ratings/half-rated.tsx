// Names a card that a person went on from with one of its questions unanswered, and leads back to it.

import { CornerUpLeft } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { ActivityCard } from '../round-view-props'

export interface HalfRatedProps {
  /** Half rated cards besides the one that is shown. */
  cards: readonly ActivityCard[]
  onGo: (cardId: string) => void
}

export function HalfRated({ cards, onGo }: HalfRatedProps) {
  const t = useTranslations('round.score')
  const [first] = cards
  if (!first) return null
  return (
    <button
      type="button"
      title={t('halfBack', { ref: first.ref })}
      onClick={() => onGo(first.id)}
      className="flex items-center gap-1 rounded-md text-warning text-xs hover:underline pointer-coarse:min-h-11 [&_svg]:size-3.5"
    >
      <CornerUpLeft aria-hidden />
      {t('halfRated', { ref: first.ref, more: cards.length - 1 })}
    </button>
  )
}
