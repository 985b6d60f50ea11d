// Edits that only this device has, when somebody signs out: which boards, how many, and three ways on.

'use client'

import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import type { UnsavedCopy } from '@/components/room/device-copies'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

export interface UnsavedDialogProps {
  /** Empty: closed. */
  copies: readonly UnsavedCopy[]
  busy: boolean
  onStay: () => void
  onKeep: () => void
  onDiscard: () => void
}

export function UnsavedDialog({ copies, busy, onStay, onKeep, onDiscard }: UnsavedDialogProps) {
  const t = useTranslations('account.signOut')
  const titles = useTitles(copies.length > 0)
  return (
    <Dialog
      open={copies.length > 0}
      onOpenChange={(open) => !open && onStay()}
      title={t('title')}
      description={t('text', { count: copies.length })}
      widthPx={520}
      footer={
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onStay}>{t('stay')}</Button>
          <Button variant="danger" busy={busy} onClick={onDiscard}>
            {t('discard')}
          </Button>
          <Button variant="primary" busy={busy} onClick={onKeep}>
            {t('keep')}
          </Button>
        </div>
      }
    >
      <ul className="divide-y divide-line rounded-lg border border-line">
        {copies.map((copy) => {
          const title = titles.get(copy.boardId) ?? t('unnamed')
          return (
            <li key={copy.name} className="flex items-center gap-2 px-3 py-1.5">
              <span dir="auto" className="min-w-0 grow truncate font-medium">
                {title}
              </span>
              <span className="shrink-0 text-mute text-xs tabular-nums">{t('changes', { count: copy.changes })}</span>
              <Button
                size="sm"
                variant="ghost"
                icon={<Download />}
                aria-label={t('downloadLabel', { title })}
                onClick={() => copy.download(title)}
              >
                {t('download')}
              </Button>
            </li>
          )
        })}
      </ul>
      <p className="mt-3 text-ink-soft leading-5">{t('choices')}</p>
    </Dialog>
  )
}

/** The titles of the person's boards by id. */
function useTitles(enabled: boolean): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['account', 'board-titles'],
    queryFn: ({ signal }) => api('GET /api/boards', { signal }),
    enabled,
  })
  return new Map(data?.boards.map(({ id, title }) => [id, title]))
}
