// The comments of a board on its page: the panel beside the canvas, the pins on the canvas, and the ways from one to the
// other.

import { useEffect, useMemo, useRef } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { useBriefs } from '@/components/brief/about/use-briefs'
import { createCards } from '@/components/canvas/card/create-cards'
import { findCard } from '@/components/canvas/card/find-card'
import { setThreadPins } from '@/components/canvas/pins/thread-pins'
import { viewInFront } from '@/components/canvas/sight/view-in-front'
import { type BoardNames, boardNames } from '@/components/thread/anchor-name'
import { countUnread, openByShape, shapeOf } from '@/components/thread/thread-filters'
import type { ThreadPanelProps } from '@/components/thread/thread-panel'
import { useThreads } from '@/components/thread/threads-api'
import type { BoardThreads } from '@/components/thread/threads-context'
import { useThreadPanel } from '@/components/thread/use-thread-panel'
import { useWaitingComments } from '@/components/thread/use-waiting-comments'
import { toast } from '@/components/ui/toaster'
import type { BoardView } from '@/lib/document/view/board-view'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Citation } from '@/lib/domain/cards/citation'
import { roleAllows } from '@/lib/domain/people/role'
import type { PresentedThread, ShapeAnchorKind, ThreadAnchor } from '@/lib/domain/threads/thread'
import type { BesideCanvas } from '../beside/use-beside'
import type { BoardInUse } from '../board-in-use'

export interface ThreadsOnBoard {
  readonly panel: Omit<ThreadPanelProps, 'boardId' | 'me' | 'selectedId' | 'onClose'>
  /** What the other parts of the page need to know. */
  readonly board: BoardThreads
  readonly names: BoardNames
  /** Undefined until they are known. */
  readonly all: readonly PresentedThread[] | undefined
  readonly isShown: boolean
  /** Comments of others that this person has not read. */
  readonly unread: number
  readonly toggle: () => void
  /** Opens a thread in the panel, and shows what it is about. */
  readonly showThread: (threadId: string) => void
  /** Opens the panel with the threads that this person has not read, or with all of them. */
  readonly showUnread: () => void
  /** Undefined: on the board. */
  readonly beginOn: (shapeId: string | undefined) => void
}

export interface ThreadsOnBoardOptions {
  readonly board: BoardInUse
  readonly view: BoardView
  readonly editor: Editor | undefined
  readonly beside: BesideCanvas
  readonly onShowPassage: (citation: Citation) => void
  /** Opens the window that lets people in. */
  readonly onShare: () => void
}

