// Somebody else restored the board from a version: cards move and go under everybody's eyes, so each page says who did it, and
// leads to the versions, where the board as it was before is kept.

import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { RoomClient } from '@/components/room/room-client'
import { toast } from '@/components/ui/toaster'

export function useRestoreNews(client: RoomClient | undefined, me: string, onShowVersions: () => void): void {
  const t = useTranslations('versions')
  useEffect(
    () =>
      client?.onNotice((notice) => {
        if (notice.type !== 'board-restored' || notice.userId === me) return
        const { name, cards } = notice
        const action = { label: t('title'), onClick: onShowVersions }
        toast(cards === null ? t('restoredBy', { name }) : t('cardsRestoredBy', { name, count: cards }), {
          action,
        })
      }),
    [client, me, onShowVersions, t],
  )
}
