// The props of every view of the board that stands in front of the canvas.

import type { ReactNode } from 'react'
import type { Editor } from 'tldraw'
import type { BoardView } from '@/lib/document/view/board-view'
import type { Citation } from '@/lib/domain/cards/citation'
import type { InspectedField } from './canvas-wish'

/** A view edits through the editor, as the inspector does. */
export interface BoardViewProps {
  readonly editor: Editor
  /** The board's current cards, links and criteria. */
  readonly view: BoardView
  readonly boardId: string
  readonly boardTitle: string
  readonly isReadOnly: boolean
  /** A version of the board is shown: what the server makes of the board as it is now doesn't belong here. */
  readonly isFrozen?: boolean
  /** The card that leads to the board's next step; null where nothing comes next. */
  readonly nextStep?: ReactNode
  /** The viewer's user id. */
  readonly me: string
  readonly nameOf: (userId: string) => string | undefined
  /** Brings the canvas to the front with the card selected and in sight. */
  readonly onShowCard: (cardId: string) => void
  /** Brings the register to the front. */
  readonly onShowRegister: () => void
  /** Opens the inspector, with the keyboard, for what is selected: in that field, or before the first one. */
  readonly onInspect: (field?: InspectedField) => void
  /** Opens the brief at the passage, with the keyboard if that brought somebody there. */
  readonly onShowPassage: (citation: Citation, takesKeyboard?: boolean) => void
}
