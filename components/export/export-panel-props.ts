// What each part of the export dialog gets.

import type { Editor } from 'tldraw'

export interface ExportPanelProps {
  readonly editor: Editor
  readonly boardId: string
  readonly boardTitle: string
  /** Closes the dialog. */
  readonly onSaved: () => void
}
