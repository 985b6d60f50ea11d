// A person's inbox as the API gives it, and what they have read of it.

import type { InboxItem } from '@/lib/domain/inbox/inbox'
import { shorten } from '@/lib/std/shorten'
import type { Person } from '../../auth/identity'
import type { ServiceContext } from '../context'
import { presentPeople } from '../threads/present-threads'
import { type InboxEntry, readInbox } from './read-inbox'

/** Faces beside an entry. */
const MOST_PEOPLE = 3
/** Enough to know what it is about; the whole comment is one press away. */
const TEXT_MAX_LENGTH = 200

export interface PresentedInbox {
  readonly items: readonly InboxItem[]
  readonly unread: number
}

/** Presents a person's inbox to them, the newest first. */
export async function presentInbox(context: ServiceContext, person: Person): Promise<PresentedInbox> {
  const entries = await readInbox(context, person.id)
  const personOf = await presentPeople(context, entries.flatMap(peopleIn))
  const items = entries.map((entry): InboxItem => {
    const { row, board, comments, anchor, session } = entry
    const { id, kind, subject, count, data, lastAt, readAt } = row
    return {
      id,
      kind,
      subject: data.cards?.at(0)?.id ?? subject,
      board: { id: board.id, title: board.title },
      count: Math.max(count, 1),
      people: peopleIn(entry).slice(0, MOST_PEOPLE).map(personOf),
      anchor,
      text: session?.title ?? shorten((comments.at(-1)?.text ?? '').replace(/\s+/gu, ' '), TEXT_MAX_LENGTH),
      ...(session?.titleIn && { textIn: session.titleIn }),
      ref: data.ref ?? '',
      on: data.on ?? null,
      role: data.role ?? null,
      lastAt: lastAt.toISOString(),
      isRead: readAt !== null,
    }
  })
  return { items, unread: items.filter(({ isRead }) => !isRead).length }
}

/** Marks entries as read: these, or all that the person sees now. What is held back stays unread. */
export async function readEntries(
  context: ServiceContext,
  { id }: Person,
  which: readonly string[] | 'all',
): Promise<void> {
  const ids = which === 'all' ? (await readInbox(context, id, { onlyUnread: true })).map(({ row }) => row.id) : which
  await context.inbox.markRead(id, ids, context.now())
}

/** The last one first. */
function peopleIn({ row, comments }: InboxEntry): string[] {
  if (comments.length > 0) return [...new Set(comments.toReversed().flatMap(({ authorId }) => authorId ?? []))]
  return row.data.actorId === null ? [] : [row.data.actorId]
}
