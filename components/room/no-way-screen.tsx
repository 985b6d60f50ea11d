// Replaces the board when no socket reaches a server that answers: explains the problem, and what the server's operator
// can do. The page goes on trying.

import { Unplug } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { NoWayCause, SaveState } from '@/lib/domain/boards/save-state'
import type { RoomState } from './room-client'

const WORDS: Readonly<Record<NoWayCause, 'noUpgrade' | 'foreignOrigin'>> = {
  'no-upgrade': 'noUpgrade',
  'foreign-origin': 'foreignOrigin',
}

/** Returns why there is nothing to show and waiting won't help; undefined otherwise. */
export function noWayCause({ save, isReady }: RoomState): NoWayCause | undefined {
  if (isReady || save.kind !== 'offline') return undefined
  return isNoWay(save) ? save.cause : undefined
}

function isNoWay(save: Extract<SaveState, { kind: 'offline' }>): save is typeof save & { cause: NoWayCause } {
  return Object.hasOwn(WORDS, save.cause)
}

export function NoWayScreen({ cause, onReconnect }: { cause: NoWayCause; onReconnect: () => void }) {
  const t = useTranslations('room.noWay')
  const room = useTranslations('room')
  const { origin } = window.location
  const key = WORDS[cause]
  return (
    <main className="grid h-dvh place-items-center overflow-auto bg-surface" data-no-way={cause}>
      <EmptyState
        icon={<Unplug />}
        title={t(`${key}.title`)}
        actions={
          <>
            <Button variant="primary" onClick={onReconnect}>
              {room('detail.reconnect')}
            </Button>
            <Link
              href="/"
              className="inline-flex h-8 pointer-coarse:h-11 items-center rounded-lg px-3 font-medium text-accent hover:underline"
            >
              {t('boards')}
            </Link>
          </>
        }
      >
        <p>{t(`${key}.message`, { origin })}</p>
        <p className="mt-2">{t(`${key}.cure`, { origin })}</p>
      </EmptyState>
    </main>
  )
}
