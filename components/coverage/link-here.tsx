// Links a treatment where its gap is listed: the recommendations for a risk, or the risks for a recommendation, found by
// typing. One press makes the link, and the keyboard goes on to the next row.

import { useRef, useState } from 'react'
import type { TLShapeId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { makeLink } from '@/components/canvas/link/make-link'
import { offerUndo } from '@/components/canvas/words/offer-undo'
import { type LinkOffer, linkOffers } from '@/components/inspector/links/card-links'
import { FoundCard, isFoundBy, LinkSearch } from '@/components/inspector/links/link-search'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import type { BoardCard } from '@/lib/document/view/board-view'
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
  const { editor, view } = useCoverage()
  const t = useTranslations('coverage')
  const common = useTranslations('common')
  const [query, setQuery] = useState('')
  return (
    <div className="flex flex-col gap-2">
      <LinkSearch editor={editor} card={card} query={query} onQuery={setQuery} onMade={onDone}>
        {treatmentsOf(linkOffers(view, card), query).map(({ other, offer: { kind, from, to } }) => (
          <li key={other.id}>
            <button
              type="button"
              onClick={() => {
                const id = makeLink(editor, from.id, to.id, { kind })
                if (id) offerUndo(editor, t('gaps.linked', { from: from.ref, to: to.ref }), common('undo'))
                onDone(id)
              }}
              className="w-full rounded-md px-2 py-1.5 text-start leading-5 hover:bg-hover pointer-coarse:min-h-11"
            >
              <span className="line-clamp-2 break-words">
                <FoundCard card={other} />
              </span>
            </button>
          </li>
        ))}
      </LinkSearch>
    </div>
  )
}

interface Treatment {
  readonly other: BoardCard
  readonly offer: LinkOffer
}

/** The treatments among what may join a card to others, of those that contain the words. */
function treatmentsOf(all: ReturnType<typeof linkOffers>, query: string): Treatment[] {
  return all.flatMap(({ other, offers }) => {
    const offer = offers.find(({ kind }) => kind === 'mitigates')
    return offer && isFoundBy(other, query) ? [{ other, offer }] : []
  })
}
