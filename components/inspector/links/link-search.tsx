// What finds the other end of a link by typing, and makes it where it isn't there: a field, what it found, and a button.

import { Plus } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { makeCardWithLink } from '@/components/canvas/link/make-card-with-link'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard } from '@/lib/document/view/board-view'
import { CARD_KIND_INFO } from '@/lib/domain/cards/card-kind'
import { LINK_TO_NEW } from './card-links'

interface LinkSearchProps {
  editor: Editor
  /** The card that gets the link. */
  card: BoardCard
  query: string
  onQuery: (query: string) => void
  /** A new card has been made with the link of this id; undefined if it couldn't be. */
  onMade: (id: TLShapeId | undefined) => void
  /** The items of what the words find, none if they find nothing. */
  children: readonly ReactNode[]
}

export function LinkSearch({ editor, card, query, onQuery, onMade, children }: LinkSearchProps) {
  const t = useTranslations('inspector')
  const title = query.trim()
  const toNew = LINK_TO_NEW[card.kind]
  const make = () => onMade(makeCardWithLink(editor, card.id, title, toNew))
  const onKeyDown = (event: KeyboardEvent) => {
    // Where nothing matches, there is one thing to choose.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || title === '' || children.length > 0) return
    event.preventDefault()
    make()
  }
  return (
    <>
      <TextField
        label={t('findCard')}
        hideLabel
        type="search"
        autoFocus
        placeholder={t('findCard')}
        value={query}
        onChange={onQuery}
        onKeyDown={onKeyDown}
      />
      {children.length === 0 ? (
        <p className="px-1 text-mute">{title === '' ? t('nothingToLink') : t('noCardFound', { query })}</p>
      ) : (
        <ul className="-mx-1 max-h-80 overflow-y-auto">{children}</ul>
      )}
      {title === '' ? null : (
        <Button icon={<Plus />} className="h-auto! justify-start! py-1.5 text-start" onClick={make}>
          <span className="min-w-0 whitespace-normal break-words">{t(`makeAndLink.${toNew.cardKind}`, { title })}</span>
        </Button>
      )}
    </>
  )
}

/** The sign, the reference and the title of a card that may be linked. */
export function FoundCard({ card }: { card: BoardCard }) {
  const words = useTranslations('card')
  return (
    <>
      <span className="text-mute">
        {CARD_KIND_INFO[card.kind].sign} {card.ref}
      </span>{' '}
      {shownTitle(card) || words('face.untitled')}
    </>
  )
}

/** Whether the words of a search are in a card's reference or title, in any case. */
export function isFoundBy(card: BoardCard, query: string): boolean {
  return `${card.ref} ${card.title}`.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase())
}
