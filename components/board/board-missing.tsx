// The screen for a board that can't be opened, with ways on. Unsaved changes on this device are not lost with it.

'use client'

import { Lock } from 'lucide-react'
import { useParams } from 'next/navigation'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { forgetPage } from '@/components/offline/kept-boards'
import { signInPath } from '@/components/paths/safe-next'
import { UnsentComments } from '@/components/room/unsent-comments'
import { useKeptCopies } from '@/components/room/use-kept-copies'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { HomeLink } from '@/components/ui/home-link'

export interface BoardMissingProps {
  /** Undefined for somebody without a session. */
  userId: string | undefined
  /** Whether it is an account's: a visitor may have one that the board is shared with. */
  isAccount: boolean
}

export function BoardMissing({ userId, isAccount }: BoardMissingProps) {
  const t = useTranslations('board.missing')
  const { id } = useParams<{ id: string }>()
  const { copies } = useKeptCopies(id, userId, undefined)
  useEffect(() => {
    forgetPage(id).catch((error: unknown) => console.warn('The kept page could not be removed.', error))
  }, [id])
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
            {isAccount ? null : (
              <ButtonLink href={signInPath(`/boards/${id}`)} variant={copies.length > 0 ? 'secondary' : 'primary'}>
                {t('signIn')}
              </ButtonLink>
            )}
            <HomeLink>{t('home')}</HomeLink>
          </>
        }
      >
        <p>{t('text')}</p>
        {isAccount ? null : <p className="mt-2">{t('signInText')}</p>}
        {copies.length > 0 ? <p className="mt-2">{t('kept', { count: changes })}</p> : null}
        {userId === undefined ? null : <UnsentComments boardId={id} userId={userId} />}
      </EmptyState>
    </main>
  )
}
