// Words for an export that the server makes by itself: its content, its times, its destination, and its last outcome.

import { useTranslations } from 'use-intl'
import type { SelectOption } from '@/components/ui/select-field'
import { useFormatter } from '@/components/ui/use-formatter'
import { SCHEDULE_PICTURES, type ScheduleOutcome, type ScheduleWishes } from '@/lib/domain/boards/schedule'
import { WHOLE_BOARD } from './shown-part'

const MINUTE_MS = 60_000

export interface ScheduleWords {
  readonly name: (wishes: ScheduleWishes) => string
  readonly when: (wishes: ScheduleWishes) => string
  readonly target: (wishes: ScheduleWishes) => string
  readonly moment: (iso: string) => string
  readonly last: (outcome: ScheduleOutcome | null) => string
}

export function useScheduleWords(holders: readonly SelectOption[], pages: readonly SelectOption[]): ScheduleWords {
  const t = useTranslations('embed')
  const format = useFormatter()
  const moment = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' })
  // Formats the time like the moments beside it. The zone is the schedule's own, and follows it.
  const timeOf = (minute: number) =>
    format.dateTime(new Date(minute * MINUTE_MS), { timeStyle: 'short', timeZone: 'UTC' })
  const part = (value: string) => {
    if (value === 'frames') return t('schedule.frames')
    if (value === 'pages') return t('schedule.pages')
    if (value === WHOLE_BOARD) return t(pages.length > 0 ? 'schedule.firstPage' : 'site.wholeBoard')
    return [...pages, ...holders].find((each) => each.value === value)?.label ?? t('schedule.partGone')
  }
  return {
    moment,
    name(wishes) {
      const format = t(`schedule.formatOption.${wishes.format}`)
      return SCHEDULE_PICTURES.includes(wishes.format) ? t('schedule.row', { format, part: part(wishes.part) }) : format
    },
    when: ({ days, minute, timeZone }) =>
      t('schedule.when', { days: t(`schedule.daysOption.${days}`), time: timeOf(minute), zone: timeZone }),
    target: ({ target }) =>
      target.kind === 'folder'
        ? t('schedule.toFolder', { count: target.keep })
        : t('schedule.toWebhook', { host: new URL(target.url).host }),
    last(outcome) {
      if (!outcome) return t('schedule.last.none')
      const { kind, at, failure, status = 0 } = outcome
      const why = failure ? t(`schedule.failure.${failure}`, { status }) : ''
      return t(`schedule.last.${kind}`, { when: moment(at), why })
    },
  }
}
