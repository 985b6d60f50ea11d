// The activity: write, vote or rate, with the settings of each. Part of a step's form, and of a round that is opened
// outside a session.

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { SelectField } from '@/components/ui/select-field'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import {
  type Activity,
  type ActivityKind,
  type ActivityOf,
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

interface SettingsProps<A extends Activity> {
  readonly activity: A
  readonly onChange: (activity: Activity) => void
}

/** The settings of each kind of activity, besides whether it is anonymous. */
const SETTINGS: { readonly [K in ActivityKind]: (props: SettingsProps<ActivityOf<K>>) => ReactNode } = {
  write: WriteSettings,
  vote: VoteSettings,
  score: ScoreSettings,
}

function Settings({ activity, onChange }: SettingsProps<Activity>) {
  const t = useTranslations('round.form')
  // The table's keys say it: each form takes activities of its own kind.
  const OfKind = SETTINGS[activity.kind] as (props: SettingsProps<Activity>) => ReactNode
  return (
    <div className="flex flex-col gap-3 border-line border-s-2 ps-3">
      <OfKind activity={activity} onChange={onChange} />
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

function WriteSettings({ activity, onChange }: SettingsProps<ActivityOf<'write'>>) {
  const t = useTranslations('round.form')
  return (
    <SelectField
      label={t('cardKindToWrite')}
      value={activity.cardKind}
      options={useKindOptions(CARD_KINDS)}
      onChange={(cardKind) => cardKind && onChange({ ...activity, cardKind })}
    />
  )
}

function VoteSettings({ activity, onChange }: SettingsProps<ActivityOf<'vote'>>) {
  const t = useTranslations('round.form')
  return (
    <>
      <SelectField
        label={t('cardKind')}
        value={activity.cardKinds[0] ?? ''}
        placeholder={t('everyKind')}
        options={useKindOptions(CARD_KINDS)}
        onChange={(cardKind) => onChange({ ...activity, cardKinds: cardKind === '' ? [] : [cardKind] })}
      />
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
    </>
  )
}

function ScoreSettings({ activity, onChange }: SettingsProps<ActivityOf<'score'>>) {
  const t = useTranslations('round.form')
  return (
    <SelectField
      label={t('cardKind')}
      value={activity.cardKind}
      options={useKindOptions(SCORED_KINDS)}
      onChange={(cardKind) => cardKind && onChange({ ...activity, cardKind })}
    />
  )
}

function useKindOptions<K extends CardKind>(kinds: readonly K[]) {
  const words = useTranslations('card.kind')
  const wordOf = (kind: CardKind) => words(kind)
  return kinds.map((value) => ({ value, label: wordOf(value) }))
}
