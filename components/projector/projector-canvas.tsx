// The canvas of the projector's screen: it goes where everybody is asked to look, otherwise to where the step happens.

import { useCallback, useEffect, useState } from 'react'
import type { Editor } from 'tldraw'
import { ShownBoard } from '@/components/board/shown-board'
import type { BoardSession } from '@/components/board/use-board-session'
import { setFarBelowZoom } from '@/components/canvas/far-away'
import { showAll, showShape } from '@/components/session/show-shape'
import { useAttention } from '@/components/session/together/use-attention'
import type { Attention, SessionStep } from '@/lib/domain/session/session'
import type { PresenceUser } from '@/lib/protocol/presence'

/** From the back row, only what a card shows from afar can be read. */
const FAR_BELOW_ZOOM = 1

export interface ProjectorCanvasProps {
  boardId: string
  session: BoardSession
  user: PresenceUser
  step: SessionStep | undefined
  attention: Attention | null
}

export function ProjectorCanvas({ boardId, session, user, step, attention }: ProjectorCanvasProps) {
  const [editor, setEditor] = useState<Editor | undefined>()
  const onMount = useCallback((mounted: Editor) => {
    setFarBelowZoom(mounted, FAR_BELOW_ZOOM)
    setEditor(mounted)
    return () => setEditor(undefined)
  }, [])
  const isCalled = attention !== null
  const stepId = step?.id
  const placeId = step?.placeId ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins where it happens, also at the same place
  useEffect(() => {
    if (!editor || isCalled) return
    if (placeId === null || !showShape(editor, placeId)) showAll(editor)
  }, [editor, isCalled, placeId, stepId])
  useAttention(editor, attention, user.id)
  return <ShownBoard boardId={boardId} session={session} user={user} onMount={onMount} />
}
