// One card of a ballot and its dots: given by the buttons beside them, or with the keyboard on the dots themselves.

import { Minus, Plus } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import { CardLine } from '../card-line'
import type { ActivityCard } from '../round-view-props'

export interface VoteRowProps {
  /** Undefined for a card that is no longer on the board. */
  card: ActivityCard | undefined
  dots: number
  /** The most votes that this card can have now. */
  most: number
  /** Nothing can be cast. */
  isOff: boolean
  onGive: (dots: number) => void
  onShow: ((cardId: string) => void) | undefined
  onRead: (() => void) | undefined
}

/** Up to this many are drawn as dots; more are a number. */
const MOST_DRAWN = 4
const BUTTON =
  'grid size-8 place-items-center rounded-lg border border-line-strong bg-panel text-ink-soft hover:bg-hover hover:text-ink disabled:opacity-40 disabled:hover:bg-panel pointer-coarse:size-11 [&_svg]:size-4'

export function VoteRow({ card, dots, most, isOff, onGive, onShow, onRead }: VoteRowProps) {
  const t = useTranslations('round.vote')
  const words = useTranslations('card')
  const name = card ? `${card.ref} ${shownTitle(card) || words('face.untitled')}` : ''
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = wantedDots(event, dots, most)
    if (wanted === undefined) return
    // Digits and signs are keys of the canvas, too.
    event.preventDefault()
    event.stopPropagation()
    onGive(wanted)
  }
  return (
    // If there is no room for both, the dots go below: nobody can vote on a title that is cut off.
    <li className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1 border-line border-b py-2">
      <CardLine isStacked isWhole card={card} onShow={onShow} onRead={onRead} className="grow basis-36" />
      {isOff ? null : (
        <div className="flex shrink-0 items-center gap-1">
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('less', { name })}
            disabled={dots === 0}
            onClick={() => onGive(dots - 1)}
            className={BUTTON}
          >
            <Minus />
          </button>
          <span
            role="spinbutton"
            tabIndex={0}
            aria-label={t('dotsFor', { name })}
            aria-valuemin={0}
            aria-valuemax={most}
            aria-valuenow={dots}
            onKeyDown={onKeyDown}
            className="relative flex h-8 w-9 scroll-my-20 items-center justify-center rounded-md tabular-nums"
          >
            <span className={dots > 0 ? 'font-semibold text-accent' : 'text-mute'}>{dots}</span>
            <span aria-hidden className="absolute bottom-0 flex h-1.5 gap-0.5">
              {dots <= MOST_DRAWN
                ? // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
                  Array.from({ length: dots }, (_, i) => <span key={i} className="size-1.5 rounded-full bg-accent" />)
                : null}
            </span>
          </span>
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('more', { name })}
            disabled={dots >= most || !card}
            onClick={() => onGive(dots + 1)}
            className={BUTTON}
          >
            <Plus />
          </button>
        </div>
      )}
    </li>
  )
}

/** Returns the number of dots that a key asks for; undefined for a key that means nothing here. */
function wantedDots({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, dots: number, most: number): number | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  switch (key) {
    case '+':
    case 'ArrowUp':
      return dots + 1
    case '-':
    case 'ArrowDown':
      return Math.max(0, dots - 1)
    case 'Home':
      return 0
    case 'End':
      return most
    default:
      return /^\d$/.test(key) ? Number(key) : undefined
  }
}
