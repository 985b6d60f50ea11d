// Links a treatment where its gap is listed: the recommendations for a risk, or the risks for a recommendation, found by
// typing. One press makes the link, and the keyboard goes on to the next row.

import { Plus } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { TLShapeId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { makeCardWithLink } from '@/components/canvas/link/make-card-with-link'
import { makeLink } from '@/components/canvas/link/make-link'
import { LINK_TO_NEW, type LinkOffer, linkOffers } from '@/components/inspector/links/card-links'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { TextField } from '@/components/ui/text-field'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard } from '@/lib/document/view/board-view'
import { CARD_KIND_INFO } from '@/lib/domain/cards/card-kind'
import { useCoverage } from './coverage-context'

export function LinkHere({ label, card }: { label: string; card: BoardCard }) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  /** Where the keyboard goes on when this row has gone. */
  const next = useRef<HTMLElement | null>(null)
  const finish = (id: TLShapeId | undefined) => {
    const row = button.current?.closest('li')
    const beside = row?.nextElementSibling ?? row?.previousElementSibling ?? row?.closest('section')
    if (id) next.current = beside?.querySelector<HTMLElement>('[data-link-here], [aria-expanded]') ?? null
    setOpen(false)
  }
  return (
    <Popover
      align="end"
      label={`${label}: ${card.ref}`}
      open={isOpen}
      onOpenChange={setOpen}
      onCloseAutoFocus={(event) => {
        if (!next.current) return
        event.preventDefault()
        next.current.focus()
        next.current = null
      }}
      className="w-96 max-w-[calc(100vw-1rem)]"
      trigger={
        <Button
          ref={button}
          data-link-here
          size="sm"
          variant="ghost"
          className="ms-auto"
          aria-label={`${label}: ${card.ref}`}
        >
          {label}
        </Button>
      }
    >
      <Treatments card={card} onDone={finish} />
    </Popover>
  )
}

function Treatments({ card, onDone }: { card: BoardCard; onDone: (id: TLShapeId | undefined) => void }) {
  const t = useTranslations('inspector')
  const words = useTranslations('card')
  const { editor, view } = useCoverage()
  const [query, setQuery] = useState('')
  const offers = treatmentsOf(linkOffers(view, card), query)
  const title = query.trim()
  const toNew = LINK_TO_NEW[card.kind]
  const make = () => onDone(makeCardWithLink(editor, card.id, title, toNew))
  const onKeyDown = (event: KeyboardEvent) => {
    // Where nothing matches, there is one thing to choose.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || title === '' || offers.length > 0) return
    event.preventDefault()
    make()
  }
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={t('findCard')}
        hideLabel
        type="search"
        autoFocus
        placeholder={t('findCard')}
        value={query}
        onChange={setQuery}
        onKeyDown={onKeyDown}
      />
      {offers.length === 0 ? (
        <p className="px-1 text-mute">{title === '' ? t('nothingToLink') : t('noCardFound', { query })}</p>
      ) : (
        <ul className="-mx-1 max-h-80 overflow-y-auto">
          {offers.map(({ other, offer: { kind, from, to } }) => (
            <li key={other.id}>
              <button
                type="button"
                onClick={() => onDone(makeLink(editor, from.id, to.id, { kind }))}
                className="w-full rounded-md px-2 py-1.5 text-start leading-5 hover:bg-hover pointer-coarse:min-h-11"
              >
                <span className="line-clamp-2 break-words">
                  <span className="text-mute">
                    {CARD_KIND_INFO[other.kind].sign} {other.ref}
                  </span>{' '}
                  {shownTitle(other) || words('face.untitled')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {title === '' ? null : (
        <Button icon={<Plus />} className="h-auto! justify-start! py-1.5 text-start" onClick={make}>
          <span className="min-w-0 whitespace-normal break-words">{t(`makeAndLink.${toNew.cardKind}`, { title })}</span>
        </Button>
      )}
    </div>
  )
}

interface Treatment {
  readonly other: BoardCard
  readonly offer: LinkOffer
}

/** The treatments among what may join a card to others, of those that contain the words. */
function treatmentsOf(all: ReturnType<typeof linkOffers>, query: string): Treatment[] {
  const wanted = query.trim().toLocaleLowerCase()
  return all.flatMap(({ other, offers }) => {
    const offer = offers.find(({ kind }) => kind === 'mitigates')
    const isFound = `${other.ref} ${other.title}`.toLocaleLowerCase().includes(wanted)
    return offer && isFound ? [{ other, offer }] : []
  })
}
