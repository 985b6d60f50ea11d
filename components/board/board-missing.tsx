// Words and ways on where a board can't be opened. Changes that were made on this device and never saved are not lost
// with it.

'use client'

import { Lock } from 'lucide-react'
import Link from 'next/link'
import { useParams } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { useKeptCopies } from '@/components/room/use-kept-copies'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** `userId` is undefined for somebody without a session. */
export function BoardMissing({ userId }: { userId: string | undefined }) {
  const t = useTranslations('board.missing')
  const { id } = useParams<{ id: string }>()
  const { copies } = useKeptCopies(id, userId, undefined)
  const changes = copies.reduce((sum, copy) => sum + copy.changes, 0)
  const download = () => {
    for (const copy of copies) copy.download(t('copyTitle'))
  }
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={<Lock />}
        title={t('title')}
        actions={
          <>
            {copies.length > 0 ? (
              <Button variant="primary" onClick={download}>
                {t('download')}
              </Button>
            ) : null}
            <Link href="/" className="inline-flex h-8 items-center px-3 font-medium text-accent hover:underline">
              {t('home')}
            </Link>
          </>
        }
      >
        <p>{t('text')}</p>
        {copies.length > 0 ? <p className="mt-2">{t('kept', { count: changes })}</p> : null}
      </EmptyState>
    </main>
  )
}
