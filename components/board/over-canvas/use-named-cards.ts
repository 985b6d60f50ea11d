// The cards that have the name of the person at this page as their owner, in words alone: somebody may have written them
// before this person came. A person who may edit is asked once whether they are theirs; a no is kept on this device.

import { useState } from 'react'
import { type Editor, type TLShapeId, useValue } from 'tldraw'
import { boardPeople } from '@/components/canvas/board-people'
import { setOwner } from '@/components/canvas/card/set-owner'
import { lockFor } from '@/components/canvas/lock/host-locks'
import { keep, readKept } from '@/components/device/browser-storage'
import { notMyNameKey } from '@/components/device/kept-choices'
import type { BoardView } from '@/lib/document/view/board-view'
import { cardsNaming, nameKey } from '@/lib/domain/cards/card-owner'
import type { BoardInUse } from '../board-in-use'

export interface NamedCards {
  readonly name: string
  readonly count: number
  /** Makes this person the owner of all of them, in one step of undo. */
  readonly take: () => void
  readonly decline: () => void
}

/** Returns undefined where there is nothing to ask. */
export function useNamedCards(board: BoardInUse, editor: Editor | undefined, view: BoardView): NamedCards | undefined {
  const { id: boardId, me, isReadOnly } = board
  const key = `${notMyNameKey(me.id)}${boardId}`
  const [declined, setDeclined] = useState(() => readKept('device', key))
  const people = useValue('people', () => (editor ? boardPeople(editor).people : []), [editor])
  const person = people.find(({ id }) => id === me.id)
  if (!editor || isReadOnly || !person || declined === nameKey(person.name)) return undefined
  const ids = cardsNaming(view.cards, person.name, people)
    .map(({ id }) => id)
    .filter((id) => mayChange(editor, id))
  if (ids.length === 0) return undefined
  return {
    name: person.name,
    count: ids.length,
    take: () => setOwner(editor, ids, person),
    decline: () => {
      // If the browser refuses to store it, nobody is asked again until the page is left.
      keep('device', key, nameKey(person.name))
      setDeclined(nameKey(person.name))
    },
  }
}

function mayChange(editor: Editor, cardId: string): boolean {
  const shape = editor.getShape(cardId as TLShapeId)
  return shape !== undefined && !lockFor(editor, shape)
}
