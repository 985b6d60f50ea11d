// Reports changes that could not be merged: cards that this page changed while it had no connection, and that others
// deleted in that time, or removed by restoring a version. Their words are offered to copy.

import { useEffect } from 'react'
import type { TLStore } from 'tldraw'
import { useTranslations } from 'use-intl'
import { isCard } from '@/components/canvas/card/is-card'
import { copyUnshown } from '@/components/ui/copy-text'
import { toast } from '@/components/ui/toaster'
import type { CardShape } from '@/lib/schema/card-shape'
import type { BoardInUse } from '../board-in-use'

/** Watches from the first change that is made offline until all is saved again. */
export function useLostOffline(client: BoardInUse['room']['client'], store: TLStore | undefined): void {
  const t = useTranslations('board.lostOffline')
  useEffect(() => {
    if (!store) return
    /** As this page left them. */
    const changed = new Map<string, CardShape>()
    const stopListening = store.listen(
      ({ changes }) => {
        if (client.getState().save.kind !== 'offline') return
        for (const record of [...Object.values(changes.added), ...Object.values(changes.updated).map(([, to]) => to)]) {
          if (record.typeName === 'shape' && isCard(record)) changed.set(record.id, record)
        }
        // A card that this person deletes is not lost.
        for (const { id } of Object.values(changes.removed)) changed.delete(id)
      },
      { source: 'user', scope: 'document' },
    )
    const tell = () => {
      if (changed.size === 0 || client.getState().save.kind !== 'saved') return
      const lost = [...changed.values()].filter(({ id }) => !store.has(id))
      changed.clear()
      if (lost.length === 0) return
      const names = lost.map(({ props }) => `${props.ref} ${props.title}`.trim())
      const words = lost.map(({ props }) => [props.title, props.body].filter((text) => text !== '').join('\n'))
      toast.error(t('title', { count: lost.length }), {
        description: `${names.join(t('comma'))}${t('why')}`,
        duration: Number.POSITIVE_INFINITY,
        action: { label: t('copy'), onClick: () => void copyUnshown(words.join('\n\n')) },
      })
    }
    const stopFollowing = client.subscribe(tell)
    return () => {
      stopListening()
      stopFollowing()
    }
  }, [client, store, t])
}
