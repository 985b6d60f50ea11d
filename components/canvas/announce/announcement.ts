// The canvas's latest announcement to screen readers. The same words are a new announcement when repeated: hence the
// number.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'

export interface Announcement {
  readonly text: string
  readonly number: number
}

const atoms = new WeakCache<Editor, Atom<Announcement>>()

function announcementAtom(editor: Editor): Atom<Announcement> {
  return atoms.get(editor, () => atom<Announcement>('announcement', { text: '', number: 0 }))
}

/** Reactive. */
export function announcement(editor: Editor): Announcement {
  return announcementAtom(editor).get()
}

export function announce(editor: Editor, text: string): void {
  if (text !== '') announcementAtom(editor).update(({ number }) => ({ text, number: number + 1 }))
}
