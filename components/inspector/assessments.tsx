// The three assessments of a risk side by side: scores and level of each, and below them the one that is being changed.

import { Tabs } from 'radix-ui'
import { Fragment } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { LEVEL_CHIP_CLASS } from '@/components/ui/level-chip'
import type { BoardCard } from '@/lib/document/view/board-view'
import { ASSESSMENT_FIELDS, ASSESSMENTS, type Assessment, scoresOf } from '@/lib/domain/criteria/assessment'
import { levelOf, levelWord } from '@/lib/domain/criteria/criteria'
import { sourceOfBands } from '@/lib/domain/criteria/criteria-presets'
import { FieldControl } from './fields/field-control'
import { LevelRow } from './fields/level-row'
import { useInspector } from './inspector-context'

export function Assessments({ card }: { card: BoardCard }) {
  const t = useTranslations('inspector')
  const criteriaWords = useTranslations('criteria')
  const source = sourceOfBands(useInspector().criteria.likelihood)
  return (
    <Tabs.Root defaultValue="current" className="flex flex-col gap-2">
      <Tabs.List aria-label={t('section.assessment')} className="flex items-stretch">
        {ASSESSMENTS.map((assessment, index) => (
          <Fragment key={assessment}>
            {index === 0 ? null : (
              <span aria-hidden className="self-center px-0.5 text-mute rtl:-scale-x-100">
                →
              </span>
            )}
            <AssessmentTab card={card} assessment={assessment} />
          </Fragment>
        ))}
      </Tabs.List>
      {ASSESSMENTS.map((assessment) => (
        <Tabs.Content key={assessment} value={assessment} tabIndex={-1} className="flex flex-col gap-1.5 outline-none!">
          <FieldControl card={card} name={ASSESSMENT_FIELDS[assessment].likelihood} />
          <FieldControl card={card} name={ASSESSMENT_FIELDS[assessment].impact} />
          <LevelRow scores={scoresOf(card.fields, assessment)} />
        </Tabs.Content>
      ))}
      {source ? <p className="text-mute text-xs leading-5">{criteriaWords(`bandSource.${source}`)}</p> : null}
    </Tabs.Root>
  )
}

function AssessmentTab({ card, assessment }: { card: BoardCard; assessment: Assessment }) {
  const t = useTranslations('card')
  const locale = useLocale()
  const { criteria } = useInspector()
  const { likelihood, impact } = scoresOf(card.fields, assessment)
  const level = levelOf(criteria, likelihood, impact)
  return (
    <Tabs.Trigger
      value={assessment}
      className="flex min-w-0 grow basis-0 flex-col items-center gap-0.5 rounded-lg border border-line px-0.5 py-1.5 hover:bg-hover data-[state=active]:border-ink"
    >
      <span className="max-w-full truncate text-ink-soft text-xs">{t(`assessment.${assessment}`)}</span>
      <span className="font-semibold tabular-nums">
        {likelihood ?? '–'} × {impact ?? '–'}
      </span>
      <span
        className={`wrap-anywhere max-w-full rounded-lg text-center text-xs ${level ? `px-1 font-semibold ${LEVEL_CHIP_CLASS[level]}` : 'text-mute'}`}
      >
        {level ? levelWord(criteria, level, locale) : t('notScored')}
      </span>
    </Tabs.Trigger>
  )
}
