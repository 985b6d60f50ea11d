// One section of a card: its fields under its heading, and what is derived from them.

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { BoardCard } from '@/lib/document/board-view'
import type { CardSection } from './card-sections'
import { FieldControl } from './field-control'
import { useInspector } from './inspector-context'
import { LevelRow } from './level-row'
import { FoldedSection, Section } from './section'

/** `children` stand after the fields. */
export function CardSectionView({
  card,
  section,
  children,
}: {
  card: BoardCard
  section: CardSection
  children?: ReactNode
}) {
  const t = useTranslations('inspector')
  const { isReadOnly } = useInspector()
  const filled = section.fields.filter((name) => card.fields[name] !== undefined)
  if (isReadOnly && filled.length === 0 && !children) return null
  const hasLevel = section.name === 'assessment' && card.kind === 'risk'
  const fields = section.fields.map((name) => (
    <FieldWithLevel key={name} card={card} name={name} hasLevel={hasLevel && name === 'impactCurrent'} />
  ))
  const title = t(`section.${section.name}`)
  if (section.isFolded) {
    return (
      <FoldedSection title={title} summary={t('filled', { count: filled.length })}>
        {fields}
      </FoldedSection>
    )
  }
  return (
    <Section title={title}>
      {fields}
      {children}
    </Section>
  )
}

function FieldWithLevel({ card, name, hasLevel }: { card: BoardCard; name: string; hasLevel: boolean }) {
  return (
    <>
      <FieldControl card={card} name={name} />
      {hasLevel ? <LevelRow fields={card.fields} /> : null}
    </>
  )
}
