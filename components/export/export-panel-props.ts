// The props of each part of the export dialog.

import type { Editor } from 'tldraw'
import type { PicturedVersion } from '@/lib/picture/picture-context'

export interface ExportPanelProps {
  readonly editor: Editor
  readonly boardId: string
  readonly boardTitle: string
  /** The version that the editor shows; undefined for the board as it is now. */
  readonly version: PicturedVersion | undefined
  /** Closes the dialog, unless another part is shown by now. */
  readonly onSaved: () => void
  /** Says what went wrong where the panel, which says it too, is out of sight. */
  readonly onFailed: (problem: string) => void
}
