// The name in a comment that calls nobody, while it is written. The list of people is requested again for each such name.

import { useEffect } from 'react'
import { nameKey } from '@/lib/domain/cards/card-owner'
import { type Mentionable, type Unheard, unheardIn } from './mention-text'
import { useBoardThreads } from './threads-context'

export interface UnheardOptions {
  readonly text: string
  /** The people who were picked in this text; they may have left since. */
  readonly chosen: readonly Mentionable[]
  /** Undefined until they are known: nothing is said before. */
  readonly readers: readonly Mentionable[] | undefined
  readonly askAgain: () => void
}

export function useUnheard({ text, chosen, readers, askAgain }: UnheardOptions): Unheard | undefined {
  const ownerNames = useBoardThreads()?.ownerNames
  const unheard = readers && findUnheard(text, [...chosen, ...readers], ownerNames)
  const name = unheard?.name
  useEffect(() => {
    if (name !== undefined) askAgain()
  }, [name, askAgain])
  return unheard
}

function findUnheard(
  text: string,
  people: readonly Mentionable[],
  ownerNames: (() => readonly string[]) | undefined,
): Unheard | undefined {
  if (!/[@＠]/u.test(text)) return undefined
  const known = new Set(people.map(({ name }) => nameKey(name)))
  const owners = (ownerNames?.() ?? []).filter((name) => !known.has(nameKey(name)))
  return unheardIn(text, people, owners)
}
