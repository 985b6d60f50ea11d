// The section of Coverage that a screen shows: it stays while another view is in front, and can be chosen from there.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'
import type { CoverageSection } from './coverage-context'

const shown = new WeakCache<Editor, Atom<CoverageSection>>()

export function shownSection(editor: Editor): Atom<CoverageSection> {
  return shown.get(editor, () => atom<CoverageSection>('section of Coverage', 'risks'))
}
