// A card in a list of a round: sign, reference and title; a button that shows it on the
// canvas, or opens it to be read.

import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { cardLanguage } from '@/lib/brief/titles/card-language'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { ActivityCard } from './round-view-props'

export interface CardLineProps {
  /** Undefined for a card that is no longer on the board. */
  card: ActivityCard | undefined
  onShow: ((cardId: string) => void) | undefined
  /** Opens the card to be read, where there is no canvas. */
  onRead?: (() => void) | undefined
  /** The title under the reference, where there is little room beside it. */
  isStacked?: boolean
  /** However long the title is. */
  isWhole?: boolean
  className?: string
}

export function CardLine({ card, onShow, onRead, isStacked = false, isWhole = false, className }: CardLineProps) {
  const t = useTranslations('round')
  const words = useTranslations('card')
  const shape = clsx('min-w-0 rounded-md text-start', isStacked ? 'block' : 'flex items-baseline gap-1.5', className)
  if (!card) return <p className={clsx(shape, 'text-mute italic')}>{t('cardGone')}</p>
  const content = (
    <>
      <span className="inline-flex shrink-0 items-baseline gap-1.5 text-mute text-xs tabular-nums">
        <KindGlyph kind={card.kind} />
        <span className="sr-only">{words(`kind.${card.kind}`)}</span>
        {card.ref}
      </span>
      <span
        dir="auto"
        lang={cardLanguage(card)}
        className={clsx('min-w-0 break-words leading-snug', isWhole ? isStacked && 'block' : 'line-clamp-3')}
      >
        {shownTitle(card) || words('face.untitled')}
      </span>
    </>
  )
  if (onRead) {
    return (
      <button
        type="button"
        title={t('readCard')}
        onClick={onRead}
        className={clsx('flex items-center gap-1.5 text-start pointer-coarse:min-h-11', className)}
      >
        <span className={clsx('grow', shape)}>{content}</span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-mute" />
      </button>
    )
  }
  if (!onShow) return <p className={shape}>{content}</p>
  return (
    <button
      type="button"
      title={t('showCard')}
      onClick={() => onShow(card.id)}
      className={clsx(shape, 'hover:bg-hover pointer-coarse:min-h-11')}
    >
      {content}
    </button>
  )
}
