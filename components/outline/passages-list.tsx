// The passages that a card of the outline cites, under its line: each with the ways into its brief and off the card.

import { useTranslations } from 'use-intl'
import { useBriefs } from '@/components/brief/about/use-briefs'
import { useCiting } from '@/components/brief/text/citing'
import { removeCitation } from '@/components/canvas/card/change-cards'
import { Button } from '@/components/ui/button'
import { closeWithEscape } from '@/components/ui/escape-below'
import type { BoardCard } from '@/lib/document/view/board-view'
import { focusFirst } from './form-frame'
import { useOutlineContext } from './outline-context'

export interface PassagesListProps {
  readonly card: BoardCard
  /** Passages can be removed and added. */
  readonly mayChange: boolean
}

export function PassagesList({ card, mayChange }: PassagesListProps) {
  const t = useTranslations('outline.passages')
  const inspector = useTranslations('inspector')
  const common = useTranslations('common')
  const citing = useCiting()
  const { data: briefs } = useBriefs(citing?.boardId ?? '')
  const { editor, readPassage, cite, leaveForm } = useOutlineContext()
  const leave = () => leaveForm(card.id)
  const citations = Object.entries(card.citations)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves it from any of its buttons
    <div className="my-1.5 rounded-lg bg-surface p-2.5" onKeyDown={closeWithEscape(leave)}>
      <ul ref={focusFirst} aria-label={t('label', { ref: card.ref })} className="flex flex-col gap-2">
        {citations.map(([id, citation]) => {
          const { title = '', metadata } = briefs?.find((brief) => brief.id === citation.briefId) ?? {}
          return (
            <li key={id}>
              <blockquote
                dir="auto"
                lang={metadata?.language || undefined}
                className="line-clamp-4 break-words leading-5"
              >
                {inspector('quoted', { quote: citation.isCut ? `${citation.quote} …` : citation.quote })}
              </blockquote>
              <p className="text-mute text-xs leading-5">
                {[title, citation.isKept ? inspector('citation.kept') : inspector(`citation.${citation.state}`)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <span className="flex flex-wrap gap-2">
                <Button size="sm" onClick={() => readPassage(citation)}>
                  {inspector('goToPassage')}
                </Button>
                {mayChange ? (
                  <Button
                    size="sm"
                    onClick={() => {
                      removeCitation(editor, card.id, id)
                      // The button goes with its passage.
                      leave()
                    }}
                  >
                    {inspector('removeCitation')}
                  </Button>
                ) : null}
              </span>
            </li>
          )
        })}
      </ul>
      <span className="mt-2 flex flex-wrap gap-2">
        {mayChange && cite ? <Button onClick={() => cite(card.id)}>{t('another')}</Button> : null}
        <Button onClick={leave}>{common('close')}</Button>
      </span>
    </div>
  )
}
