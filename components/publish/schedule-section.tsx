// Exports that the server makes by itself: those that there are, and a new one.

'use client'

import { useTranslations } from 'use-intl'
import { LoadFailed } from '@/components/ui/load-failed'
import type { SelectOption } from '@/components/ui/select-field'
import { Skeleton } from '@/components/ui/skeleton'
import { useSchedules } from './publish-api'
import { ScheduleForm } from './schedule-form'
import { ScheduleRow } from './schedule-row'
import { VisitorNote } from './visitor-note'

export interface ScheduleSectionProps {
  boardId: string
  holders: readonly SelectOption[]
  /** Empty where there is one page. */
  pages: readonly SelectOption[]
  /** There is a frame on the board. */
  hasFrames: boolean
  isVisitor: boolean
}

export function ScheduleSection({ boardId, holders, pages, hasFrames, isVisitor }: ScheduleSectionProps) {
  const t = useTranslations('embed')
  const schedules = useSchedules(boardId)
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft leading-5">{t('schedule.explain')}</p>
      {schedules.isPending ? <Skeleton className="h-16 w-full" /> : null}
      {schedules.isError ? <LoadFailed title={t('dialog.loadFailed')} query={schedules} /> : null}
      {schedules.data?.length === 0 ? <p className="text-mute">{t('schedule.none')}</p> : null}
      <ul className="divide-y divide-line empty:hidden">
        {schedules.data?.map((schedule) => (
          <ScheduleRow key={schedule.id} boardId={boardId} schedule={schedule} holders={holders} pages={pages} />
        ))}
      </ul>
      {isVisitor ? (
        <VisitorNote boardId={boardId} />
      ) : (
        <ScheduleForm boardId={boardId} holders={holders} pages={pages} hasFrames={hasFrames} />
      )}
    </div>
  )
}
