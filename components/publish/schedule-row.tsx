// One export that the server makes by itself: its content, its next time, and its last outcome.

'use client'

import { clsx } from 'clsx'
import { CalendarClock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { CopyField } from '@/components/ui/copy-field'
import type { SelectOption } from '@/components/ui/select-field'
import type { ScheduleOutcome } from '@/lib/domain/boards/schedule'
import { type ExportSchedule, useRemoveSchedule, useRunSchedule } from './publish-api'
import { useScheduleWords } from './schedule-words'
import { useFailureToast } from './use-failure-toast'

/** Makes rows that need attention stand out; the words say it, too. */
const OUTCOME_CLASS = {
  none: 'text-mute',
  delivered: 'text-mute',
  'trying-again': 'text-warning',
  failed: 'text-danger',
  ended: 'text-danger',
} as const satisfies Record<ScheduleOutcome['kind'] | 'none', string>

export interface ScheduleRowProps {
  boardId: string
  schedule: ExportSchedule
  holders: readonly SelectOption[]
  pages: readonly SelectOption[]
}

export function ScheduleRow({ boardId, schedule, holders, pages }: ScheduleRowProps) {
  const t = useTranslations('embed')
  const told = useFailureToast()
  const words = useScheduleWords(holders, pages)
  const remove = useRemoveSchedule(boardId)
  const run = useRunSchedule(boardId)
  const { id, dueAt, isRunning, last, secret } = schedule
  const name = words.name(schedule)
  return (
    <li className="flex flex-col gap-1.5 py-2">
      <div className="flex gap-x-2.5 gap-y-1 max-sm:flex-wrap">
        <CalendarClock aria-hidden className="mt-0.5 size-4 shrink-0 text-mute" />
        <span className="min-w-0 grow basis-48 leading-5">
          <span dir="auto" className="block font-medium">
            {name}
          </span>
          <span className="block text-ink-soft wrap-anywhere first-letter:uppercase">
            {words.when(schedule)} · {words.target(schedule)}
          </span>
          {dueAt ? <span className="block text-mute">{t('schedule.next', { when: words.moment(dueAt) })}</span> : null}
          <span role="status" className={clsx('block', isRunning ? 'text-mute' : OUTCOME_CLASS[last?.kind ?? 'none'])}>
            {isRunning ? t('schedule.running') : words.last(last)}
          </span>
        </span>
        <span className="ms-auto flex shrink-0 items-start gap-0.5">
          {dueAt ? (
            <Button
              size="sm"
              variant="ghost"
              busy={isRunning}
              onClick={() => run.mutate(id, told(t('schedule.runFailed')))}
            >
              {t('schedule.run')}
            </Button>
          ) : null}
          <ConfirmButton
            word={t('schedule.remove')}
            label={t('schedule.removeLabel', { name })}
            text={t('schedule.removeText')}
            onConfirm={() => remove.mutate(id, told(t('schedule.removeFailed')))}
            busy={remove.isPending}
          />
        </span>
      </div>
      {secret === null ? null : (
        <div className="flex flex-col gap-1 ps-6.5">
          <label htmlFor={`${id}-secret`} className="font-medium text-ink-soft text-xs">
            {t('schedule.secret')}
          </label>
          <CopyField
            id={`${id}-secret`}
            value={secret}
            copyWord={t('dialog.copy')}
            copiedWord={t('dialog.copied')}
            hintClass="mt-0.5 text-xs"
            inputClass="font-mono"
            isQuiet
          />
        </div>
      )}
    </li>
  )
}
