// What the server found when it looked itself over: each thing with its cause and what to do, the worst first. What is
// well stands folded below.

'use client'

import { clsx } from 'clsx'
import { ChevronRight, CircleAlert, CircleCheck, Info, RefreshCw, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { type Finding, useExamination } from './admin-api'
import { ListState } from './list-state'

type Severity = Finding['severity']

const ICONS = { error: CircleAlert, warning: TriangleAlert, notice: Info, ok: CircleCheck } as const
const TONES: Readonly<Record<Severity, string>> = {
  error: 'text-danger',
  warning: 'text-warning',
  notice: 'text-mute',
  ok: 'text-success',
}

export function Examination() {
  const t = useTranslations('doctor')
  const query = useExamination()
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-64 grow basis-96 text-ink-soft leading-5">{t('intro')}</p>
        <Button icon={<RefreshCw />} busy={query.isFetching} onClick={() => void query.refetch()}>
          {t('again')}
        </Button>
      </div>
      <ListState query={query}>
        {({ findings, examinedAt }) => <Findings findings={findings} examinedAt={examinedAt} />}
      </ListState>
    </>
  )
}

function Findings({ findings, examinedAt }: { findings: readonly Finding[]; examinedAt: string }) {
  const t = useTranslations('doctor')
  const wanting = findings.filter(({ severity }) => severity !== 'ok')
  const well = findings.filter(({ severity }) => severity === 'ok')
  const bad = wanting.filter(({ severity }) => severity !== 'notice').length
  return (
    <>
      <section
        className={clsx(
          'flex flex-wrap items-center gap-x-3 gap-y-1 rounded-xl px-4 py-3',
          bad === 0 ? 'bg-success-soft text-success' : 'bg-warning-soft text-warning',
        )}
      >
        {bad === 0 ? <CircleCheck aria-hidden className="size-5" /> : <TriangleAlert aria-hidden className="size-5" />}
        <h2 className="font-semibold text-sm" aria-live="polite">
          {t('sum', { bad })}
        </h2>
        <RelativeTime at={examinedAt} />
      </section>
      {wanting.length > 0 ? <FindingList findings={wanting} /> : null}
      <details className="group rounded-xl border border-line bg-panel">
        <summary className="flex cursor-pointer list-none items-center gap-2 rounded-xl px-4 py-3 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
          <ChevronRight aria-hidden className="size-4 text-mute group-open:turned-open" />
          <span className="font-semibold text-sm">{t('fine', { count: well.length })}</span>
        </summary>
        <FindingList findings={well} isBare />
      </details>
    </>
  )
}

function FindingList({ findings, isBare = false }: { findings: readonly Finding[]; isBare?: boolean }) {
  return (
    <ul className={clsx(!isBare && 'overflow-hidden rounded-xl border border-line bg-panel')}>
      {findings.map((finding) => (
        <FindingRow key={`${finding.id} ${JSON.stringify(finding.values)}`} finding={finding} />
      ))}
    </ul>
  )
}

type CuredKey = Parameters<ReturnType<typeof useTranslations<'doctor.cure'>>>[0]

function FindingRow({ finding: { id, severity, values } }: { finding: Finding }) {
  const t = useTranslations('doctor')
  const cure = useTranslations('doctor.cure')
  const Icon = ICONS[severity]
  return (
    <li className="flex gap-3 border-line px-4 py-3 leading-5 [&:not(:first-child)]:border-t">
      <Icon aria-hidden className={clsx('mt-0.5 size-4 shrink-0', TONES[severity])} />
      <div className="min-w-0 grow [overflow-wrap:anywhere]">
        <p>
          <span className={clsx('me-2 font-medium text-xs', TONES[severity])}>{t(`severity.${severity}`)}</span>
          {t(`says.${id}`, values as never)}
        </p>
        {cure.has(id as CuredKey) ? <p className="text-ink-soft">{cure(id as CuredKey, values as never)}</p> : null}
        <p className="font-mono text-mute text-xs">{id}</p>
      </div>
    </li>
  )
}
