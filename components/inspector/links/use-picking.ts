// The people whom the owner of cards may be, and the one who is it.

import { useValue } from 'tldraw'
import { boardPeople } from '@/components/canvas/board-people'
import { setOwner } from '@/components/canvas/card/set-owner'
import type { BoardCard } from '@/lib/document/view/board-view'
import { commonValue } from '@/lib/domain/cards/bulk-fields'
import { namesakeOf } from '@/lib/domain/cards/card-owner'
import { useInspector } from '../inspector-context'
import type { PeopleToPick } from '../texts/suggest-row'

/** Returns undefined for a field that names nobody. */
export function usePicking(cards: readonly BoardCard[], fieldName: string): PeopleToPick | undefined {
  const { editor } = useInspector()
  const { people, refresh } = useValue('people', () => boardPeople(editor), [editor])
  if (fieldName !== 'owner') return undefined
  const ownerId = commonValue(cards.map(({ ownerPerson }) => ownerPerson?.userId)).value
  const person = people.find(({ id }) => id === ownerId)
  const words = commonValue(cards.map(({ fields }) => fields.owner)).value
  return {
    people,
    person,
    namesake: person || typeof words !== 'string' ? undefined : namesakeOf(people, words),
    onPick: (person) =>
      setOwner(
        editor,
        cards.map(({ id }) => id),
        person,
      ),
    onOpen: refresh,
  }
}
