// Several cards at once: what they have in common, and a change that applies to all of them as one step of undo.

import { useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { changeCards, setFieldOfAll } from '@/components/canvas/card/change-cards'
import { changeKind } from '@/components/canvas/card/change-kind'
import { coveredFields } from '@/components/canvas/cover/covered-scores'
import type { BoardCard } from '@/lib/document/view/board-view'
import { bulkFields, commonTags, commonValue } from '@/lib/domain/cards/bulk-fields'
import { cardField } from '@/lib/domain/cards/card-fields'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { CARD_SECTIONS, type CardSection } from './card-sections'
import { FieldInput } from './fields/field-control'
import { KindRow } from './fields/kind-row'
import { TagsField } from './fields/tags-field'
import { useInspector } from './inspector-context'
import { KeepTitlesRow } from './keep-titles-row'
import { usePicking } from './links/use-picking'
import { MixedProvider } from './mixed-value'
import { FoldedSection, Section } from './section'

/** The assessments besides the current one are many rows that few people change for several cards. */
const OTHER_ASSESSMENTS = /^(?:likelihood|impact)(?:Inherent|Residual)$/

export function BulkPanel({ cards }: { cards: readonly BoardCard[] }) {
  const t = useTranslations('inspector')
  const { editor } = useInspector()
  const covered = useValue('covered fields', () => cards.flatMap((card) => coveredFields(editor, card)), [
    editor,
    cards,
  ])
  const names = new Set(
    bulkFields(cards.map(({ kind }) => kind)).flatMap(({ name }) => (covered.includes(name) ? [] : name)),
  )
  const first = CARD_KINDS.find((kind) => cards.some((card) => card.kind === kind)) ?? 'risk'
  const ids = cards.map(({ id }) => id)
  const kind = commonValue(cards.map((card) => card.kind))
  return (
    <>
      <KeepTitlesRow ids={ids} />
      <KindRow value={kind.value} onChange={(next) => changeKind(editor, ids, next)} />
      {CARD_SECTIONS[first].map((section) => (
        <BulkSection
          key={section.name}
          cards={cards}
          section={section}
          fields={section.fields.filter((name) => names.has(name))}
        />
      ))}
      <Section title={t('section.tags')}>
        <BulkTags cards={cards} />
      </Section>
    </>
  )
}

interface BulkSectionProps {
  readonly cards: readonly BoardCard[]
  readonly section: CardSection
  readonly fields: readonly string[]
}

function BulkSection({ cards, section, fields }: BulkSectionProps) {
  const t = useTranslations('inspector')
  if (fields.length === 0) return null
  const rows = (some: readonly string[]) => some.map((name) => <BulkField key={name} cards={cards} name={name} />)
  const title = t(`section.${section.name}`)
  if (section.isFolded) return <FoldedSection title={title}>{rows(fields)}</FoldedSection>
  const others = fields.filter((name) => OTHER_ASSESSMENTS.test(name))
  return (
    <Section title={title}>
      {rows(fields.filter((name) => !others.includes(name)))}
      {others.length > 0 ? <FoldedSection title={t('bulk.otherAssessments')}>{rows(others)}</FoldedSection> : null}
    </Section>
  )
}

function BulkField({ cards, name }: { cards: readonly BoardCard[]; name: string }) {
  const { editor } = useInspector()
  const picking = usePicking(cards, name)
  const field = cardField(name)
  if (!field) return null
  const { value, isMixed } = commonValue(cards.map(({ fields }) => fields[name]))
  const ids = cards.map(({ id }) => id)
  return (
    <MixedProvider value={isMixed}>
      <FieldInput
        field={field}
        value={value}
        onChange={(next) => void setFieldOfAll(editor, ids, name, next === '' ? undefined : next)}
        language={commonValue(cards.map(({ language }) => language)).value ?? ''}
        picking={picking}
      />
    </MixedProvider>
  )
}

/** The tags of all cards; a tag that is added or taken away here leaves those of single cards alone. */
function BulkTags({ cards }: { cards: readonly BoardCard[] }) {
  const t = useTranslations('inspector')
  const { editor } = useInspector()
  const { all, some } = commonTags(cards)
  const change = (next: readonly string[]) => {
    const gone = all.filter((tag) => !next.includes(tag))
    const changes = new Map(
      cards.map(({ id, tags }) => {
        const kept = tags.filter((tag) => !gone.includes(tag))
        return [id, { tags: [...new Set([...kept, ...next])] }]
      }),
    )
    changeCards(editor, changes, 'set tags')
  }
  return (
    <>
      <TagsField tags={all} onChange={change} />
      {some.length > 0 ? <p className="text-mute text-xs">{t('bulk.someTags', { tags: some.join(', ') })}</p> : null}
    </>
  )
}
