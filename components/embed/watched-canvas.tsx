// The canvas of a board that a reader only watches: with its first view, in its own colours, and with words where it is
// empty.

import { useCallback } from 'react'
import { type Editor, useValue } from 'tldraw'
import { boardContent } from '@/components/board/content/board-content'
import { ShownBoard } from '@/components/board/shown-board'
import type { BoardSession } from '@/components/board/use-board-session'
import { type FirstView, keepFirstView } from './first-view'
import { NOBODY } from './use-embedded-board'

export interface WatchedEditor {
  readonly editor: Editor
  readonly firstView: FirstView
}

export interface WatchedCanvasProps {
  boardId: string
  session: BoardSession
  /** The part shown first: a frame, zone, matrix or page by its id; undefined shows everything. */
  part?: string | undefined
  /** Shown where the board has nothing. */
  emptyText: string
  /** Gets undefined when the canvas goes. */
  onShown: (shown: WatchedEditor | undefined) => void
}

export function WatchedCanvas({ boardId, session, part, emptyText, onShown }: WatchedCanvasProps) {
  const isEmpty = useValue('is empty', () => session.store.query.ids('shape').get().size === 0, [session])
  const palette = useValue('palette', () => boardContent(session.store).criteria.palette, [session])
  const onMount = useCallback(
    (editor: Editor) => {
      const firstView = keepFirstView(editor, part)
      onShown({ editor, firstView })
      return () => {
        firstView.stop()
        onShown(undefined)
      }
    },
    [part, onShown],
  )
  return (
    <div data-palette={palette} className="absolute inset-0">
      <ShownBoard boardId={boardId} session={session} user={NOBODY} onMount={onMount} />
      {isEmpty ? (
        <p className="pointer-events-none absolute inset-0 grid place-items-center p-4 text-center text-mute">
          {emptyText}
        </p>
      ) : null}
    </div>
  )
}
