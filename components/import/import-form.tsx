// The plan for a file: how it is read, what its columns are, the first cards, and what can't be read.

import { type ReactNode, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import type { BoardView } from '@/lib/document/view/board-view'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { localeOf } from '@/lib/domain/localized'
import type { PlannedRow } from '@/lib/import/import-plan'
import type { StepWords } from '@/lib/import/step-words'
import { LARGEST_TABLE_BYTES, MOST_ROWS } from '@/lib/import/workbook-sheets'
import { ColumnMapping } from './column-mapping'
import { FileButton } from './file-choice'
import { GoneCards } from './gone-cards'
import { ImportPreview } from './import-preview'
import { ImportProblems } from './import-problems'
import { StepWordsMapping } from './step-words-mapping'
import type { TableSettings, TableSource } from './table-reading'
import { TableReadingFields } from './table-reading-fields'
import { useImportDraft } from './use-import-draft'

export interface ImportFormProps {
  name: string
  source: TableSource
  /** What is known of the table already. */
  given?: Partial<TableSettings>
  /** Stands where another file is chosen; such a table is pasted, and has no encoding or separator to choose. */
  pastedAs?: ReactNode
  kind: CardKind
  view: BoardView
  /** How many more shapes the page takes. */
  room: number
  onOtherFile: (file: File) => void
  onCancel: () => void
  /** Returns what words for steps meant in earlier files. */
  keptSteps: () => StepWords
  onImport: (rows: readonly PlannedRow[], steps: StepWords) => void
}

export function ImportForm(props: ImportFormProps) {
  const { name, source, given, pastedAs, kind, view, room, keptSteps, onOtherFile, onCancel, onImport } = props
  const t = useTranslations('import')
  const common = useTranslations('common')
  const language = useLocale()
  const locale = localeOf(language)
  const [earlierSteps] = useState(keptSteps)
  const draft = useImportDraft(source, kind, view, given, earlierSteps)
  const { reading, choices, isOrderAsked, plan, setTarget, choose } = draft
  const { result } = reading
  const changed = plan.rows.filter((row) => row.card !== undefined).length
  const added = plan.rows.length - changed
  const hasTitle = choices.targets.includes('title')
  const isOrderMissing = isOrderAsked && choices.dateOrder === undefined
  const obstacle: ReactNode = !result.ok
    ? undefined
    : !hasTitle
      ? t('noTitle')
      : isOrderMissing
        ? t('noOrder')
        : added > room
          ? t('noRoom', { room, count: added })
          : undefined

  return (
    <div className="flex flex-col gap-5">
      {pastedAs}
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 grow basis-48 break-words">
          {result.ok
            ? t('fileFacts', { name, rows: result.table.rows.length, columns: result.table.headers.length })
            : name}
        </p>
        {pastedAs ? null : <FileButton onFile={onOtherFile}>{t('another')}</FileButton>}
      </div>
      {result.ok ? null : (
        <p role="alert" className="rounded-lg bg-warning-soft px-3 py-2 text-warning">
          {t(`fault.${result.fault}`, { name, rows: MOST_ROWS, megabytes: LARGEST_TABLE_BYTES / 1024 / 1024 })}
        </p>
      )}
      <TableReadingFields draft={draft} source={source} isPasted={Boolean(pastedAs)} />
      {result.ok && result.linesAbove > 0 ? (
        <p>{t('linesAbove', { count: result.linesAbove, row: reading.settings.heads ?? 0 })}</p>
      ) : null}
      {result.ok && result.table.headers.length === 1 && source.as === 'text' && !pastedAs ? (
        <p className="text-warning">{t('oneColumn')}</p>
      ) : null}
      {result.ok && result.brokenRow !== undefined ? (
        <p className="text-warning">{t('brokenQuote', { row: result.brokenRow })}</p>
      ) : null}
      {result.ok ? (
        <>
          {plan.matching > 0 ? (
            <SelectField
              label={t('matches', { count: plan.matching })}
              value={choices.matches}
              options={(['update', 'add'] as const).map((value) => ({ value, label: t(`matchesAre.${value}`) }))}
              onChange={(value) => value !== '' && choose({ matches: value })}
              hint={choices.matches === 'update' ? t('updateHint') : undefined}
            />
          ) : null}
          {plan.hollow > 0 ? (
            <SelectField
              label={t('hollow', { count: plan.hollow })}
              value={choices.hollow}
              options={(['leave-out', 'add'] as const).map((value) => ({ value, label: t(`hollowAre.${value}`) }))}
              onChange={(value) => value !== '' && choose({ hollow: value })}
            />
          ) : null}
          <ColumnMapping table={result.table} choices={choices} locale={locale} onTarget={setTarget} />
          <StepWordsMapping
            words={draft.unknownWords}
            steps={draft.steps}
            criteria={view.criteria}
            locale={locale}
            onStep={draft.setStep}
          />
          <ImportPreview rows={plan.rows} targets={choices.targets} criteria={view.criteria} locale={locale} />
          <GoneCards cards={plan.gone} />
          <ImportProblems
            plan={plan}
            headers={result.table.headers}
            criteria={view.criteria}
            locale={locale}
            faulty={choices.faulty}
            onFaulty={(faulty) => choose({ faulty })}
          />
        </>
      ) : null}
      <div className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap items-center justify-end gap-2 border-line border-t bg-raised px-5 py-3 sm:rounded-b-xl">
        <p role="status" className="min-w-0 grow basis-56 max-sm:basis-full">
          {obstacle ? (
            <span className="text-warning">{obstacle}</span>
          ) : result.ok ? (
            t('counts', { added, changed, leftOut: plan.leftOut })
          ) : null}
        </p>
        <Button onClick={onCancel}>{common('cancel')}</Button>
        <Button
          variant="primary"
          disabled={!result.ok || obstacle !== undefined || plan.rows.length === 0}
          onClick={() => onImport(plan.rows, draft.steps)}
        >
          {t('go', { count: plan.rows.length })}
        </Button>
      </div>
    </div>
  )
}
