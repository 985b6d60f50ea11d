// The panel of a board's comments: the threads, of which one is open, below the choice of them and the box for a new one.

import { MessageSquare } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LoadFailed } from '@/components/ui/load-failed'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { roleAllows } from '@/lib/domain/people/role'
import type { PresentedThread, ThreadAnchor } from '@/lib/domain/threads/thread'
import type { PresenceUser } from '@/lib/protocol/presence'
import { anchorName, type BoardNames } from './anchor-name'
import { isAmong, listedThreads } from './thread-filters'
import { ThreadPanelHead } from './thread-panel-head'
import { ThreadView } from './thread-view'
import { useResolve, useThreads } from './threads-api'
import { useAnchorWords } from './use-anchor-words'
import { useAskedFocus } from './use-asked-focus'
import { useKeptFocus } from './use-kept-focus'
import type { ThreadPanelControl } from './use-thread-panel'
import type { Waiting } from './use-waiting-comments'
import { waitingIn } from './waiting-comments'
import { WaitingItem } from './waiting-item'

/** The lines that are drawn at first: more than a panel shows, and few enough that it opens at once. */
const FIRST = 16
/** The lines that are drawn at each request for more. */
const PAGE = 40

export interface ThreadPanelProps {
  boardId: string
  me: PresenceUser
  names: BoardNames
  control: ThreadPanelControl
  waiting: Waiting
  /** Shows what a thread is about; not asked for, only where that takes nothing else from the screen. */
  onShow: (anchor: ThreadAnchor, isAsked: boolean) => void
  /** Undefined for people who may not make cards. */
  onMakeCard: ((kind: CardKind, text: string) => void) | undefined
  /** The card that is selected, if it is one alone. */
  selectedId: string | undefined
  /** Begins a comment on a thing of the board. */
  onBeginOn: (shapeId: string) => void
  onClose: () => void
}

export function ThreadPanel(props: ThreadPanelProps) {
  const { boardId, me, names, control, waiting, onShow, onMakeCard, selectedId, onBeginOn, onClose } = props
  const t = useTranslations('thread')
  const tell = useErrorMessage()
  const wordsOf = useAnchorWords()
  const frame = useRef<HTMLDivElement>(null)
  const query = useThreads(boardId)
  const resolve = useResolve(boardId)
  const { state } = control
  const { openId, draft, about } = state
  const mayComment = roleAllows(me.role, 'comment')
  const threads = query.data ?? NONE
  const listed = useMemo(() => listedThreads(threads, state, me.id), [threads, state, me.id])
  const [most, setMost] = useState(FIRST)
  const openAt = listed.findIndex(({ id }) => id === openId)
  const shown = listed.slice(0, Math.max(most, openAt + 1))
  const say = (anchor: ThreadAnchor) => wordsOf(anchorName(anchor, names))

  const isThere = openId !== undefined && openAt >= 0
  useAskedFocus(frame, state, isThere)
  const keepsFocus = useKeptFocus(
    frame,
    listed.map(({ id }) => id),
  )

  const changeResolved = (thread: PresentedThread, resolved: boolean) =>
    resolve.mutate(
      { threadId: thread.id, resolved },
      {
        onError: (error) => toast.error(t('failed'), { description: tell(error) }),
        onSuccess: (changed) => {
          if (!about && !isAmong(changed, state.filter, me.id)) control.setOpen(undefined)
          if (resolved) toast(t('resolved', { name: say(thread.anchor) }))
        },
      },
    )
  const toggle = (thread: PresentedThread) => {
    if (thread.id === openId) return control.setOpen(undefined)
    control.setOpen(thread.id)
    if (!anchorName(thread.anchor, names).isGone) onShow(thread.anchor, false)
  }
  const shownIds = new Set(shown.map(({ id }) => id))
  // What waits for a thread that isn't in sight must not be hidden with it.
  const alone = waiting.comments.filter(({ to }) => !('threadId' in to && shownIds.has(to.threadId)))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the panel from any of its controls
    <div
      ref={frame}
      tabIndex={-1}
      className="flex min-h-full flex-col outline-none!"
      {...keepsFocus}
      onKeyDown={(event) => {
        // The Escape that ends a composition removes letters, not the panel.
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
        event.preventDefault()
        onClose()
      }}
    >
      <ThreadPanelHead
        boardId={boardId}
        me={me}
        names={names}
        control={control}
        waiting={waiting}
        threads={threads}
        selectedId={selectedId}
        onBeginOn={onBeginOn}
        onLeft={() => frame.current?.focus()}
      />
      {alone.length > 0 ? (
        <ul className="px-4 py-1">
          {alone.map((comment) => (
            <WaitingItem
              key={comment.key}
              comment={comment}
              waiting={waiting}
              about={'about' in comment.to ? say(comment.to.about) : t('waiting.unknown')}
            />
          ))}
        </ul>
      ) : null}
      {listed.length > 0 ? (
        <ol aria-label={t('title')}>
          {shown.map((thread) => {
            const name = anchorName(thread.anchor, names)
            return (
              <ThreadView
                key={thread.id}
                boardId={boardId}
                thread={thread}
                name={name}
                me={me}
                isOpen={thread.id === openId}
                waiting={waiting}
                unsent={waitingIn(waiting.comments, thread.id)}
                onToggle={() => toggle(thread)}
                onShow={name.isGone || name.kind === 'board' ? undefined : () => onShow(thread.anchor, true)}
                onResolve={(resolved) => changeResolved(thread, resolved)}
                onMakeCard={onMakeCard}
              />
            )
          })}
        </ol>
      ) : query.isError && !query.data ? (
        <LoadFailed title={t('loadFailed')} query={query} />
      ) : !query.data ? (
        <Skeleton className="m-4 h-24" />
      ) : draft ? null : (
        <EmptyState icon={<MessageSquare />} title={t(`none.${about ? 'all' : state.filter}`)}>
          {mayComment ? t('how') : null}
        </EmptyState>
      )}
      {listed.length > shown.length ? (
        <Button variant="ghost" className="m-2" onClick={() => setMost(shown.length + PAGE)}>
          {t('more', { count: Math.min(PAGE, listed.length - shown.length) })}
        </Button>
      ) : null}
    </div>
  )
}

const NONE: readonly PresentedThread[] = []
