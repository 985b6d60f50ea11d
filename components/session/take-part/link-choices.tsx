// Links the card that is open on a phone by one more touch: a recommendation to a risk that it treats, or a risk to a
// recommendation. The effect and strength of a link are chosen on the board.

import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { linkOffers } from '@/components/inspector/links/card-links'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'

export interface LinkChoicesProps {
  boardId: string
  card: BoardCard
  view: BoardView
}

export function LinkChoices({ boardId, card, view }: LinkChoicesProps) {
  const t = useTranslations('takePart.link')
  const words = useTranslations('card')
  const tell = useErrorMessage()
  /** The other end of the link that was made last. */
  const [linked, setLinked] = useState('')
  const { mutate, error } = useMutation({
    // One after the other: a second touch on the way makes no second link.
    scope: { id: `link-${card.id}` },
    mutationFn: ({ from, to }: { from: string; to: string }) =>
      api('POST /api/boards/{boardId}/links', { params: { boardId }, body: { from, to, kind: 'mitigates' } }),
  })
  /** Chosen cards leave the list at once, and come back where the server refuses. */
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set())
  const kind = card.kind === 'recommendation' ? 'recommendation' : 'risk'
  const offers = linkOffers(view, card).flatMap(({ other, offers: ways }) => {
    const way = ways.find((each) => each.kind === 'mitigates')
    return way && !asked.has(other.id) ? [{ other, from: way.from.id, to: way.to.id }] : []
  })
  const link = ({ other, from, to }: (typeof offers)[number]) => {
    setAsked((before) => new Set([...before, other.id]))
    setLinked('')
    mutate(
      { from, to },
      {
        onSuccess: () => setLinked(other.ref),
        onSettled: (_, failure) => {
          if (failure) setAsked((before) => new Set([...before].filter((id) => id !== other.id)))
        },
      },
    )
  }
  const said = error ? t('failed', { reason: tell(error) }) : linked ? t(`done.${kind}`, { ref: linked }) : ''
  if (offers.length === 0 && said === '') return null
  return (
    <section>
      {offers.length > 0 ? (
        // A recommendation is opened to be linked; a risk also for its scores.
        <details open={kind === 'recommendation'} className="rounded-lg border border-line bg-panel">
          <summary className="min-h-11 cursor-pointer content-center px-3 font-semibold">{t(`ask.${kind}`)}</summary>
          <ul className="divide-y divide-line border-line border-t">
            {offers.map((offer) => {
              const { other } = offer
              return (
                <li key={other.id}>
                  <button
                    type="button"
                    onClick={() => link(offer)}
                    className="flex min-h-11 w-full items-center gap-2 px-3 py-2 text-left leading-5 hover:bg-hover"
                  >
                    <span role="img" aria-label={words(`kind.${other.kind}`)} className="text-mute">
                      <KindGlyph kind={other.kind} />
                    </span>
                    <span className="shrink-0 text-mute text-xs tabular-nums">{other.ref}</span>
                    <span lang={other.language || undefined} className="min-w-0 grow [overflow-wrap:anywhere]">
                      {shownTitle(other) || words('face.untitled')}
                    </span>
                    <Plus aria-hidden className="size-4 shrink-0 text-mute" />
                  </button>
                </li>
              )
            })}
          </ul>
        </details>
      ) : null}
      <p role="status" className={said === '' ? 'sr-only' : error ? 'mt-2 text-danger' : 'mt-2 text-success'}>
        {said}
      </p>
    </section>
  )
}
