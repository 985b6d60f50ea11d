// One place of the outline: its heading, the way to a new card in it, and its cards, in a list for each cell that has any.

import { Plus } from 'lucide-react'
import { useId } from 'react'
import { type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { lockFor } from '@/components/canvas/lock/host-locks'
import { canvasWords } from '@/components/canvas/words/canvas-words'
import { Button } from '@/components/ui/button'
import { guessLanguage } from '@/lib/brief/text-shape'
import { cardCount, type OutlineGroup, type OutlinePlace } from '@/lib/document/view/outline'
import { AddForm } from './add-form'
import { useCardFacts } from './card-facts'
import { OutlineCard } from './outline-card'
import { type CardForm, useOutlineBoard, useOutlineContext } from './outline-context'
import { cellName, titleOfHolder } from './place-words'

export interface OutlinePlaceViewProps {
  readonly place: OutlinePlace
  readonly pageId: string
  /** The level of its heading; those of its cells are one below. */
  readonly level: 2 | 3
  /** The page has no matrix and no zone. */
  readonly isAlone: boolean
  /** The form for new cards is open. */
  readonly isAsking: boolean
  /** The card that has a form open, if any. */
  readonly openCard: { readonly cardId: string; readonly form: CardForm } | undefined
}

export function OutlinePlaceView({ place, pageId, level, isAlone, isAsking, openCard }: OutlinePlaceViewProps) {
  const t = useTranslations('outline')
  const canvas = useTranslations('canvas')
  const { editor, isReadOnly, askForCard } = useOutlineContext()
  const { criteria } = useOutlineBoard()
  const factsOf = useCardFacts()
  const headingId = useId()
  const isHeld = useValue('place is locked', () => {
    const shape = place.type === 'page' ? undefined : editor.getShape(place.id as TLShapeId)
    return shape !== undefined && lockFor(editor, shape) !== undefined
  }, [editor, place.type, place.id])
  const name =
    place.type === 'page'
      ? t(isAlone ? 'cards' : 'pageItself')
      : titleOfHolder(editor, place.id) || (place.type === 'frame' ? t('frame') : canvas('placeIn.untitled'))
  const nameOf = ({ cell }: OutlineGroup): string | undefined => {
    if (place.type !== 'matrix' || cell === undefined) return undefined
    return cell === 'tray' ? t('tray') : cellName(place.matrix, cell, criteria, canvasWords(editor))
  }
  const Heading = `h${level}` as const
  const CellHeading = `h${(level + 1) as 3 | 4}` as const
  const count = cardCount(place)
  return (
    <div data-outline-item={place.id} className="rounded-xl border border-line bg-panel px-3 py-2 max-sm:px-2">
      <div className="flex items-center justify-between gap-2">
        <Heading id={headingId} className="min-w-0 break-words font-semibold text-base leading-6">
          <span dir="auto" lang={guessLanguage(name) || undefined}>
            {name}
          </span>{' '}
          <span className="font-normal text-mute text-sm tabular-nums">{count}</span>
        </Heading>
        {isReadOnly || isHeld || place.type === 'frame' ? null : (
          <Button
            data-outline-stop={place.id}
            size="sm"
            variant="ghost"
            icon={<Plus />}
            aria-label={t('add.label', { place: name })}
            aria-expanded={isAsking}
            onClick={() => askForCard(place.id)}
          >
            {t('add.button')}
          </Button>
        )}
      </div>
      {isAsking && !isReadOnly ? <AddForm place={place} pageId={pageId} name={name} /> : null}
      {count === 0 ? <p className="py-1 text-mute">{t('empty')}</p> : null}
      {place.groups.map((group) => {
        const groupName = nameOf(group)
        return (
          <div key={groupName ?? ''} className="mt-1.5">
            {groupName === undefined ? null : (
              <CellHeading className="font-medium text-mute text-xs leading-5">{groupName}</CellHeading>
            )}
            <ul
              aria-label={t('count', { name: groupName ?? name, count: group.cards.length })}
              className="divide-y divide-line"
            >
              {group.cards.map((card) => (
                <OutlineCard
                  key={card.id}
                  card={card}
                  {...factsOf(card)}
                  isOrdered={place.type !== 'matrix'}
                  openForm={openCard?.cardId === card.id ? openCard.form : undefined}
                />
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
