// What went with a deleted person and what remains of them, counted by the server, with the reason for each.

'use client'

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useFormatter } from '@/components/ui/use-formatter'
import type { Erased } from './admin-api'

export interface ErasedPersonProps {
  name: string
  erased: Erased
  onClose: () => void
}

export function ErasedPerson({ name, erased: { removed, remains }, onClose }: ErasedPersonProps) {
  const t = useTranslations('admin.deletePerson')
  const format = useFormatter()
  const reasons = [...new Set(remains.map(({ why }) => why))].map((why) => {
    const rows = remains.filter((each) => each.why === why)
    const until = rows[0]?.until
    return { why, rows, date: until ? format.dateTime(new Date(until), { dateStyle: 'long' }) : '' }
  })
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('done', { name })}
      description={t('counted')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <section className="flex flex-col gap-1">
          <h3 className="font-medium">{t('wentTitle')}</h3>
          <Counts rows={removed.map(({ kind, count }) => [t(`went.${kind}`), count])} />
        </section>
        <section className="flex flex-col gap-3">
          <h3 className="font-medium">{t('remainsTitle')}</h3>
          {reasons.map(({ why, rows, date }) => (
            <div key={why}>
              <p className="text-ink-soft">{t(`why.${why}`, { date })}</p>
              <Counts rows={rows.map(({ kind, count }) => [t(`remains.${kind}`), count])} />
            </div>
          ))}
        </section>
      </div>
    </Dialog>
  )
}

function Counts({ rows }: { rows: readonly (readonly [string, number])[] }) {
  const format = useFormatter()
  return (
    <dl>
      {rows.map(([kind, count]) => (
        <div key={kind} className="flex justify-between gap-4 border-line border-b py-1 last:border-b-0">
          <dt>{kind}</dt>
          <dd className="tabular-nums">{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
