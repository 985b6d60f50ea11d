// What finds the other end of a link by typing, and makes it where it isn't there: a field, what it found, and a button. Enter takes
// what was found first, or leads to its choices, and arrow keys go through the rest.

import { clsx } from 'clsx'
import { Plus } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { makeCardWithLink } from '@/components/canvas/link/make-card-with-link'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import { isRef } from '@/lib/document/indexes/taken-refs'
import type { BoardCard } from '@/lib/document/view/board-view'
import { CARD_KIND_INFO, CARD_KINDS } from '@/lib/domain/cards/card-kind'
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
  const frame = useRef<HTMLDivElement>(null)
  // A reference means a card that is there, or none: nobody calls a new one so.
  const mayMake = title !== '' && !isReference(title)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && title !== '') {
      event.preventDefault()
      if (children.length > 0) takeFirst(frame.current)
      else if (mayMake) make()
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      found(frame.current)[0]?.focus()
    }
  }
  /** Arrow keys move from one button to the next, and from the first one back to the field. */
  const goOn = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const buttons = found(frame.current)
    const at = buttons.findIndex((button) => button === document.activeElement) + step
    const to = at < 0 ? frame.current?.querySelector('input') : buttons[at]
    to?.focus()
  }
  return (
    <div ref={frame} className="contents">
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
        <ul
          onKeyDown={goOn}
          className={clsx(
            '-mx-1 max-h-80 overflow-y-auto',
            title !== '' && '[&>li:first-child_button:first-child]:bg-hover',
          )}
        >
          {children}
        </ul>
      )}
      {mayMake ? (
        <Button icon={<Plus />} className="h-auto! justify-start! py-1.5 text-start" onClick={make}>
          <span className="min-w-0 whitespace-normal break-words">{t(`makeAndLink.${toNew.cardKind}`, { title })}</span>
        </Button>
      ) : null}
    </div>
  )
}

/** Presses the button of the first card, or leads to its buttons where it has several. */
function takeFirst(frame: HTMLElement | null): void {
  const card = frame?.querySelector('ul')?.firstElementChild
  const [first, ...others] = card?.querySelectorAll<HTMLButtonElement>('button') ?? []
  if (others.length === 0) first?.click()
  else first?.focus()
}

/** The buttons of what was found, in their order. */
function found(frame: HTMLElement | null): HTMLButtonElement[] {
  return [...(frame?.querySelectorAll<HTMLButtonElement>('ul button') ?? [])]
}

function isReference(words: string): boolean {
  return CARD_KINDS.some((kind) => isRef(kind, words.toUpperCase()))
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
