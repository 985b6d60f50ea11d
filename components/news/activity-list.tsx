// What happened on the board, the newest first: who did what, and when. A line leads to its thread or its cards.

import { FileText, Presentation, Server, SquarePen } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import type { RoomClient } from '@/components/room/room-client'
import { anchorName, type BoardNames } from '@/components/thread/anchor-name'
import { useAnchorWords } from '@/components/thread/use-anchor-words'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LoadFailed } from '@/components/ui/load-failed'
import { RelativeTime } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import { type ActivityLine, activityLines, type HeardPerson } from '@/lib/domain/boards/activity-lines'
import type { PresentedThread } from '@/lib/domain/threads/thread'
import { useHappened } from './activity-api'

/** The lines that are drawn at first, and again at each request for more. */
const PAGE = 40
/** The cards that a line names at first. */
const MOST_CARDS = 6

export interface ActivityListProps {
  boardId: string
  client: RoomClient
  names: BoardNames
  /** Undefined until they are known. */
  threads: readonly PresentedThread[] | undefined
  onShowCard: (cardId: string) => void
  onShowThread: (threadId: string) => void
  /** Shows the sessions and rounds of the board. */
  onShowRounds: () => void
}

export function ActivityList({ boardId, client, names, threads = NONE, ...rest }: ActivityListProps) {
  const t = useTranslations('news.activity')
  const tell = useErrorMessage()
  const { query, loadMore, isLoadingMore } = useHappened(boardId, client, names)
  const [most, setMost] = useState(PAGE)
  const lines = useMemo(() => activityLines(query.data?.events ?? []), [query.data])
  const threadOf = useMemo(() => new Map(threads.map((thread) => [thread.id, thread])), [threads])
  if (!query.data) {
    return query.isError ? <LoadFailed title={t('loadFailed')} query={query} /> : <Skeleton className="m-4 h-24" />
  }
  if (lines.length === 0) {
    return (
      <EmptyState icon={<SquarePen />} title={t('none')}>
        {t('noneText')}
      </EmptyState>
    )
  }
  const { hasMore } = query.data
  const showMore = () => {
    setMost(most + PAGE)
    if (lines.length >= most + PAGE || !hasMore) return
    loadMore().catch((error: unknown) => toast.error(t('moreFailed'), { description: tell(error) }))
  }
  return (
    <div className="flex flex-col py-2">
      <ol aria-label={t('title')}>
        {lines.slice(0, most).map((line) => (
          <Line
            key={line.event.id}
            line={line}
            thread={threadOf.get(line.event.threadId ?? '')}
            names={names}
            {...rest}
          />
        ))}
      </ol>
      {hasMore || lines.length > most ? (
        <Button variant="ghost" className="m-2" busy={isLoadingMore} onClick={showMore}>
          {t('more')}
        </Button>
      ) : null}
    </div>
  )
}

interface LineProps extends Pick<ActivityListProps, 'names' | 'onShowCard' | 'onShowThread' | 'onShowRounds'> {
  line: ActivityLine
  /** The thread that it is about, while that is there. */
  thread: PresentedThread | undefined
}

