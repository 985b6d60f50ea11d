// Leads to the titles that a rule cut out of passages, where people write them one after the other.

import type { Editor } from 'tldraw'
import { wantGap } from '@/components/coverage/wanted-gap'

/** Opens the list of unwritten titles in Coverage. */
export function writeTitles(editor: Editor, onCoverage: () => void): void {
  wantGap(editor, 'unwritten')
  onCoverage()
}
