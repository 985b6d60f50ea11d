// One card of the outline: what it is in words, the way into it, and all that can be done with it as a menu.

import { Lock } from 'lucide-react'
import { memo, useId } from 'react'
import { useTranslations } from 'use-intl'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { LEVEL_CHIP_CLASS } from '@/components/ui/level-chip'
import { cardLanguage } from '@/lib/brief/titles/card-language'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard } from '@/lib/document/view/board-view'
import { asStep } from '@/lib/domain/cards/card-fields'
import type { CardFacts } from './card-facts'
import { CardMenu } from './card-menu'
import { MoveForm } from './move-form'
import { type CardForm, useOutlineContext } from './outline-context'
import { PassagesList } from './passages-list'
import { ScoreForm } from './score-form'
import { TitleForm } from './title-form'
import { mayScore, useCardState } from './use-card-state'

export interface OutlineCardProps extends CardFacts {
  readonly card: BoardCard
  /** Its list has an order of its own: that of a matrix is given by the scores. */
  readonly isOrdered: boolean
  readonly openForm: CardForm | undefined
}

/** All of its props are plain values or the card's own object: it is drawn again when this card has changed, and only then. */
export const OutlineCard = memo(function OutlineCard(props: OutlineCardProps) {
  const { card, isOrdered, openForm, level, levelWord, details, comments } = props
  const words = useTranslations('card')
  const { editor, isReadOnly, open, reorder, score } = useOutlineContext()
  const detailsId = useId()
  const state = useCardState(editor, card)
  return (
    <li aria-label={state.name} data-outline-item={card.id} className="py-1">
      <div className="flex items-start gap-1">
        <button
          data-outline-stop={card.id}
          data-outline-card=""
          type="button"
          aria-describedby={details ? detailsId : undefined}
          onClick={() => open(card.id)}
          onKeyDown={(event) => {
            const { key, altKey } = event
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            const places = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : undefined
            const step = asStep(Number(key))
            if (altKey && places !== undefined) reorder(card.id, places)
            else if (!altKey && step !== undefined && !isReadOnly && mayScore(card.kind, state)) score(card.id, step)
            else return
            event.preventDefault()
          }}
          className="min-h-8 min-w-0 grow rounded-md px-1.5 py-1 text-start hover:bg-hover pointer-coarse:min-h-11"
        >
          <span className="flex flex-wrap items-center gap-x-1.5 text-mute text-xs">
            <KindGlyph kind={card.kind} />
            <span>
              {words(`kind.${card.kind}`)} <span className="tabular-nums">{card.ref}</span>
            </span>
            {level ? (
              <span className={`rounded-full px-1.5 font-semibold ${LEVEL_CHIP_CLASS[level]}`}>{levelWord}</span>
            ) : null}
            {state.isLocked ? <Lock aria-hidden className="size-3" /> : null}
          </span>
          <span dir="auto" lang={cardLanguage(card)} className="block break-words leading-5">
            {shownTitle(card) || words('face.untitled')}
          </span>
        </button>
        <CardMenu card={card} state={state} comments={comments} isOrdered={isOrdered} />
      </div>
      {details ? (
        <p id={detailsId} className="px-1.5 pt-1 pb-0.5 text-mute text-xs leading-5">
          {details}
        </p>
      ) : null}
      {openForm === 'passages' ? <PassagesList card={card} mayChange={!isReadOnly && !state.isHeld} /> : null}
      {openForm === undefined || openForm === 'passages' || isReadOnly ? null : openForm === 'title' ? (
        <TitleForm card={card} />
      ) : openForm === 'score' ? (
        <ScoreForm card={card} />
      ) : (
        <MoveForm card={card} />
      )}
    </li>
  )
})
