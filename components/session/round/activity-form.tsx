// The activity: write, vote or rate, with the settings of each. Part of a step's form, and of a round that is opened
// outside a session.

import { useTranslations } from 'use-intl'
import { SelectField } from '@/components/ui/select-field'
import { CARD_KINDS, type CardKind } from '@/lib/domain/card-kind'
import {
  type Activity,
  type ActivityKind,
  MOST_DOTS,
  PLAIN_ACTIVITIES,
  SCORED_KINDS,
} from '@/lib/domain/session/activity'
import { CountField } from './count-field'

export interface ActivityFormProps {
  /** Null means no activity; `none` is the label for that. */
  activity: Activity | null
  none?: string
  kinds: readonly ActivityKind[]
  onChange: (activity: Activity | null) => void
}

export function ActivityForm({ activity, none, kinds, onChange }: ActivityFormProps) {
  const t = useTranslations('round.form')
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        label={t('what')}
        value={activity?.kind ?? ''}
        {...(none !== undefined && { placeholder: none })}
        options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(kind) =>
          onChange(
            kind === ''
              ? null
              : { ...PLAIN_ACTIVITIES[kind], isAnonymous: activity?.isAnonymous ?? PLAIN_ACTIVITIES[kind].isAnonymous },
          )
        }
      />
      {activity ? <Settings activity={activity} onChange={onChange} /> : null}
    </div>
  )
}

function Settings({ activity, onChange }: { activity: Activity; onChange: (activity: Activity) => void }) {
  const t = useTranslations('round.form')
  return (
    <div className="flex flex-col gap-3 border-line border-l-2 pl-3">
      <KindChoice activity={activity} onChange={onChange} />
      {activity.kind === 'vote' ? (
        <div className="grid grid-cols-2 gap-3">
          <CountField
            label={t('dots')}
            value={activity.dots}
            most={MOST_DOTS}
            onChange={(dots) => onChange({ ...activity, dots, mostPerCard: Math.min(activity.mostPerCard, dots) })}
          />
          <CountField
            label={t('mostPerCard')}
            value={activity.mostPerCard}
            most={activity.dots}
            onChange={(mostPerCard) => onChange({ ...activity, mostPerCard })}
          />
        </div>
      ) : null}
      <SelectField
        label={t('names')}
        value={activity.isAnonymous ? 'anonymous' : 'named'}
        hint={t(activity.isAnonymous ? 'anonymousHint' : 'namedHint')}
        options={(['anonymous', 'named'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(value) => onChange({ ...activity, isAnonymous: value !== 'named' })}
      />
    </div>
  )
}

function KindChoice({ activity, onChange }: { activity: Activity; onChange: (activity: Activity) => void }) {
  const t = useTranslations('round.form')
  const words = useTranslations('card.kind')
  const label = t(activity.kind === 'write' ? 'cardKindToWrite' : 'cardKind')
  const wordOf = (kind: CardKind) => words(kind)
  const options = <K extends CardKind>(kinds: readonly K[]) => kinds.map((value) => ({ value, label: wordOf(value) }))
  switch (activity.kind) {
    case 'write':
      return (
        <SelectField
          label={label}
          value={activity.cardKind}
          options={options(CARD_KINDS)}
          onChange={(cardKind) => cardKind && onChange({ ...activity, cardKind })}
        />
      )
    case 'score':
      return (
        <SelectField
          label={label}
          value={activity.cardKind}
          options={options(SCORED_KINDS)}
          onChange={(cardKind) => cardKind && onChange({ ...activity, cardKind })}
        />
      )
    case 'vote':
      return (
        <SelectField
          label={label}
          value={activity.cardKinds[0] ?? ''}
          placeholder={t('everyKind')}
          options={options(CARD_KINDS)}
          onChange={(cardKind) => onChange({ ...activity, cardKinds: cardKind === '' ? [] : [cardKind] })}
        />
      )
  }
}
