// Asks which other board this one is compared with: those that the person may read, the last changed first, and by words
// of their titles.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { LoadFailed } from '@/components/ui/load-failed'
import { RelativeTime } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import { TextField } from '@/components/ui/text-field'

export interface ChooseBoardProps {
  /** The board that is compared. */
  boardId: string
  onChoose: (boardId: string) => void
  onClose: () => void
}

export function ChooseBoard({ boardId, onChoose, onClose }: ChooseBoardProps) {
  const t = useTranslations('versions.comparison')
  const common = useTranslations('common')
  const [search, setSearch] = useState('')
  const query = useQuery({
    queryKey: ['boards to compare', search.trim()],
    queryFn: ({ signal }) => api('GET /api/boards', { query: { search: search.trim() || undefined }, signal }),
    placeholderData: keepPreviousData,
  })
  const others = query.data?.boards.filter(({ id }) => id !== boardId) ?? []
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('chooseBoard')}
      description={t('chooseBoardText')}
      footer={<Button onClick={onClose}>{common('cancel')}</Button>}
    >
      <TextField label={t('searchBoards')} value={search} onChange={setSearch} type="search" maxLength={200} />
      {query.isError ? (
        <LoadFailed title={t('boardsFailed')} query={query} />
      ) : query.isPending ? (
        <Skeleton className="mt-3 h-24" />
      ) : others.length === 0 ? (
        <p role="status" className="mt-3 text-mute">
          {t('noBoards')}
        </p>
      ) : (
        <ul aria-label={t('chooseBoard')} className="-mx-2 mt-3 flex max-h-72 flex-col overflow-y-auto">
          {others.map(({ id, title, changedAt }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => onChoose(id)}
                className="flex min-h-9 w-full items-center justify-between gap-3 rounded-lg px-2 py-1.5 text-start hover:bg-hover pointer-coarse:min-h-11"
              >
                <span dir="auto" className="min-w-0 break-words">
                  {title}
                </span>
                <span className="shrink-0 text-mute text-xs">
                  <RelativeTime at={changedAt} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
