// A person as a disc in their own colour with up to two letters of their name, and a row of such discs.

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { initials } from './initials'
import { Tooltip } from './tooltip'

export interface AvatarPerson {
  id: string
  name: string
  /** A CSS colour of lib/domain/people/person-color: white reads on it. */
  color: string
}

export interface AvatarProps {
  person: AvatarPerson
  sizePx?: number
  /** Stands in place of the letters. */
  children?: ReactNode
}

export function Avatar({ person, sizePx = 24, children = initials(person.name) }: AvatarProps) {
  return (
    <span
      role="img"
      aria-label={person.name}
      className="grid shrink-0 select-none place-items-center rounded-full font-semibold text-white leading-none"
      style={{ width: sizePx, height: sizePx, backgroundColor: person.color, fontSize: Math.round(sizePx * 0.38) }}
    >
      {children}
    </span>
  )
}

export interface AvatarStackProps {
  people: readonly AvatarPerson[]
  /** More than this many show as "+n". */
  max?: number
  sizePx?: number
  className?: string
}

export function AvatarStack({ people, max = 4, sizePx = 24, className }: AvatarStackProps) {
  const shown = people.length > max ? people.slice(0, max - 1) : people
  const hidden = people.slice(shown.length)
  return (
    <span className={clsx('flex items-center -space-x-0.5', className)}>
      {shown.map((person) => (
        <Tooltip key={person.id} content={person.name}>
          <span className="rounded-full ring-[1.5px] ring-panel">
            <Avatar person={person} sizePx={sizePx} />
          </span>
        </Tooltip>
      ))}
      {hidden.length > 0 ? (
        <Tooltip content={hidden.map((person) => person.name).join(', ')}>
          <span
            className="grid place-items-center rounded-full bg-mute font-semibold text-panel leading-none ring-[1.5px] ring-panel tabular-nums"
            style={{ width: sizePx, height: sizePx, fontSize: Math.round(sizePx * 0.38) }}
          >
            +{hidden.length}
          </span>
        </Tooltip>
      ) : null}
    </span>
  )
}
