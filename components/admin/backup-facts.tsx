// The last backup and the last drill: when, where, how large, what went wrong, and when the next backup comes.

'use client'

import { useTranslations } from 'use-intl'
import { RelativeTime } from '@/components/ui/relative-time'
import { useFormatter } from '@/components/ui/use-formatter'
import type { ServerFacts } from './admin-api'
import { useByteSize } from './byte-size'
import { type Fact, FactList } from './fact-list'

export function BackupFacts({ backups }: { backups: ServerFacts['backups'] }) {
  const t = useTranslations('admin.backups')
  const format = useFormatter()
  const bytes = useByteSize()
  const { planned, lastBackup, goodBackup, lastDrill, goodDrill } = backups
  const facts: Fact[] = [[t('last'), goodBackup ? <RelativeTime key="last" at={goodBackup.at} /> : t('none')]]
  if (goodBackup) {
    const { place, boards, seconds } = goodBackup
    facts.push([t('place'), place])
    facts.push([t('size'), t('sizeOf', { size: bytes(goodBackup.bytes ?? 0), boards: boards ?? 0, seconds })])
  }
  if (planned) {
    const nextAt = format.dateTime(Date.parse(planned.nextAt), { dateStyle: 'medium', timeStyle: 'short' })
    facts.push([
      t('next'),
      <time key="next" dateTime={planned.nextAt}>
        {nextAt}
      </time>,
    ])
    if (!goodBackup) facts.push([t('place'), planned.to])
  } else facts.push([t('next'), t('notPlanned')])
  if (lastBackup?.problem)
    facts.push([t('problem'), <Problem key="problem" text={lastBackup.problem} at={lastBackup.at} />])
  facts.push([t('drill'), goodDrill ? <RelativeTime key="drill" at={goodDrill.at} /> : t('none')])
  if (goodDrill)
    facts.push([t('drillResult'), t('drillOf', { opened: goodDrill.opened, boards: goodDrill.boards ?? 0 })])
  if (lastDrill?.problem)
    facts.push([t('drillProblem'), <Problem key="drillProblem" text={lastDrill.problem} at={lastDrill.at} />])
  return <FactList title={t('title')} facts={facts} isWide />
}

function Problem({ text, at }: { text: string; at: string }) {
  return (
    <span className="text-danger">
      {text} (<RelativeTime at={at} />)
    </span>
  )
}
