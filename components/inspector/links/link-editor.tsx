// The values of one link: its kind among those that may join its two cards, and for a treatment what it changes and
// how strongly.

import { isShapeId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { changeLink } from '@/components/canvas/link/make-link'
import { Segmented } from '@/components/ui/segmented'
import { SelectField } from '@/components/ui/select-field'
import type { BoardCard, BoardLink } from '@/lib/document/view/board-view'
import { LINK_EFFECTS, type Link, type LinkEffect, type LinkKind, linkKindsBetween } from '@/lib/domain/cards/link'
import { useInspector } from '../inspector-context'

const STRENGTHS = [0, 1, 2, 3] as const

export function LinkEditor({ link, from, to }: { link: BoardLink; from: BoardCard; to: BoardCard }) {
  const t = useTranslations('inspector')
  const words = useTranslations('card')
  const { editor } = useInspector()
  const kinds: LinkKind[] = linkKindsBetween(from.kind, to.kind)
  const change = (kind: LinkKind, effect: LinkEffect | undefined, strength: Link['strength']) => {
    if (!isShapeId(link.id)) return
    const isTreatment = kind === 'mitigates'
    changeLink(editor, link.id, {
      kind,
      ...(isTreatment && effect ? { effect } : {}),
      ...(isTreatment && strength !== undefined ? { strength } : {}),
    })
  }
  return (
    <div className="flex flex-col gap-2">
      <SelectField
        label={t('link.kind')}
        value={link.kind}
        options={kinds.map((kind) => ({ value: kind, label: words(`linkKind.${kind}`) }))}
        hint={t('link.allowed', {
          from: words(`kind.${from.kind}`),
          to: words(`kind.${to.kind}`),
          count: kinds.length,
        })}
        onChange={(kind) => kind !== '' && change(kind, link.effect, link.strength)}
      />
      {link.kind === 'mitigates' ? (
        <>
          <SelectField
            label={t('link.effect')}
            value={link.effect ?? ''}
            placeholder={t('notSet')}
            options={LINK_EFFECTS.map((effect) => ({ value: effect, label: words(`linkEffect.${effect}`) }))}
            onChange={(effect) => change(link.kind, effect === '' ? undefined : effect, link.strength)}
          />
          <Segmented
            label={t('link.strength')}
            value={link.strength}
            allowNone
            options={STRENGTHS.map((strength) => ({
              value: strength,
              label: strength,
              hint: `${strength}: ${words(`linkStrength.${strength}`)}`,
            }))}
            onChange={(strength) => change(link.kind, link.effect, strength)}
          />
        </>
      ) : null}
    </div>
  )
}
