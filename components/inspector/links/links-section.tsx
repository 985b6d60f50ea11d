// A card's links, treatments first, and the way to a new one.

import { useTranslations } from 'use-intl'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import { useInspector } from '../inspector-context'
import { Section } from '../section'
import { CardLinkItem } from './card-link-item'
import { type CardLink, linksOfCard } from './card-links'
import { LinkPicker } from './link-picker'

export function LinksSection({ view, card }: { view: BoardView; card: BoardCard }) {
  const t = useTranslations('inspector')
  const { isBoardReadOnly: isReadOnly } = useInspector()
  const { treatedBy, treats, others } = linksOfCard(view, card.id)
  const isEmpty = treatedBy.length + treats.length + others.length === 0
  return (
    <Section title={t('section.links')} action={isReadOnly ? null : <LinkPicker view={view} card={card} />}>
      {isEmpty ? <p className="text-mute">{card.kind === 'risk' ? t('noTreatment') : t('noLinks')}</p> : null}
      <Group title={t('link.treatedBy')} card={card} entries={treatedBy} />
      <Group title={t('link.treats')} card={card} entries={treats} />
      <Group title={t('link.others')} card={card} entries={others} />
    </Section>
  )
}

function Group({ title, card, entries }: { title: string; card: BoardCard; entries: readonly CardLink[] }) {
  if (entries.length === 0) return null
  return (
    <div className="flex flex-col gap-1">
      <h4 className="text-mute text-xs">{title}</h4>
      <ul className="flex flex-col gap-1.5">
        {entries.map((entry) => (
          <CardLinkItem key={entry.link.id} card={card} entry={entry} />
        ))}
      </ul>
    </div>
  )
}
