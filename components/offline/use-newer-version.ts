// Offers the newer version when the server has one. The open page keeps its own version, so that nobody is interrupted; people
// load the newer one by the offer, or with their next visit.

import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { RoomClient } from '@/components/room/room-client'
import { toast } from '@/components/ui/toaster'
import { askForFiles } from './kept-files'
import { isOwnBuild } from './own-files'

const TOAST_ID = 'newer-version'

/** Asks whenever everything is saved again after the server was away. `client` is undefined until the room is there. */
export function useNewerVersion(client: RoomClient | undefined): void {
  const t = useTranslations('offline.newer')
  useEffect(() => {
    if (!client) return
    const ask = async () => {
      const files = await askForFiles()
      if (!files || isOwnBuild(files)) return
      toast(t('title'), {
        id: TOAST_ID,
        description: t('text'),
        duration: Number.POSITIVE_INFINITY,
        action: { label: t('reload'), onClick: () => window.location.reload() },
        cancel: { label: t('later'), onClick: () => undefined },
      })
    }
    let wasAway = false
    const follow = () => {
      const { kind } = client.getState().save
      if (kind === 'offline') wasAway = true
      if (kind !== 'saved' || !wasAway) return
      wasAway = false
      ask().catch((error: unknown) => console.info('Whether there is a newer version could not be asked.', error))
    }
    follow()
    return client.subscribe(follow)
  }, [client, t])
}
