// The brief at the side of the board: who reads it beside this person, and its ways to the cards.

import { useCallback } from 'react'
import type { Editor } from 'tldraw'
import { BriefPanel } from '@/components/brief/brief-panel'
import type { BriefCards } from '@/components/brief/brief-view'
import type { OnReading } from '@/components/brief/reader/use-reading-news'
import { askForImport } from '@/components/canvas/paste/wanted-import'
import { useReaders } from '@/components/presence/use-readers'
import type { BoardInUse } from './board-in-use'
import type { Ways } from './keys/use-ways'

export interface BoardBriefProps {
  board: BoardInUse
  editor: Editor | undefined
  /** Where the ways to a passage lead. */
  placeRef: Ways['briefPlace']
  panelRef: Ways['briefPanel']
  cards: BriefCards
  onClose: () => void
}

export function BoardBrief({ board, editor, placeRef, panelRef, cards, onClose }: BoardBriefProps) {
  const { id: boardId, isReadOnly, me, room, session } = board
  const readers = useReaders(room.client.awareness, me.id)
  const binding = session?.binding
  const tellReading = useCallback<OnReading>((reading) => binding?.publishPresence({ reading }), [binding])
  const onWorkbook = useCallback((file: File) => editor && askForImport(editor, { file }), [editor])
  return (
    <div ref={placeRef} className="flex min-h-0 grow flex-col">
      <BriefPanel
        ref={panelRef}
        boardId={boardId}
        me={me}
        reading={{ readers, publish: tellReading }}
        readOnly={isReadOnly}
        cards={cards}
        onWorkbook={onWorkbook}
        onClose={onClose}
      />
    </div>
  )
}
