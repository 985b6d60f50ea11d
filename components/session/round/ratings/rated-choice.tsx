// The facilitator's choice of the cards that a step has people rate, made before the step begins. Where
// the others would leave out none there is nothing to choose, and it is all of them.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { SelectField } from '@/components/ui/select-field'
import type { BoardCard } from '@/lib/document/view/board-view'
import { type RatedExtent, type RatingChoice, ratingChoices } from '@/lib/domain/session/rating-choices'
import type { StepFields } from '@/lib/domain/session/session'

export interface RatedChoice {
  /** Empty where there is nothing to choose. */
  readonly choices: readonly RatingChoice[]
  readonly extent: RatedExtent
  readonly onChoose: (extent: RatedExtent) => void
  /** Undefined for all of them. */
  readonly cardIds: readonly string[] | undefined
}

/** Keeps the choice for one step; `stepKey` tells it from others. `preferred` holds until somebody chooses, where it can. */
export function useRatedChoice(
  stepKey: string,
  step: Pick<StepFields, 'activity' | 'placeId'> | undefined,
  cards: readonly BoardCard[],
  selectedIds: readonly string[],
  preferred: RatedExtent = 'all',
): RatedChoice {
  const [chosen, setChosen] = useState<{ readonly stepKey: string; readonly extent: RatedExtent }>()
  const choices = step ? ratingChoices(step, cards, selectedIds) : []
  const wanted = chosen?.stepKey === stepKey ? chosen.extent : preferred
  // A choice can go: the last card without scores gets its own, the selection is given up.
  const choice = choices.find(({ extent }) => extent === wanted)
  const extent = choice?.extent ?? 'all'
  return {
    choices,
    extent,
    onChoose: (next) => setChosen({ stepKey, extent: next }),
    cardIds: extent === 'all' ? undefined : choice?.cardIds,
  }
}

export interface RatedChoiceFieldProps {
  choice: RatedChoice
  /** The title of the step. */
  title: string
  /** Only assistive technology gets the label, which the place makes clear to everybody else. */
  hidesLabel?: boolean
  className?: string
}

/** Nothing where there is nothing to choose. */
export function RatedChoiceField({ choice, title, hidesLabel = false, className }: RatedChoiceFieldProps) {
  const t = useTranslations('session.rated')
  if (choice.choices.length === 0) return null
  return (
    <SelectField
      label={t('label', { title })}
      hideLabel={hidesLabel}
      className={className}
      value={choice.extent}
      options={choice.choices.map(({ extent, cardIds }) => ({
        value: extent,
        label: t(extent, { count: cardIds.length }),
      }))}
      onChange={(extent) => extent && choice.onChoose(extent)}
    />
  )
}
