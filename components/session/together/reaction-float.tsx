// Reactions of everybody on the board, each for a few seconds, in a corner of the canvas.

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { RoomClient } from '@/components/room/room-client'
import type { Reaction } from '@/lib/domain/session/people'
import { REACTION_ICONS } from './reaction-look'

const SHOWN_MS = 5_000
/** The most names per kind of reaction; the rest are counted. */
const MOST_NAMES = 2

interface Shown {
  readonly key: number
  readonly kind: Reaction
  readonly name: string
}

function useReactions(client: RoomClient): readonly Shown[] {
  const [shown, setShown] = useState<readonly Shown[]>([])
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>()
    let count = 0
    const stop = client.onNotice((notice) => {
      if (notice.type !== 'reaction') return
      count += 1
      const one = { key: count, kind: notice.kind, name: notice.name }
      setShown((before) => [...before, one])
      const timer = setTimeout(() => {
        timers.delete(timer)
        setShown((before) => before.filter(({ key }) => key !== one.key))
      }, SHOWN_MS)
      timers.add(timer)
    })
    return () => {
      stop()
      for (const timer of timers) clearTimeout(timer)
    }
  }, [client])
  return shown
}

export function ReactionFloat({ client }: { client: RoomClient }) {
  const t = useTranslations('together')
  const shown = useReactions(client)
  const kinds = [...new Set(shown.map(({ kind }) => kind))]
  return (
    <div role="log" aria-label={t('reactions')} className="pointer-events-none">
      <ul className="flex flex-col items-start gap-1.5">
        {kinds.map((kind) => {
          const Icon = REACTION_ICONS[kind]
          const names = [...new Set(shown.flatMap((one) => (one.kind === kind ? [one.name] : [])))]
          const more = names.length - MOST_NAMES
          return (
            <li
              key={kind}
              className="flex max-w-72 animate-fade-in items-center gap-2 rounded-lg border border-line bg-raised px-2.5 py-1.5 text-xs shadow-pop [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-accent"
            >
              <Icon />
              <span className="font-medium">{t(`reaction.${kind}`)}</span>
              <span className="truncate text-mute">
                {names.slice(0, MOST_NAMES).join(', ')}
                {more > 0 ? ` +${more}` : ''}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
