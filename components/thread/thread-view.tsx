// One thread in the panel: a line that says what it is about and what was said last, and once it is open its comments,
// the box for a reply, and the way to resolve it. An open thread is read.

import { Check, CheckCheck, Locate, RotateCcw } from 'lucide-react'
import { useEffect, useId } from 'react'
import { useTranslations } from 'use-intl'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { RelativeTime } from '@/components/ui/relative-time'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { roleAllows } from '@/lib/domain/people/role'
import type { PresentedThread } from '@/lib/domain/threads/thread'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { AnchorName } from './anchor-name'
import { CommentBox } from './comment-box'
import { CommentView } from './comment-view'
import { ThreadFollowMenu } from './follow-menu'
import { countComments } from './thread-filters'
import { useMarkRead } from './threads-api'
import { useAnchorWords } from './use-anchor-words'
import type { Waiting } from './use-waiting-comments'
import type { WaitingComment } from './waiting-comments'
import { WaitingItem } from './waiting-item'

export interface ThreadViewProps {
  boardId: string
  thread: PresentedThread
  name: AnchorName
  me: PresenceUser
  isOpen: boolean
  waiting: Waiting
  /** The replies in it that wait to be sent. */
  unsent: readonly WaitingComment[]
  onToggle: () => void
  /** Shows what it is about; undefined where that is gone. */
  onShow: (() => void) | undefined
  onResolve: (resolved: boolean) => void
  onMakeCard: ((kind: CardKind, text: string) => void) | undefined
}

export function ThreadView(props: ThreadViewProps) {
  const { thread, name, isOpen, unsent, onToggle } = props
  const t = useTranslations('thread')
  const words = useAnchorWords()(name)
  const bodyId = useId()
  const { comments, unread, lastAt, resolvedAt } = thread
  const last = comments.findLast(({ isRemoved }) => !isRemoved)
  return (
    <li data-thread={thread.id} className="border-line border-b">
      <h3>
        <button
          type="button"
          data-thread-head
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={onToggle}
          className="flex w-full flex-col gap-0.5 rounded-md px-4 py-2 text-start hover:bg-hover focus-visible:-outline-offset-2 pointer-coarse:min-h-11"
        >
          <span className="flex w-full items-center gap-1.5">
            {name.cardKind ? <KindGlyph kind={name.cardKind} /> : null}
            <span className={name.isGone ? 'min-w-0 truncate font-medium text-mute' : 'min-w-0 truncate font-medium'}>
              {words}
            </span>
            {resolvedAt === null ? null : (
              <Check aria-label={t('filter.resolved')} className="size-3.5 shrink-0 text-success" />
            )}
            {unread > 0 ? (
              <span className="shrink-0 rounded-full bg-accent px-1.5 font-semibold text-[11px] text-accent-ink leading-4 tabular-nums">
                <span aria-hidden>{unread}</span>
                <span className="sr-only">{t('unread', { count: unread })}</span>
              </span>
            ) : null}
            <span className="ms-auto shrink-0 text-mute text-xs">
              <RelativeTime at={lastAt} />
            </span>
          </span>
          {name.source === '' ? null : (
            <span className="truncate text-mute text-xs">{t('inBrief', { title: name.source })}</span>
          )}
          {isOpen ? null : (
            <>
              {last ? (
                <span className="line-clamp-2 break-words text-ink-soft leading-5">
                  <span className="font-medium">{last.author.name || t('gonePerson')}</span> {last.text}
                </span>
              ) : null}
              <span className="text-mute text-xs">
                {t('count', { count: countComments(thread) })}
                {unsent.length > 0 ? ` · ${t('waiting.inClosed', { count: unsent.length })}` : ''}
              </span>
            </>
          )}
        </button>
      </h3>
      <div id={bodyId} hidden={!isOpen} className="px-4 pb-3">
        {isOpen ? <OpenThread {...props} words={words} /> : null}
      </div>
    </li>
  )
}

function OpenThread(props: ThreadViewProps & { words: string }) {
  const { boardId, thread, words, me, waiting, unsent, onShow, onResolve, onMakeCard } = props
  const t = useTranslations('thread')
  const { id, comments, resolvedAt, resolvedBy } = thread
  useRead(boardId, thread)
  const mayComment = roleAllows(me.role, 'comment')
  return (
    <>
      <div className="flex items-center gap-1">
        {mayComment ? (
          <Button
            size="sm"
            icon={resolvedAt === null ? <CheckCheck /> : <RotateCcw />}
            onClick={() => onResolve(resolvedAt === null)}
          >
            {t(resolvedAt === null ? 'resolve' : 'reopen')}
          </Button>
        ) : null}
        {resolvedBy ? (
          <span className="min-w-0 truncate text-mute text-xs">
            {t('resolvedBy', { name: resolvedBy.name || t('gonePerson') })}
          </span>
        ) : null}
        <span className="ms-auto" />
        <ThreadFollowMenu boardId={boardId} threadId={id} />
        {onShow ? <IconButton size="sm" label={t('show', { name: words })} icon={<Locate />} onClick={onShow} /> : null}
      </div>
      <ol className="mb-1.5 flex flex-col">
        {comments.map((comment) => (
          <CommentView
            key={comment.id}
            boardId={boardId}
            threadId={id}
            comment={comment}
            me={me}
            onMakeCard={onMakeCard}
          />
        ))}
        {unsent.map((comment) => (
          <WaitingItem key={comment.key} comment={comment} waiting={waiting} />
        ))}
      </ol>
      {mayComment ? (
        <CommentBox
          boardId={boardId}
          me={me.id}
          keep={id}
          label={t('replyLabel', { name: words })}
          placeholder={t('replyPlaceholder')}
          send={t('reply')}
          onSend={(text, mentions) => waiting.add({ to: { threadId: id }, text, mentions })}
        />
      ) : null}
    </>
  )
}

/** Says to the server what has been read, as long as the page is looked at. */
function useRead(boardId: string, { id: threadId, unread, comments }: PresentedThread): void {
  const { mutate } = useMarkRead(boardId)
  const n = comments.reduce((most, comment) => Math.max(most, comment.n), 0)
  useEffect(() => {
    if (unread === 0) return
    const read = () => {
      if (document.visibilityState === 'visible') mutate({ threadId, n })
    }
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [threadId, unread, n, mutate])
}
