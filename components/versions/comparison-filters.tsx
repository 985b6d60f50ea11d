// Filters a comparison by the kinds of cards, their levels, the people who made or own them, and their owners, where there are enough of
// them to need it.

import { useLocale, useTranslations } from 'use-intl'
import { SelectField } from '@/components/ui/select-field'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { type Criteria, levelWord } from '@/lib/domain/criteria/criteria'
import { LEVELS } from '@/lib/domain/criteria/scale'
import { ownerChoices } from './owner-choices'
import type { OpenComparison } from './use-comparison'

export interface ComparisonFiltersProps {
  comparison: OpenComparison
  criteria: Criteria
  nameOf: (userId: string) => string | undefined
}

export function ComparisonFilters({ comparison, criteria, nameOf }: ComparisonFiltersProps) {
  const t = useTranslations('versions.comparison')
  const card = useTranslations('card')
  const locale = useLocale()
  const { query, filter, setFilter } = comparison
  const { cards } = query.data ?? {}
  const all = cards ? [...cards.added, ...cards.removed, ...cards.changed] : []
  const kinds = CARD_KINDS.filter((kind) => all.some((each) => each.kind === kind))
  const people = [...new Set(all.flatMap((each) => each.people))].flatMap((id) => {
    const name = nameOf(id)
    return name === undefined ? [] : [{ value: id, label: name }]
  })
  const owners = ownerChoices(all, nameOf)
  const levels = LEVELS.filter((level) => all.some((each) => each.levels.includes(level)))
  if (kinds.length + people.length + owners.length + levels.length < 4) return null
  return (
    <div className="grid grid-cols-2 gap-2">
      {kinds.length > 1 ? (
        <SelectField
          label={t('kinds')}
          placeholder={t('allKinds')}
          value={filter.kind}
          options={kinds.map((value) => ({ value, label: card(`kind.${value}`) }))}
          onChange={(kind) => setFilter({ ...filter, kind })}
        />
      ) : null}
      {levels.length > 1 ? (
        <SelectField
          label={t('levels')}
          placeholder={t('allLevels')}
          value={filter.level}
          options={levels.map((value) => ({ value, label: levelWord(criteria, value, locale) }))}
          onChange={(level) => setFilter({ ...filter, level })}
        />
      ) : null}
      {people.length > 1 ? (
        <SelectField
          label={t('people')}
          placeholder={t('everybody')}
          value={filter.person}
          options={people}
          onChange={(person) => setFilter({ ...filter, person })}
        />
      ) : null}
      {owners.length > 0 ? (
        <SelectField
          label={t('owners')}
          placeholder={t('everybody')}
          value={filter.owners[0] ?? ''}
          options={owners}
          onChange={(chosen) =>
            setFilter({ ...filter, owners: owners.find(({ value }) => value === chosen)?.owners ?? [] })
          }
        />
      ) : null}
    </div>
  )
}
