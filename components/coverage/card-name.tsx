// A card's sign, reference and title in one line, as a button that opens the card beside the list.

import { clsx } from 'clsx'
import { useTranslations } from 'use-intl'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { cardLanguage } from '@/lib/brief/titles/card-language'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard } from '@/lib/document/view/board-view'
import { useCoverage } from './coverage-context'

export interface CardNameProps {
  readonly card: BoardCard
  /** Titles of two lines at most, else one. */
  readonly isTall?: boolean
  /** The whole title, however long. */
  readonly isWhole?: boolean
  /** The button is outside the tab order, because the cell of a grid has the focus for it. */
  readonly isQuiet?: boolean
  readonly className?: string
}

export function CardName({ card, isTall = false, isWhole = false, isQuiet = false, className }: CardNameProps) {
  const words = useTranslations('card')
  const { openCard } = useCoverage()
  const title = shownTitle(card) || words('face.untitled')
  return (
    <button
      type="button"
      tabIndex={isQuiet ? -1 : 0}
      title={`${card.ref} ${title}`}
      onClick={() => openCard(card.id)}
      className={clsx(
        'flex min-h-8 min-w-0 items-center gap-2 rounded-md px-1.5 text-start hover:bg-hover pointer-coarse:min-h-11',
        className,
      )}
    >
      <span className="shrink-0">
        <KindGlyph kind={card.kind} />
      </span>
      <span className="shrink-0 whitespace-nowrap text-mute text-xs tabular-nums">{card.ref}</span>
      <span
        dir="auto"
        lang={cardLanguage(card)}
        className={isWhole ? 'min-w-0 break-words' : isTall ? 'line-clamp-2 break-words' : 'truncate'}
      >
        {title}
      </span>
    </button>
  )
}
