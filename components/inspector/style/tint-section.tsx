// The tint of one or several cards: a group's own mark on them, without a meaning of ours.

import { useTranslations } from 'use-intl'
import { setCardTint } from '@/components/canvas/card/change-cards'
import type { BoardCard } from '@/lib/document/view/board-view'
import { useInspector } from '../inspector-context'
import { Section } from '../section'
import { TintPicker } from './tint-picker'

export function TintSection({ cards }: { cards: readonly BoardCard[] }) {
  const t = useTranslations('inspector')
  const { editor, isReadOnly } = useInspector()
  if (isReadOnly || cards.length === 0) return null
  const ids = cards.map((card) => card.id)
  const tint = cards.every((card) => card.color === cards[0]?.color) ? cards[0]?.color : undefined
  return (
    <Section title={t('section.tint')}>
      <TintPicker value={tint} onChange={(color) => setCardTint(editor, ids, color)} />
    </Section>
  )
}
