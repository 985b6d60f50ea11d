// The part of a daily mail about a board beside what waits in the inbox: what has changed since the person was there,
// as the board itself shows it when they come (decision 141).

import { viewDocument } from '@/lib/document/view/view-document'
import { boardPath, quietBoardPath } from '@/lib/domain/boards/board-path'
import { hasHappened } from '@/lib/domain/boards/happenings'
import type { BoardChanges } from '@/lib/domain/changes/board-changes'
import type { Locale } from '@/lib/domain/localized'
import { newsGroups, newsSentence } from '@/lib/export/news-text'
import type { InboxBoard } from '../../db/inbox/inbox-items'
import type { ToldNews } from '../../mail/notice-content'
import type { ServiceContext } from '../context'
import { readNews } from '../news/read-news'

/** The changes that a mail has room for; the board has the others. */
const MOST_LINES = 12
const NO_CHANGES: BoardChanges = { made: [], removed: [], renamed: [], moved: [], linked: [], unlinked: [] }

/** Resolves to what is new on a board to a person; null where nothing is, and for boards where they never were. */
export async function tellNews(
  context: ServiceContext,
  board: InboxBoard,
  userId: string,
  { base, locale }: { readonly base: string; readonly locale: Locale },
): Promise<ToldNews | null> {
  const { since, changes, names, happened } = await readNews(context, { board, person: { id: userId } })
  if (!since || !(changes || (happened && hasHappened(happened)))) return null
  const { criteria } = await context.rooms.read(board.id, viewDocument)
  const groups = newsGroups(changes ?? NO_CHANGES, { locale, criteria, nameOf: (id) => names[id] })
  const entries = groups.flatMap((group) => group.entries.map((entry) => ({ ...entry, group: group.name })))
  return {
    since: since.toISOString(),
    sentence: newsSentence(changes ?? NO_CHANGES, locale, happened ?? undefined),
    lines: entries.slice(0, MOST_LINES).map(({ group, ref, title, detail, cardId }) => ({
      group,
      about: [ref, title].filter((part) => part !== '').join(' '),
      detail,
      link: `${base}${cardId === null ? boardPath(board.id) : quietBoardPath(board.id, { place: 'card', id: cardId })}`,
    })),
    more: Math.max(0, entries.length - MOST_LINES),
  }
}
