// The one selected link: what it joins, and its values.

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard, BoardLink, BoardView } from '@/lib/document/view/board-view'
import { CARD_KIND_INFO } from '@/lib/domain/cards/card-kind'
import { deleteSelected } from '../delete-selected'
import { useInspector } from '../inspector-context'
import { Section } from '../section'
import { showCard } from '../show-card'
import { LinkEditor } from './link-editor'

export function LinkPanel({ view, link }: { view: BoardView; link: BoardLink }) {
  const t = useTranslations('inspector')
  const words = useTranslations('card')
  const { editor, isReadOnly } = useInspector()
  const from = view.cards.find((card) => card.id === link.from)
  const to = view.cards.find((card) => card.id === link.to)
  if (!from || !to) return null
  return (
    <div className="flex flex-col gap-4 px-4 pt-3 pb-8">
      <h2 className="font-semibold text-base">{t('link.title')}</h2>
      <Section title={t('link.joins')}>
        <End card={from} />
        <p className="px-2.5 text-mute">
          {[
            words(`linkKind.${link.kind}`),
            ...(link.effect ? [words(`linkEffect.${link.effect}`)] : []),
            ...(link.strength === undefined ? [] : [t('link.strengthIs', { strength: link.strength })]),
          ].join(', ')}
        </p>
        <End card={to} />
      </Section>
      {isReadOnly ? null : (
        <>
          <LinkEditor link={link} from={from} to={to} />
          <Button
            variant="ghost"
            className="-ms-3 self-start text-danger!"
            icon={<Trash2 />}
            onClick={() => deleteSelected(editor, [link.id])}
          >
            {t('link.delete')}
          </Button>
        </>
      )}
    </div>
  )
}

function End({ card }: { card: BoardCard }) {
  const words = useTranslations('card')
  const { editor } = useInspector()
  return (
    <button
      type="button"
      onClick={() => showCard(editor, card.id)}
      className="rounded-lg border border-line bg-panel px-2.5 py-1.5 text-start hover:border-line-strong"
    >
      <span className="block text-mute text-xs">
        {CARD_KIND_INFO[card.kind].sign} {card.ref}
      </span>
      <span className="line-clamp-3 break-words leading-5">{shownTitle(card) || words('face.untitled')}</span>
    </button>
  )
}
