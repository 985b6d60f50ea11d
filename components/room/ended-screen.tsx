// The server has ended this page's connection for good: what happened, what it means for one's work, what one can do.

import { CircleOff } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { SaveState } from '@/lib/domain/save-state'
import { downloadLocalCopy } from './download-local-copy'
import { endedKey } from './ended-key'
import type { OpenRoom } from './open-room'

/** Ends after which loading the board again can help. */
const RELOADABLE = new Set([
  'malformed',
  'not-signed-in',
  'epoch-changed',
  'client-too-old',
  'too-many',
  'forbidden',
  'other',
])

export interface EndedScreenProps {
  room: OpenRoom
  save: Extract<SaveState, { kind: 'ended' }>
  title: string
}

export function EndedScreen({ room, save, title }: EndedScreenProps) {
  const t = useTranslations('room.ended')
  const key = endedKey(save.closeCode)
  const { client, state } = room
  const discard = async () => {
    await client.discardLocalCopy()
    window.location.reload()
  }
  return (
    <main className="grid h-full place-items-center overflow-auto bg-surface">
      <EmptyState
        icon={<CircleOff />}
        title={t(`${key}.title`)}
        actions={
          <>
            {state.hasRefusedChanges ? (
              <Button variant="primary" onClick={() => void discard()}>
                {t('discard')}
              </Button>
            ) : RELOADABLE.has(key) ? (
              <Button variant="primary" onClick={() => window.location.reload()}>
                {t('reload')}
              </Button>
            ) : null}
            {state.isReady ? (
              <Button onClick={() => downloadLocalCopy(client.doc, title)}>{t('download')}</Button>
            ) : null}
            <Link
              href="/"
              className="inline-flex h-8 items-center rounded-lg px-3 font-medium text-accent hover:underline"
            >
              {t('boards')}
            </Link>
          </>
        }
      >
        <p>{t(`${key}.message`)}</p>
        {state.isReady ? <p className="mt-1">{t('kept')}</p> : null}
      </EmptyState>
    </main>
  )
}
