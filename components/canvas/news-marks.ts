// The cards whose changes are marked, for canvas and register: those that are news to this person, or, while somebody
// compares the board with a version, those that differ. The board's page provides them, and the canvas knows nothing of
// visits and versions.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'
import type { NewsMark } from '@/lib/domain/changes/news-marks'

type NewsMarks = ReadonlyMap<string, NewsMark>

/** Since when the marked changes are. */
export type MarkedSince = 'visit' | 'version'

const NONE: NewsMarks = new Map()
const SINCE = ['version', 'visit'] as const
const marks = new WeakCache<Editor, Readonly<Record<MarkedSince, Atom<NewsMarks | undefined>>>>()

const marksOf = (editor: Editor) =>
  marks.get(editor, () => ({
    visit: atom<NewsMarks | undefined>('news marks', undefined),
    version: atom<NewsMarks | undefined>('comparison marks', undefined),
  }))

/** Returns since when the marked changes are: a comparison that somebody asked for comes before the news. Reactive. */
export function markedSince(editor: Editor): MarkedSince {
  return SINCE.find((since) => marksOf(editor)[since].get() !== undefined) ?? 'visit'
}

/** Returns the marks by card id. Reactive. */
export function markedNews(editor: Editor): NewsMarks {
  return marksOf(editor)[markedSince(editor)].get() ?? NONE
}

/** Marks these cards, and no others; undefined ends that. */
export function markNews(editor: Editor, cards: NewsMarks | undefined, since: MarkedSince = 'visit'): void {
  marksOf(editor)[since].set(cards)
}
