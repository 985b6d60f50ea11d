// Edits and comments that only this device has, when somebody signs out: which boards, how many, and three ways on.

'use client'

import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { saveFile } from '@/components/ui/save-file'
import { fileName } from '@/lib/export/file-name'
import type { UnsavedWork } from './settled-copies'

export interface UnsavedDialogProps {
  /** Undefined: closed. */
  work: UnsavedWork | undefined
  busy: boolean
  onStay: () => void
  onKeep: () => void
  onDiscard: () => void
}

export function UnsavedDialog({ work, busy, onStay, onKeep, onDiscard }: UnsavedDialogProps) {
  const t = useTranslations('account.signOut')
  const titles = useTitles(work !== undefined)
  const { copies, comments } = work ?? { copies: [], comments: [] }
  const boards = new Set([...copies, ...comments].map(({ boardId }) => boardId))
  return (
    <Dialog
      open={work !== undefined}
      onOpenChange={(open) => !open && onStay()}
      title={t('title')}
      description={t('text', { count: boards.size })}
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
            <UnsavedRow
              key={copy.name}
              title={title}
              amount={t('changes', { count: copy.changes })}
              download={t('downloadLabel', { title })}
              onDownload={() => copy.download(title)}
            />
          )
        })}
        {comments.map(({ boardId, texts }) => {
          const title = titles.get(boardId) ?? t('unnamed')
          return (
            <UnsavedRow
              key={boardId}
              title={title}
              amount={t('comments', { count: texts.length })}
              download={t('downloadComments', { title })}
              onDownload={() =>
                saveFile(new Blob([texts.join('\n\n')], { type: 'text/plain;charset=utf-8' }), fileName(title, 'txt'))
              }
            />
          )
        })}
      </ul>
      <p className="mt-3 text-ink-soft leading-5">{t('choices')}</p>
    </Dialog>
  )
}

interface UnsavedRowProps {
  /** The board's. */
  title: string
  amount: string
  /** The label of its button. */
  download: string
  onDownload: () => void
}

function UnsavedRow({ title, amount, download, onDownload }: UnsavedRowProps) {
  const t = useTranslations('account.signOut')
  return (
    <li className="flex items-center gap-2 px-3 py-1.5">
      <span dir="auto" className="min-w-0 grow truncate font-medium">
        {title}
      </span>
      <span className="shrink-0 text-mute text-xs tabular-nums">{amount}</span>
      <Button size="sm" variant="ghost" icon={<Download />} aria-label={download} onClick={onDownload}>
        {t('download')}
      </Button>
    </li>
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
