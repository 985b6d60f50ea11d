// The cards whose changes are news to this person, for canvas and register to mark. The board's page provides them, and
// the canvas knows nothing of visits.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'
import type { NewsMark } from '@/lib/domain/changes/news-marks'

type NewsMarks = ReadonlyMap<string, NewsMark>

const NONE: NewsMarks = new Map()
const marks = new WeakCache<Editor, Atom<NewsMarks>>()

const marksAtom = (editor: Editor) => marks.get(editor, () => atom<NewsMarks>('news marks', NONE))

/** Returns the marks by card id. Reactive. */
export function markedNews(editor: Editor): NewsMarks {
  return marksAtom(editor).get()
}

/** Marks these cards, and no others. */
export function markNews(editor: Editor, cards: NewsMarks | undefined): void {
  marksAtom(editor).set(cards ?? NONE)
}