export function useThreadsOnBoard(options: ThreadsOnBoardOptions): ThreadsOnBoard {
  const { board, view, editor, beside, onShowPassage, onShare } = options
  const { id: boardId, me, isReadOnly, room } = board
  const t = useTranslations('thread')
  const { data: threads } = useThreads(boardId)
  const { data: briefs } = useBriefs(boardId)
  const control = useThreadPanel()
  const names = useMemo(() => boardNames(view, briefs ?? []), [view, briefs])
  const byShape = useMemo(() => openByShape(threads ?? []), [threads])
  const unread = countUnread(threads ?? [])
  const isShown = beside.isShown('threads')
  const waiting = useWaitingComments({
    boardId,
    me: me.id,
    client: room.client,
    onBegun: (threadId) => isShown && control.begun(threadId),
  })

  useEffect(() => {
    if (!editor) return
    const pins = [...byShape].map(([id, { comments, unread }]) => {
      return { shapeId: id as TLShapeId, comments, isUnread: unread > 0 }
    })
    setThreadPins(editor, pins)
  }, [editor, byShape])

  const { bring } = beside
  const { showAbout, begin } = control
  const mayComment = roleAllows(me.role, 'comment')
  const mayShare = roleAllows(me.role, 'invite')
  // What others get of it stays the same while people type: only the comments themselves change it.
  const latest = useRef({ threads, names, view, onShare })
  useEffect(() => {
    latest.current = { threads, names, view, onShare }
  })
  const onBoard = useMemo<BoardThreads>(() => {
    const show = (shapeIds: readonly string[]) => {
      const about = (latest.current.threads ?? []).filter((thread) => shapeIds.includes(shapeOf(thread) ?? ''))
      const open = about.filter(({ resolvedAt }) => resolvedAt === null)
      const only = open.length === 1 ? open[0] : about.length === 1 ? about[0] : undefined
      showAbout(shapeIds, only?.id)
      bring('threads')
    }
    const beginWith = (anchor: ThreadAnchor) => {
      begin(anchor)
      bring('threads')
    }
    return {
      mayComment,
      byShape,
      show,
      begin: beginWith,
      ownerNames: () => freeOwners(latest.current.view),
      share: mayShare ? () => latest.current.onShare() : undefined,
      beginOn: (shapeId) => {
        const kind = kindOfShape(latest.current.view, shapeId)
        // Those who may only read see what others say of it.
        if (!mayComment || !kind) return show([shapeId])
        const { ref = '', title = '' } = latest.current.names.things.get(shapeId) ?? {}
        beginWith({ kind, id: shapeId, wasRef: ref, wasTitle: title })
      },
    }
  }, [mayComment, mayShare, byShape, showAbout, begin, bring])

  const onShow = (anchor: ThreadAnchor, isAsked: boolean) => {
    if (anchor.kind === 'board') return
    if (anchor.kind === 'passage') {
      if (isAsked) onShowPassage({ ...anchor, capturedBy: '', capturedAt: '' })
      return
    }
    if (!editor || (!isAsked && viewInFront(editor))) return
    viewInFront(editor)?.bringCanvas()
    findCard(editor, anchor.id)
  }
  const onMakeCard = (kind: CardKind, text: string) => {
    if (!editor) return
    const [id] = createCards(editor, kind, [text.replace(/\s+/gu, ' ').trim()])
    const ref = id && editor.getShape(id)?.props
    toast(t('cardMade', { ref: ref && 'ref' in ref ? String(ref.ref) : '' }))
  }
  const toggle = () => {
    if (isShown) return beside.leave('threads')
    control.showList()
    bring('threads')
  }
  const showThread = (threadId: string) => {
    const thread = threads?.find(({ id }) => id === threadId)
    bring('threads')
    // It may have been removed since.
    if (!thread) return control.showList()
    control.showThread(threadId)
    onShow(thread.anchor, false)
  }
  return {
    panel: {
      names,
      control,
      waiting,
      onShow,
      onMakeCard: isReadOnly || !editor ? undefined : onMakeCard,
      onBeginOn: onBoard.beginOn,
    },
    board: onBoard,
    names,
    all: threads,
    isShown,
    unread,
    toggle,
    showThread,
    showUnread: () => {
      control.setFilter(unread > 0 ? 'unread' : 'all')
      bring('threads')
    },
    beginOn: (shapeId) => {
      if (shapeId !== undefined) return onBoard.beginOn(shapeId)
      if (mayComment) return onBoard.begin({ kind: 'board' })
      control.showList()
      bring('threads')
    },
  }
}

function freeOwners({ cards }: BoardView): readonly string[] {
  const words = cards.flatMap(({ fields: { owner }, ownerPerson }) =>
    typeof owner === 'string' && owner.trim() !== '' && !ownerPerson ? [owner] : [],
  )
  return [...new Set(words)]
}

function kindOfShape({ cards, links, matrices, zones }: BoardView, shapeId: string): ShapeAnchorKind | undefined {
  const isIt = ({ id }: { readonly id: string }) => id === shapeId
  if (cards.some(isIt)) return 'card'
  if (links.some(isIt)) return 'link'
  if (zones.some(isIt)) return 'zone'
  return matrices.some(isIt) ? 'matrix' : undefined
}
