// One step of a plan, opened for editing. Each field is written when people leave it.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { ACTIVITY_KINDS } from '@/lib/domain/session/activity'
import {
  rightsDuring,
  SESSION_TEXT_MAX_LENGTH,
  type SessionStep,
  STEP_ENDS,
  STEP_RIGHTS,
  STEP_VIEWS,
  type StepFields,
} from '@/lib/domain/session/session'
import { MOST_MINUTES } from '@/lib/domain/session/timer'
import { ActivityForm } from '../round/activity-form'

/** A place for a step: a shape of the board and its name. */
export interface StepPlace {
  readonly id: string
  readonly title: string
}

export interface StepFormProps {
  step: SessionStep
  places: readonly StepPlace[]
  /** Its title takes the focus, to be typed over. */
  isNew: boolean
  onChange: (fields: Partial<StepFields>) => void
}

export function StepForm({ step, places, isNew, onChange }: StepFormProps) {
  const t = useTranslations('session.step')
  const [title, setTitle] = useState<string | undefined>()
  const [ask, setAsk] = useState<string | undefined>()
  const [minutes, setMinutes] = useState<string | undefined>()
  const wanted = minutes === undefined ? step.minutes : Number(minutes.replace(',', '.'))
  const isRight = Number.isFinite(wanted) && wanted >= 0 && wanted <= MOST_MINUTES
  return (
    <div className="flex flex-col gap-3 pt-2 pb-3">
      <TextField
        label={t('title')}
        value={title ?? step.title}
        maxLength={SESSION_TEXT_MAX_LENGTH.title}
        {...(isNew && { ref: typeOver })}
        onChange={setTitle}
        onBlur={() => {
          setTitle(undefined)
          const text = title?.trim()
          if (text && text !== step.title) onChange({ title: text })
        }}
      />
      <TextField
        multiline
        label={t('ask')}
        value={ask ?? step.ask}
        maxLength={SESSION_TEXT_MAX_LENGTH.ask}
        onChange={setAsk}
        onBlur={() => {
          setAsk(undefined)
          if (ask !== undefined && ask !== step.ask) onChange({ ask })
        }}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={t('minutes')}
          inputMode="decimal"
          value={minutes ?? String(step.minutes)}
          hint={wanted === 0 ? t('noTimer') : undefined}
          error={isRight ? undefined : t('wrongMinutes', { most: MOST_MINUTES })}
          onChange={setMinutes}
          onBlur={() => {
            if (!isRight) return
            setMinutes(undefined)
            if (wanted !== step.minutes) onChange({ minutes: wanted })
          }}
        />
        <SelectField
          label={t('ends')}
          value={step.ends}
          options={STEP_ENDS.map((value) => ({ value, label: t(`end.${value}`) }))}
          onChange={(ends) => ends && onChange({ ends })}
        />
      </div>
      <SelectField
        label={t('rights')}
        value={step.rights}
        options={STEP_RIGHTS.map((value) => ({ value, label: t(`right.${value}`) }))}
        onChange={(rights) => rights && onChange({ rights })}
      />
      <ActivityForm
        activity={step.activity}
        none={t('noActivity')}
        kinds={ACTIVITY_KINDS}
        onChange={(activity) =>
          onChange({ activity, ...(activity?.kind !== step.activity?.kind && { rights: rightsDuring(activity) }) })
        }
      />
      <SelectField
        label={t('place')}
        value={step.view ?? (places.some(({ id }) => id === step.placeId) ? (step.placeId ?? '') : '')}
        placeholder={t('wholeBoard')}
        options={[
          ...places.map(({ id, title: label }) => ({ value: id, label })),
          ...STEP_VIEWS.map((view) => ({ value: view, label: t(`view.${view}`) })),
        ]}
        onChange={(value) => {
          const view = STEP_VIEWS.find((each) => each === value) ?? null
          const placeId = view || value === '' ? null : value
          onChange({ placeId, view, ...(value === '' && { gathers: false }) })
        }}
      />
      <label className="flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          checked={step.gathers}
          disabled={step.placeId === null && !step.view}
          onChange={(event) => onChange({ gathers: event.target.checked })}
        />
        {t('gathers')}
      </label>
    </div>
  )
}

function typeOver(field: HTMLInputElement | HTMLTextAreaElement | null): void {
  field?.focus()
  field?.select()
}
