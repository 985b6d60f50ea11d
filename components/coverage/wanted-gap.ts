// The list of gaps, or the row of the traceability matrix, that somebody asked for before it was there.

import { type Editor, WeakCache } from 'tldraw'
import { chosenSection } from './chosen-section'

/** Titles that a rule cut out of their passages, risks without treatment, or risks without a level. */
export type WantedGap = 'unwritten' | 'untreated' | 'unscored'

interface Wanted {
  gap?: WantedGap | undefined
  riskId?: string | undefined
}

const wanted = new WeakCache<Editor, Wanted>()
const place = (editor: Editor) => wanted.get(editor, () => ({}))

/** Lets the coverage view show that list. */
export function wantGap(editor: Editor, gap: WantedGap): void {
  place(editor).gap = gap
  chosenSection(editor).set('gaps')
}

/** Says whether somebody asked for that list, and forgets it. */
export function takeWantedGap(editor: Editor, gap: WantedGap): boolean {
  const asked = place(editor)
  if (asked.gap !== gap) return false
  asked.gap = undefined
  return true
}

/** Lets the coverage view show the traceability matrix, with the keyboard in the row of that risk. */
export function wantRow(editor: Editor, riskId: string): void {
  place(editor).riskId = riskId
  chosenSection(editor).set('traceability')
}

/** The risk whose row somebody asked for. */
export function wantedRow(editor: Editor): string | undefined {
  return place(editor).riskId
}

/** Forgets the row once the table has it, so that coming back later does not move the keyboard. */
export function forgetWantedRow(editor: Editor): void {
  place(editor).riskId = undefined
}
