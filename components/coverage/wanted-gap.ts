// The list of gaps that somebody asked for before it was there.

import { type Editor, WeakCache } from 'tldraw'
import { shownSection } from './shown-section'

/** Titles that a rule cut out of their passages, risks without treatment, or risks without a level. */
export type WantedGap = 'unwritten' | 'untreated' | 'unscored'

const wanted = new WeakCache<Editor, { gap: WantedGap | undefined }>()
const place = (editor: Editor) => wanted.get(editor, () => ({ gap: undefined }))

/** Lets the coverage view show that list. */
export function wantGap(editor: Editor, gap: WantedGap): void {
  place(editor).gap = gap
  shownSection(editor).set('gaps')
}

/** Says whether somebody asked for that list, and forgets it. */
export function takeWantedGap(editor: Editor, gap: WantedGap): boolean {
  const asked = place(editor)
  if (asked.gap !== gap) return false
  asked.gap = undefined
  return true
}
