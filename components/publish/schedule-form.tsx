// Sets up an export that the server makes by itself.

'use client'

import { type FormEvent, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { SelectField, type SelectOption } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import { isTimeZone } from '@/lib/domain/boards/daily-time'
import {
  MAX_KEPT_FILES,
  MAX_WEBHOOK_CHARS,
  SCHEDULE_DAYS,
  SCHEDULE_FORMATS,
  SCHEDULE_PICTURES,
  type ScheduleDays,
  type ScheduleFormat,
  type ScheduleTarget,
} from '@/lib/domain/boards/schedule'
import { useMakeSchedule } from './publish-api'
import { WHOLE_BOARD } from './shown-part'

const TARGETS = ['folder', 'webhook'] as const

export interface ScheduleFormProps {
  boardId: string
  holders: readonly SelectOption[]
  /** Empty where there is one page. */
  pages: readonly SelectOption[]
  /** There is a frame on the board. */
  hasFrames: boolean
}

export function ScheduleForm({ boardId, holders, pages, hasFrames }: ScheduleFormProps) {
  const t = useTranslations('embed')
  const language = useLocale()
  const errorMessage = useErrorMessage()
  const make = useMakeSchedule(boardId)
  const [format, setFormat] = useState<ScheduleFormat>('pdf')
  const [part, setPart] = useState(WHOLE_BOARD)
  const [days, setDays] = useState<ScheduleDays>('every-day')
  const [time, setTime] = useState('02:00')
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  const [kind, setKind] = useState<ScheduleTarget['kind']>('folder')
  const [keep, setKeep] = useState('7')
  const [url, setUrl] = useState('')
  const [wasSent, setSent] = useState(false)

  const isPicture = SCHEDULE_PICTURES.includes(format)
  const minute = minuteOf(time)
  const keptFiles = /^\d+$/.test(keep) ? Number(keep) : 0
  const isKeepWrong = kind === 'folder' && (keptFiles < 1 || keptFiles > MAX_KEPT_FILES)
  const isUrlWrong = kind === 'webhook' && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
  const isZoneWrong = !isTimeZone(timeZone)

  function submit(event: FormEvent) {
    event.preventDefault()
    setSent(true)
    if (minute === undefined || isKeepWrong || isUrlWrong || isZoneWrong || make.isPending) return
    make.mutate(
      {
        format,
        days,
        minute,
        timeZone,
        language,
        part: isPicture ? part : WHOLE_BOARD,
        target: kind === 'folder' ? { kind, keep: keptFiles } : { kind, url },
      },
      {
        onSuccess: () => {
          setSent(false)
          setUrl('')
          toast.success(t('schedule.made'))
        },
        onError: (error) => toast.error(t('schedule.makeFailed'), { description: errorMessage(error) }),
      },
    )
  }

  return (
    <form
      onSubmit={submit}
      className="grid grid-cols-2 items-start gap-x-3 gap-y-2.5 border-line border-t pt-4 max-sm:grid-cols-1"
    >
      <SelectField
        label={t('schedule.format')}
        value={format}
        options={SCHEDULE_FORMATS.map((value) => ({ value, label: t(`schedule.formatOption.${value}`) }))}
        onChange={(value) => value && setFormat(value)}
      />
      <SelectField
        label={t('schedule.part')}
        value={isPicture ? part : WHOLE_BOARD}
        disabled={!isPicture}
        options={[
          { value: WHOLE_BOARD, label: t(pages.length > 0 ? 'schedule.firstPage' : 'site.wholeBoard') },
          ...(pages.length > 0 ? [{ value: 'pages', label: t('schedule.pages') }] : []),
          ...pages,
          ...(hasFrames ? [{ value: 'frames', label: t('schedule.frames') }] : []),
          ...holders,
        ]}
        onChange={(value) => setPart(value || WHOLE_BOARD)}
      />
      <SelectField
        label={t('schedule.days')}
        value={days}
        options={SCHEDULE_DAYS.map((value) => ({ value, label: t(`schedule.daysOption.${value}`) }))}
        onChange={(value) => value && setDays(value)}
      />
      <TextField label={t('schedule.time')} type="time" required value={time} onChange={setTime} />
      <TextField
        label={t('schedule.zone')}
        value={timeZone}
        onChange={setTimeZone}
        spellCheck={false}
        error={wasSent && isZoneWrong ? t('schedule.zoneWrong') : undefined}
      />
      <SelectField
        label={t('schedule.target')}
        value={kind}
        options={TARGETS.map((value) => ({ value, label: t(`schedule.targetOption.${value}`) }))}
        onChange={(value) => value && setKind(value)}
      />
      {kind === 'folder' ? (
        <TextField
          label={t('schedule.keep')}
          value={keep}
          onChange={setKeep}
          inputMode="numeric"
          hint={t('schedule.folderHint')}
          error={wasSent && isKeepWrong ? t('schedule.keepWrong', { max: MAX_KEPT_FILES }) : undefined}
          className="col-span-full"
        />
      ) : (
        <TextField
          label={t('schedule.url')}
          value={url}
          onChange={setUrl}
          type="url"
          maxLength={MAX_WEBHOOK_CHARS}
          spellCheck={false}
          hint={t('schedule.urlHint')}
          error={wasSent && isUrlWrong ? t('schedule.urlWrong') : undefined}
          className="col-span-full"
        />
      )}
      <Button type="submit" variant="primary" busy={make.isPending} className="col-span-full mt-1 justify-self-end">
        {t('schedule.make')}
      </Button>
    </form>
  )
}

/** Parses a time such as `02:00`; undefined for anything that is not a time. */
function minuteOf(time: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}
