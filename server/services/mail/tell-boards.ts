// What a mail tells: asked for when it is sent, so that removed comments and boards that one may not read any more are not
// in it, and changed ones are as they are now.

import { viewDocument } from '@/lib/document/view/view-document'
import { type BoardPlaceName, boardPath, MY_CARDS_PATH, quietBoardPath } from '@/lib/domain/boards/board-path'
import { placeOf } from '@/lib/domain/inbox/inbox'
import { type Locale, wordsFor } from '@/lib/domain/localized'
import type { ThreadAnchor } from '@/lib/domain/threads/thread'
import { groupBy } from '@/lib/std/group-by'
import { shorten } from '@/lib/std/shorten'
import type { NoticeMailRow } from '../../db/people/notice-mails'
import type { ToldBoard, ToldThing } from '../../mail/notice-content'
import type { ServiceContext } from '../context'
import { type InboxEntry, openBoards, readInbox } from '../inbox/read-inbox'
import { tellNews } from './tell-news'

/** The newest comments of a thread that a mail has room for. */
const MOST_COMMENTS = 10
const QUOTE_MAX_LENGTH = 300

/** Resolves to the content of a mail, by board; empty if nothing of it may be reported now. */
export async function tellBoards(
  context: ServiceContext,
  { userId, items, newsOf }: NoticeMailRow,
  { base, locale }: { readonly base: string; readonly locale: Locale },
): Promise<ToldBoard[]> {
  const sinceOf = new Map(items.map(({ id, since }) => [id, since]))
  const entries = (await readInbox(context, userId, { onlyUnread: true })).filter(({ row }) => sinceOf.has(row.id))
  const names = await context.users.namesOf(entries.flatMap(peopleIn))
  const boards: ToldBoard[] = []
  for (const ofBoard of groupBy(entries.toReversed(), ({ board }) => board.id).values()) {
    const board = ofBoard[0]?.board
    if (!board) continue
    const cards = ofBoard.some(isAboutCard) ? await cardsOf(context, board.id) : new Map<string, string>()
    const sources = { base, locale, names, cards, sinceOf }
    const things = ofBoard.flatMap((entry) => thingOf(entry, sources) ?? [])
    if (things.length > 0) boards.push({ ...named(board, base), things, news: null })
  }
  return newsOf.length === 0 ? boards : withNews(context, userId, newsOf, boards, { base, locale })
}

/** Adds what has changed on those of these boards that the person may read and that hold nothing back now. */
async function withNews(
  context: ServiceContext,
  userId: string,
  newsOf: readonly string[],
  boards: readonly ToldBoard[],
  reader: { readonly base: string; readonly locale: Locale },
): Promise<ToldBoard[]> {
  const told = new Map(boards.map((board) => [board.id, board]))
  for (const board of (await openBoards(context, userId, newsOf)).values()) {
    const news = await tellNews(context, board, userId, reader)
    if (news) told.set(board.id, { ...named(board, reader.base), things: told.get(board.id)?.things ?? [], news })
  }
  return [...told.values()]
}

function named({ id, title }: { readonly id: string; readonly title: string }, base: string) {
  return { id, title, link: `${base}${boardPath(id)}` }
}

interface Sources {
  readonly base: string
  readonly locale: Locale
  readonly names: ReadonlyMap<string, string>
  /** `R-012 Power cut` of each card of the board, by the id of its shape. */
  readonly cards: ReadonlyMap<string, string>
  /** When each entry was in a mail before. */
  readonly sinceOf: ReadonlyMap<string, Date | null>
}

function peopleIn({ row, comments }: InboxEntry): string[] {
  return [row.data.actorId, ...comments.map(({ authorId }) => authorId)].flatMap((id) => id ?? [])
}

function isAboutCard({ row, anchor }: InboxEntry): boolean {
  return anchor?.kind === 'card' || placeOf(row.kind) === 'card'
}

async function cardsOf({ rooms }: ServiceContext, boardId: string): Promise<ReadonlyMap<string, string>> {
  return rooms.read(
    boardId,
    (doc) => new Map(viewDocument(doc).cards.map(({ id, ref, title }) => [id, joined(ref, title)])),
  )
}

/** Null for what is gone. */
function thingOf(entry: InboxEntry, sources: Sources): ToldThing | null {
  const { row, board, anchor, session } = entry
  const { base, locale, names, cards } = sources
  const { kind, subject, data } = row
  const by = (data.actorId !== null && names.get(data.actorId)) || ''
  const linkTo = (place: BoardPlaceName, id: string) => `${base}${quietBoardPath(board.id, { place, id })}`
  const line = { by, about: '', count: 1, on: data.on ?? null, role: data.role ?? null }
  switch (kind) {
    case 'mention':
    case 'reply':
      return anchor && threadOf(entry, anchor, sources)
    case 'invited':
      return { kind, ...line, link: `${base}${boardPath(board.id)}` }
    case 'session-ended': {
      if (!session) return null
      const about = wordsFor(session.title, session.titleIn, locale)
      return { kind, ...line, about, link: linkTo('session', subject) }
    }
    case 'assigned': {
      const given = (data.cards ?? [{ id: subject }]).filter(({ id }) => cards.has(id))
      const [first, ...others] = given
      if (!first) return null
      if (others.length > 0) return { kind, ...line, count: given.length, link: `${base}${MY_CARDS_PATH}` }
      return { kind, ...line, about: cards.get(first.id) ?? '', link: linkTo('card', first.id) }
    }
    default: {
      const about = cards.get(subject)
      return about === undefined ? null : { kind, ...line, about, link: linkTo('card', subject) }
    }
  }
}

function threadOf({ row, board, comments }: InboxEntry, anchor: ThreadAnchor, sources: Sources): ToldThing {
  const { base, names, sinceOf } = sources
  const since = sinceOf.get(row.id) ?? null
  const fresh = comments.filter(({ createdAt }) => since === null || createdAt > since)
  // An older comment that calls the person since it was edited.
  const told = fresh.length > 0 ? fresh : comments.slice(-1)
  return {
    kind: 'thread',
    threadId: row.subject,
    about: aboutOf(anchor, sources),
    quote: anchor.kind === 'passage' ? shorten(anchor.quote, QUOTE_MAX_LENGTH) : '',
    isMention: row.kind === 'mention',
    comments: told.slice(-MOST_COMMENTS).map(({ authorId, text }) => ({
      author: (authorId !== null && names.get(authorId)) || '',
      text,
    })),
    more: Math.max(0, told.length - MOST_COMMENTS),
    link: `${base}${quietBoardPath(board.id, { place: 'thread', id: row.subject })}`,
  }
}

function aboutOf(anchor: ThreadAnchor, { cards }: Sources): string {
  if (anchor.kind === 'board') return ''
  const was = joined(anchor.wasRef, anchor.wasTitle)
  return anchor.kind === 'card' ? (cards.get(anchor.id) ?? was) : was
}

function joined(ref: string, title: string): string {
  return [ref, title].filter((part) => part !== '').join(' ')
}
