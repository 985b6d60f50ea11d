// One section of a card: its fields under its heading, and the results derived from them.

import type { ReactNode } from 'react'
import { useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { coveredFields } from '@/components/canvas/cover/covered-scores'
import type { BoardCard } from '@/lib/document/view/board-view'
import { ASSESSMENT_FIELDS } from '@/lib/domain/criteria/assessment'
import { Assessments } from './assessments'
import type { CardSection } from './card-sections'
import { DerivedRows } from './derived-rows'
import { FieldControl } from './fields/field-control'
import { useInspector } from './inspector-context'
import { RiskStatement } from './risk-statement'
import { FoldedSection, Section } from './section'

const ASSESSED: ReadonlySet<string> = new Set(Object.values(ASSESSMENT_FIELDS).flatMap(Object.values<string>))

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
  const { editor, isReadOnly } = useInspector()
  const covered = useValue('covered fields', () => coveredFields(editor, card), [editor, card])
  const filled = section.fields.filter((name) => card.fields[name] !== undefined)
  if (isReadOnly && filled.length === 0 && !children) return null
  // A risk's scores stand together, three assessments beside each other.
  const hasAssessments = card.kind === 'risk' && section.name === 'assessment'
  const fields = section.fields
    .filter((name) => !hasAssessments || !ASSESSED.has(name))
    .map((name) => <FieldControl key={name} card={card} name={name} />)
  const title = t(`section.${section.name}`)
  if (section.fields.some((name) => covered.includes(name) && card.fields[name] !== undefined)) {
    return (
      <Section title={title}>
        <p className="text-mute leading-5">{t('covered')}</p>
      </Section>
    )
  }
  if (section.isFolded) {
    return (
      <FoldedSection title={title} summary={t('filled', { count: filled.length })}>
        {fields}
      </FoldedSection>
    )
  }
  return (
    <Section title={title}>
      {card.kind === 'risk' && section.name === 'statement' ? <RiskStatement card={card} /> : null}
      {hasAssessments ? <Assessments card={card} /> : null}
      {fields}
      {card.kind === 'recommendation' && section.name === 'scores' ? <DerivedRows card={card} /> : null}
      {children}
    </Section>
  )
}