function Line({ line, thread, names, onShowCard, onShowThread, onShowRounds }: LineProps) {
  const wordsOf = useAnchorWords()
  const { event, cardIds } = line
  const said = useWords(line)
  const isOfSession = /^(?:session|round)-/.test(event.kind)
  const brief = names.briefs.get(event.briefId ?? '') ?? ''
  const about = thread ? wordsOf(anchorName(thread.anchor, names)) : brief
  const comment = thread?.comments.find(({ id, isRemoved }) => id === event.commentId && !isRemoved)
  const onOpen = thread ? () => onShowThread(thread.id) : isOfSession ? onShowRounds : undefined
  const words = (
    <>
      <Face actor={event.actor} kind={event.kind} />
      <span className="flex min-w-0 grow flex-col gap-0.5">
        <span dir="auto" className="break-words leading-5">
          {said}
        </span>
        {about === '' ? null : (
          <span className="line-clamp-2 wrap-anywhere text-ink-soft text-xs leading-4">{about}</span>
        )}
        {comment ? (
          <span dir="auto" className="line-clamp-2 break-words text-ink-soft leading-5">
            {comment.text}
          </span>
        ) : null}
        <span className="text-mute text-xs leading-4">
          <RelativeTime at={event.at} />
        </span>
      </span>
    </>
  )
  const look = 'flex w-full gap-2.5 px-4 py-2 text-start'
  return (
    <li data-activity={event.kind}>
      {onOpen ? (
        <button type="button" onClick={onOpen} className={`${look} hover:bg-hover focus-visible:-outline-offset-2`}>
          {words}
        </button>
      ) : (
        <div className={look}>{words}</div>
      )}
      {cardIds && cardIds.length > 0 ? <Cards ids={cardIds} names={names} onShowCard={onShowCard} /> : null}
    </li>
  )
}

/** Returns who did what, in one sentence. */
function useWords({ event, count, cardIds }: ActivityLine): string {
  const t = useTranslations('news.activity')
  const nameOf = (person: HeardPerson | null | undefined) => {
    if (person === null) return t('server')
    return person?.name ? t('person', { name: person.name }) : t('somebody')
  }
  const { kind, actor, user } = event
  return t(kind, {
    who: nameOf(actor),
    whom: nameOf(user),
    isSelf: user !== undefined && user.id === actor?.id ? 'yes' : 'no',
    count: kind === 'cards-changed' ? (cardIds?.length ?? 0) : count,
  })
}

interface CardsProps {
  ids: readonly string[]
  names: BoardNames
  onShowCard: (cardId: string) => void
}

function Cards({ ids, names, onShowCard }: CardsProps) {
  const t = useTranslations('news.activity')
  const [isWhole, setWhole] = useState(false)
  const there = ids.flatMap((id) => {
    const name = names.things.get(id)
    return name ? [{ id, ...name }] : []
  })
  const shown = isWhole || there.length <= MOST_CARDS ? there : there.slice(0, MOST_CARDS - 1)
  const gone = ids.length - there.length
  return (
    <div className="flex flex-wrap items-center gap-1 pe-4 pb-2 ps-13">
      {shown.map(({ id, ref, title, cardKind }) => (
        <button
          key={id}
          type="button"
          title={title}
          onClick={() => onShowCard(id)}
          className="flex min-h-7 min-w-0 max-w-full items-center gap-1 rounded-md border border-line px-1.5 text-xs hover:bg-hover pointer-coarse:min-h-11"
        >
          {cardKind ? <KindGlyph kind={cardKind} /> : null}
          <span className="shrink-0 tabular-nums">{ref}</span>
          {there.length === 1 ? (
            <span dir="auto" className="truncate text-ink-soft">
              {title}
            </span>
          ) : null}
        </button>
      ))}
      {there.length > shown.length ? (
        <Button size="sm" variant="ghost" onClick={() => setWhole(true)}>
          {t('moreCards', { count: there.length - shown.length })}
        </Button>
      ) : null}
      {gone > 0 ? <span className="text-mute text-xs">{t('goneCards', { count: gone })}</span> : null}
    </div>
  )
}

const NONE: readonly PresentedThread[] = []

/** The person, or a sign where it was several people or the server. */
function Face({ actor, kind }: Pick<ActivityLine['event'], 'actor' | 'kind'>) {
  if (actor?.id) return <Avatar person={{ ...actor, id: actor.id }} sizePx={26} />
  const sign: ReactNode =
    kind === 'cards-changed' ? (
      <SquarePen />
    ) : kind.startsWith('brief') ? (
      <FileText />
    ) : kind.startsWith('round') || kind.startsWith('session') ? (
      <Presentation />
    ) : (
      <Server />
    )
  return (
    <span
      aria-hidden
      className="grid size-6.5 shrink-0 place-items-center rounded-full bg-hover text-ink-soft [&_svg]:size-4"
    >
      {sign}
    </span>
  )
}
