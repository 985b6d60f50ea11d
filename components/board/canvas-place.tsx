// The middle of the screen: the canvas when there is a board to show, and what floats over it.

import { useCallback } from 'react'
import type { Editor } from 'tldraw'
import { useLocale } from 'use-intl'
import { BoardCanvas } from '@/components/canvas/board-canvas'
import { FollowBar } from '@/components/presence/follow-bar'
import { useTheme } from '@/components/settings/use-theme'
import type { SaveState } from '@/lib/domain/save-state'
import type { PresenceUser } from '@/lib/protocol/presence'
import { CanvasSkeleton } from './board-skeleton'
import { CanvasNotices } from './canvas-notices'
import { EmptyBoard } from './empty-board'
import type { BoardSession } from './use-board-session'

export interface CanvasPlaceProps {
  session: BoardSession | undefined
  me: PresenceUser
  isReadOnly: boolean
  save: SaveState
  people: readonly PresenceUser[]
  editor: Editor | undefined
  /** Gets undefined when the canvas goes. */
  onEditor: (editor: Editor | undefined) => void
  onOpenBrief: () => void
}

export function CanvasPlace(props: CanvasPlaceProps) {
  const { session, me, isReadOnly, save, people, editor, onEditor, onOpenBrief } = props
  const locale = useLocale()
  const { resolved } = useTheme()
  const onMount = useCallback(
    (mounted: Editor) => {
      onEditor(mounted)
      mounted.zoomToFit({ animation: { duration: 0 } })
      return () => onEditor(undefined)
    },
    [onEditor],
  )
  if (!session) return <CanvasSkeleton />
  return (
    <main className="absolute inset-0">
      <BoardCanvas
        store={session.store}
        binding={session.binding}
        user={me}
        readOnly={isReadOnly}
        locale={locale}
        theme={resolved}
        onMount={onMount}
      />
      <CanvasNotices role={me.role} save={save} />
      {editor && !isReadOnly ? <EmptyBoard editor={editor} onOpenBrief={onOpenBrief} /> : null}
      {editor ? <FollowBar editor={editor} people={people} /> : null}
    </main>
  )
}
