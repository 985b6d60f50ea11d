// The props of each part of the export dialog.

import type { Editor } from 'tldraw'

export interface ExportPanelProps {
  readonly editor: Editor
  readonly boardId: string
  readonly boardTitle: string
  /** Closes the dialog. */
  readonly onSaved: () => void
}
