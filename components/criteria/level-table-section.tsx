// The table of levels and the tolerance line. Changes here are a draft: it shows which cards would change before anyone
// applies it, and others' changes show through.

import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { changeCriteria } from '@/components/canvas/board-criteria'
import { Section } from '@/components/inspector/section'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import type { BoardCard } from '@/lib/document/view/board-view'
import { type Criteria, levelWord } from '@/lib/domain/criteria/criteria'
import { type LevelCell, type LevelChange, levelChanges, levelDips, withLevel } from '@/lib/domain/criteria/level-table'
import { LEVELS, type Level } from '@/lib/domain/criteria/scale'
import { jsonEqual } from '@/lib/std/json-equal'
import { useCriteria } from './criteria-context'
import { LevelGrid } from './level-grid'
import { ResetPart } from './reset-part'

/** This many cards are named; the rest is counted. */
const NAMED = 5

interface Draft {
  readonly cells: readonly (readonly [LevelCell, Level])[]
  readonly tolerance: Level | undefined
}
const NOTHING: Draft = { cells: [], tolerance: undefined }

export function LevelTableSection() {
  const t = useTranslations('criteria')
  const locale = useLocale()
  const { editor, view, isReadOnly } = useCriteria()
  const { criteria } = view
  const [draft, setDraft] = useState<Draft>(NOTHING)
  const levels = draft.cells.reduce((table, [cell, level]) => withLevel(table, cell, level), criteria.levels)
  const tolerance = draft.tolerance ?? criteria.tolerance
  const isDraft = tolerance !== criteria.tolerance || !jsonEqual(levels, criteria.levels)
  const dips = levelDips(levels)

  const apply = () => {
    setDraft(NOTHING)
    changeCriteria(editor, {
      ...(jsonEqual(levels, criteria.levels) ? {} : { levels }),
      ...(tolerance === criteria.tolerance ? {} : { tolerance }),
    })
  }
  return (
    <Section title={t('section.levels')}>
      <p className="text-mute leading-5">{t(isReadOnly ? 'table.readHint' : 'table.hint')}</p>
      <LevelGrid
        criteria={criteria}
        levels={levels}
        dips={dips}
        readOnly={isReadOnly}
        onChange={(cell, level) => setDraft((before) => ({ ...before, cells: [...before.cells, [cell, level]] }))}
      />
      {dips.length === 0 ? null : (
        <p role="status" className="rounded-lg bg-warning-soft px-2.5 py-1.5 text-warning leading-5">
          {t('table.dips', {
            count: dips.length,
            cells: dips.map(({ likelihood, impact }) => `${likelihood} × ${impact}`).join(', '),
          })}
        </p>
      )}
      <SelectField
        label={t('table.tolerance')}
        value={tolerance}
        disabled={isReadOnly}
        options={LEVELS.map((level) => ({ value: level, label: levelWord(criteria, level, locale) }))}
        onChange={(level) => level !== '' && setDraft((before) => ({ ...before, tolerance: level }))}
      />
      {isDraft ? (
        <div role="status" className="flex flex-col gap-2 rounded-lg border border-accent bg-accent-soft px-2.5 py-2">
          <Preview criteria={criteria} changes={levelChanges(view.cards, criteria, { levels, tolerance })} />
          <div className="flex gap-2">
            <Button size="sm" variant="primary" onClick={apply}>
              {t('table.apply')}
            </Button>
            <Button size="sm" onClick={() => setDraft(NOTHING)}>
              {t('table.discard')}
            </Button>
          </div>
        </div>
      ) : (
        <ResetPart parts={['levels', 'tolerance']} label={t('section.levels')} />
      )}
    </Section>
  )
}

function Preview({ criteria, changes }: { criteria: Criteria; changes: readonly LevelChange<BoardCard>[] }) {
  const t = useTranslations('criteria')
  const locale = useLocale()
  const moved = changes.filter(({ from, to }) => from !== to).length
  const crossing = changes.filter(({ crosses }) => crosses !== undefined).length
  const word = (level: Level) => levelWord(criteria, level, locale)
  return (
    <>
      <p className="font-semibold leading-5">
        {t('table.moved', { count: moved })}
        {crossing > 0 ? ` ${t('table.crossing', { count: crossing })}` : ''}
      </p>
      {changes.length === 0 ? null : (
        <ul className="text-ink-soft leading-5">
          {changes.slice(0, NAMED).map(({ card, from, to, crosses }) => (
            <li key={card.id}>
              {from === to
                ? t(`table.crosses.${crosses ?? 'within'}`, { ref: card.ref, level: word(to) })
                : t('table.change', { ref: card.ref, from: word(from), to: word(to) })}
            </li>
          ))}
          {changes.length > NAMED ? <li>{t('table.more', { count: changes.length - NAMED })}</li> : null}
        </ul>
      )}
    </>
  )
}
