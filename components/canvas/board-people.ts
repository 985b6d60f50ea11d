// The people who may read the board now, whom its cards may name as their owners. The board's page provides them; canvas,
// inspector and register read them here, and nothing before they are known: then an owner is the words of the card.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'
import type { AvatarPerson } from '@/components/ui/avatar'

export interface BoardPeople {
  readonly people: readonly AvatarPerson[]
  /** The user id of the person at this page. */
  readonly me: string
  /** Asks again who may read the board. */
  readonly refresh: () => void
}

const NOBODY: BoardPeople = { people: [], me: '', refresh: () => undefined }
const atoms = new WeakCache<Editor, Atom<BoardPeople>>()

const peopleAtom = (editor: Editor) => atoms.get(editor, () => atom<BoardPeople>('people of the board', NOBODY))

/** Returns the people. Reactive. */
export function boardPeople(editor: Editor): BoardPeople {
  return peopleAtom(editor).get()
}

/** Returns the person with this id; undefined for one who may not read the board any more. Reactive. */
export function boardPerson(editor: Editor, userId: string): AvatarPerson | undefined {
  return boardPeople(editor).people.find(({ id }) => id === userId)
}

/** Sets the people. */
export function setBoardPeople(editor: Editor, people: BoardPeople): void {
  peopleAtom(editor).set(people)
}
