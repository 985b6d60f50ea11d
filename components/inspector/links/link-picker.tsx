// Adds a link from the inspector: every card that may be joined, found by typing, each with all that may join the two.

import { Plus } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { makeLink } from '@/components/canvas/link/make-link'
import { setWantedLink, wantedLink } from '@/components/canvas/link/wanted-link'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import { useInspector } from '../inspector-context'
import { type LinkOffer, linkOffers } from './card-links'
import { FoundCard, isFoundBy, LinkSearch } from './link-search'

export function LinkPicker({ view, card }: { view: BoardView; card: BoardCard }) {
  const t = useTranslations('inspector')
  const { editor } = useInspector()
  const [isOpened, setOpened] = useState(false)
  const isWanted = useValue('link is wanted', () => wantedLink(editor) === card.id, [editor, card.id])
  const isOpen = isOpened || isWanted
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    // When opened by a key, it may stand below the visible part of the inspector, and so would the list with the focus.
    // In the middle it would scroll what is around the inspector, too.
    if (isWanted) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isWanted])
  const setOpen = (open: boolean) => {
    setOpened(open)
    if (open || !isWanted) return
    setWantedLink(editor, undefined)
    focusCanvas(editor)
  }
  return (
    <Popover
      align="end"
      label={t('addLink')}
      open={isOpen}
      onOpenChange={setOpen}
      className="w-80"
      trigger={
        <Button ref={button} size="sm" variant="ghost" icon={<Plus />}>
          {t('addLink')}
        </Button>
      }
    >
      <OfferList view={view} card={card} onDone={() => setOpen(false)} />
    </Popover>
  )
}

function OfferList({ view, card, onDone }: { view: BoardView; card: BoardCard; onDone: () => void }) {
  const t = useTranslations('inspector')
  const words = useTranslations('card')
  const { editor } = useInspector()
  const [query, setQuery] = useState('')
  const cards = linkOffers(view, card).filter(({ other }) => isFoundBy(other, query))
  const frame = useRef<HTMLDivElement>(null)
  const [leastPx, setLeastPx] = useState(0)
  // A panel that gets shorter while one types would jump to the other side of its button.
  useLayoutEffect(() => setLeastPx(frame.current?.offsetHeight ?? 0), [])
  const finish = (id: TLShapeId | undefined) => {
    // When opened by a key on the canvas, the next key belongs to the link.
    if (id && wantedLink(editor)) editor.select(id)
    onDone()
  }
  const add = ({ kind, from, to }: LinkOffer) => finish(makeLink(editor, from.id, to.id, { kind }))
  return (
    <div ref={frame} className="flex flex-col gap-2" style={{ minHeight: leastPx }}>
      <LinkSearch editor={editor} card={card} query={query} onQuery={setQuery} onMade={finish}>
        {cards.map(({ other, offers }) => (
          <li key={other.id} className="flex flex-col gap-1 px-1 py-1.5">
            <p className="line-clamp-2 break-words leading-5">
              <FoundCard card={other} />
            </p>
            <ul aria-label={other.ref} className="flex flex-wrap gap-1">
              {offers.map((offer) => (
                <li key={`${offer.from.id} ${offer.kind}`}>
                  <Button size="sm" onClick={() => add(offer)}>
                    {t(offer.from.id === card.id ? 'link.outgoing' : 'link.incoming', {
                      kind: words(`linkKind.${offer.kind}`),
                    })}
                  </Button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </LinkSearch>
    </div>
  )
}
