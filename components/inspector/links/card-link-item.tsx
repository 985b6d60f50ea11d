// One link in a card's inspector: the card at the other end, what joins the two, and the link's values on demand.

import { Locate, SlidersHorizontal, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard } from '@/lib/document/view/board-view'
import { CARD_KIND_INFO } from '@/lib/domain/cards/card-kind'
import { deleteSelected } from '../delete-selected'
import { useInspector } from '../inspector-context'
import { showCard } from '../show-card'
import type { CardLink } from './card-links'
import { LinkEditor } from './link-editor'

export function CardLinkItem({ card, entry }: { card: BoardCard; entry: CardLink }) {
  const t = useTranslations('inspector')
  const words = useTranslations('card')
  const { editor, isBoardReadOnly: isReadOnly } = useInspector()
  const [isEditing, setEditing] = useState(false)
  const { link, other, isOutgoing } = entry
  const title = shownTitle(other) || words('face.untitled')
  const details = [
    isOutgoing ? words(`linkKind.${link.kind}`) : t('link.incoming', { kind: words(`linkKind.${link.kind}`) }),
    ...(link.effect ? [words(`linkEffect.${link.effect}`)] : []),
    ...(link.strength === undefined ? [] : [t('link.strengthIs', { strength: link.strength })]),
  ]
  return (
    <li className="rounded-lg border border-line bg-panel px-2.5 py-1.5">
      <p className="flex items-start gap-1 text-mute text-xs">
        <span className="grow py-1">
          {CARD_KIND_INFO[other.kind].sign} {other.ref} · {details.join(', ')}
        </span>
        <IconButton
          size="sm"
          label={t('showCard', { ref: other.ref })}
          icon={<Locate />}
          onClick={() => showCard(editor, other.id)}
        />
        {isReadOnly ? null : (
          <IconButton
            size="sm"
            label={t('link.edit', { ref: other.ref })}
            icon={<SlidersHorizontal />}
            aria-expanded={isEditing}
            onClick={() => setEditing(!isEditing)}
          />
        )}
      </p>
      <p dir="auto" className="break-words leading-5">
        {title}
      </p>
      {isEditing && !isReadOnly ? (
        <div className="mt-2 flex flex-col gap-2 border-line border-t pt-2 pb-1">
          <LinkEditor link={link} from={isOutgoing ? card : other} to={isOutgoing ? other : card} />
          <div className="flex justify-end">
            <IconButton
              size="sm"
              label={t('link.remove', { ref: other.ref })}
              icon={<Trash2 />}
              onClick={() => deleteSelected(editor, [link.id])}
            />
          </div>
        </div>
      ) : null}
    </li>
  )
}
