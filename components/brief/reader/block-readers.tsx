// Shows the other readers of a block as one small disc beside its number: a person's initials, or the number of people.

import { useTranslations } from 'use-intl'
import { Avatar } from '@/components/ui/avatar'
import { Tooltip } from '@/components/ui/tooltip'
import type { PresenceUser } from '@/lib/protocol/presence'

const DISC_PX = 15

export function BlockReaders({ people }: { people: readonly PresenceUser[] }) {
  const t = useTranslations('brief.readers')
  const format = people.map(({ name }) => name).join(', ')
  const [first] = people
  if (!first) return null
  const label = t('here', { names: format, count: people.length })
  return (
    <Tooltip content={label} side="end">
      <span role="img" aria-label={label} className="block w-fit select-none rounded-full" data-readers={people.length}>
        {people.length === 1 ? (
          <Avatar person={first} sizePx={DISC_PX} />
        ) : (
          <span
            aria-hidden
            className="grid place-items-center rounded-full bg-mute font-semibold text-[8px] text-panel leading-none tabular-nums"
            style={{ width: DISC_PX, height: DISC_PX }}
          >
            {people.length}
          </span>
        )}
      </span>
    </Tooltip>
  )
}
