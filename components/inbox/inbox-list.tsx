// What waits for a person on all boards: one line a thread, card, session or role, which leads to the place.

import { Bell, BellRing, CalendarClock, Check, ScrollText } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { LoadFailed } from '@/components/ui/load-failed'
import { RelativeTime } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import { type InboxItem, inboxPath, isAboutCards } from '@/lib/domain/inbox/inbox'
import { useInbox, useReadEntries } from './inbox-api'
import { useEntryWords } from './use-entry-words'

export interface InboxListProps {
  /** The board that is open, and the way to a place on it without leaving it. */
  here?: InboxHere | undefined
  /** Called when a person goes to an entry's place. */
  onLeave: () => void
  /** The window around it says its title. */
  hidesTitle?: boolean
}

export interface InboxHere {
  readonly boardId: string
  readonly show: (item: InboxItem) => void
}

export function InboxList({ here, onLeave, hidesTitle = false }: InboxListProps) {
  const t = useTranslations('inbox')
  const tell = useErrorMessage()
  const query = useInbox()
  const read = useReadEntries()
  const titleId = useId()
  const list = useRef<HTMLDivElement>(null)
  const { items = [], unread = 0 } = query.data ?? {}
  const markRead = (ids: readonly string[] | 'all') => {
    // Its button goes: the keyboard stays in the list.
    list.current?.focus()
    read.mutate(ids, { onError: (error) => toast.error(t('failed'), { description: tell(error) }) })
  }
  const open = (item: InboxItem, event: { preventDefault: () => void }) => {
    if (!item.isRead) read.mutate([item.id])
    onLeave()
    if (here?.boardId !== item.board.id || isAboutCards(item)) return
    event.preventDefault()
    here.show(item)
  }
  return (
    <div ref={list} tabIndex={-1} className="outline-none!">
      <div className="flex min-h-8 items-center gap-2 px-3 pt-1">
        <h2 id={titleId} className={hidesTitle ? 'sr-only' : 'font-semibold text-sm'}>
          {t('title')}
        </h2>
        {unread > 0 ? (
          <Button size="sm" variant="ghost" className="ms-auto" onClick={() => markRead('all')}>
            {t('readAll')}
          </Button>
        ) : null}
      </div>
      {items.length > 0 ? (
        <ul aria-labelledby={titleId} className="flex flex-col py-1">
          {items.map((item) => (
            <Entry key={item.id} item={item} onOpen={(event) => open(item, event)} onRead={() => markRead([item.id])} />
          ))}
        </ul>
      ) : query.isError && !query.data ? (
        <LoadFailed title={t('loadFailed')} query={query} />
      ) : !query.data ? (
        <Skeleton className="m-3 h-20" />
      ) : (
        <EmptyState icon={<Bell />} title={t('none.title')}>
          {t('none.text')}
        </EmptyState>
      )}
    </div>
  )
}

interface EntryProps {
  item: InboxItem
  onOpen: (event: { preventDefault: () => void }) => void
  onRead: () => void
}

function Entry({ item, onOpen, onRead }: EntryProps) {
  const t = useTranslations('inbox')
  const { said, about, quote } = useEntryWords()(item)
  return (
    <li data-inbox-entry={item.id} className="group relative flex items-start gap-1 pe-2">
      <Link
        href={inboxPath(item)}
        prefetch={false}
        onClick={onOpen}
        className="flex min-w-0 grow gap-2.5 rounded-md py-2 ps-3 hover:bg-hover focus-visible:-outline-offset-2 pointer-coarse:min-h-11"
      >
        <span aria-hidden className="relative mt-0.5 shrink-0">
          <Face item={item} />
          {item.isRead ? null : (
            <span className="absolute -top-0.5 -end-0.5 size-2 rounded-full bg-accent ring-2 ring-raised" />
          )}
        </span>
        <span className="flex min-w-0 grow flex-col gap-0.5">
          <span className={item.isRead ? 'text-ink-soft leading-5' : 'font-medium leading-5'}>
            {item.isRead ? null : <span className="sr-only">{t('new')} </span>}
            {said}
          </span>
          {about === '' ? null : (
            <span className="line-clamp-2 wrap-anywhere text-ink-soft text-xs leading-4">{about}</span>
          )}
          {quote === '' ? null : (
            <span className="line-clamp-2 break-words text-ink-soft leading-5">{t('quote', { text: quote })}</span>
          )}
          <span className="flex min-w-0 gap-1 text-mute text-xs leading-4">
            <span dir="auto" className="truncate">
              {item.board.title}
            </span>
            <span aria-hidden>·</span>
            <span className="shrink-0">
              <RelativeTime at={item.lastAt} />
            </span>
          </span>
        </span>
      </Link>
      {item.isRead ? null : (
        <IconButton size="sm" className="mt-1.5" label={t('read')} icon={<Check />} onClick={onRead} />
      )}
    </li>
  )
}

const SIGNS: Readonly<Partial<Record<InboxItem['kind'], ReactNode>>> = {
  due: <CalendarClock />,
  review: <CalendarClock />,
  'session-ended': <ScrollText />,
}

/** The person, or a sign where the server tells it. */
function Face({ item: { kind, people } }: { item: InboxItem }) {
  const [person] = people
  const sign = SIGNS[kind]
  if (person?.id && !sign) return <Avatar person={{ ...person, id: person.id }} sizePx={26} />
  return (
    <span className="grid size-6.5 place-items-center rounded-full bg-hover text-ink-soft [&_svg]:size-4">
      {sign ?? <BellRing />}
    </span>
  )
}
