// The passages that a card stands on: the quote, whether it is still where it was, the way to it, and away with it.

import { ArrowUpLeft, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { removeCitation } from '@/components/canvas/card-actions'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import type { BoardCard } from '@/lib/document/board-view'
import type { Citation, CitationState } from '@/lib/domain/citation'
import { useInspector } from './inspector-context'
import { Section } from './section'

const STATE_CLASS: Readonly<Record<CitationState, string>> = {
  anchored: 'text-mute',
  moved: 'text-warning',
  orphan: 'text-danger',
}

export function EvidenceSection({ card }: { card: BoardCard }) {
  const t = useTranslations('inspector')
  const citations = Object.entries(card.citations)
  return (
    <Section title={t('section.evidence')}>
      {citations.length === 0 ? (
        <p className="text-mute">{t('noEvidence')}</p>
      ) : (
        <ul className="flex flex-col gap-1.5">
          {citations.map(([id, citation]) => (
            <CitationItem key={id} card={card} id={id} citation={citation} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function CitationItem({ card, id, citation }: { card: BoardCard; id: string; citation: Citation }) {
  const t = useTranslations('inspector')
  const { editor, isReadOnly, showPassage } = useInspector()
  return (
    <li className="rounded-lg border border-line bg-panel px-2.5 pt-1.5 pb-1">
      <p className={`text-xs ${STATE_CLASS[citation.state]}`}>{t(`citation.${citation.state}`)}</p>
      <blockquote className="line-clamp-4 break-words leading-5" title={citation.quote}>
        {t('quoted', { quote: citation.quote })}
      </blockquote>
      <div className="-mx-1.5 mt-0.5 flex items-center justify-between">
        <Button size="sm" variant="ghost" icon={<ArrowUpLeft />} onClick={() => showPassage(citation)}>
          {t('goToPassage')}
        </Button>
        {isReadOnly ? null : (
          <IconButton
            size="sm"
            label={t('removeCitation')}
            icon={<X />}
            onClick={() => removeCitation(editor, card.id, id)}
          />
        )}
      </div>
    </li>
  )
}
