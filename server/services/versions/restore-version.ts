// Brings a board, or some of its cards, back to a version: one edit forward, before which a version is made, so that it
// can be undone by bringing that one back.

import type { BoardRecord } from '@/lib/document/records/records'
import { restoreBoard, restoreCards } from '@/lib/document/versions/restore'
import { type BoardCard, viewBoard } from '@/lib/document/view/board-view'
import { viewDocument } from '@/lib/document/view/view-document'
import { AppError } from '@/lib/domain/errors'
import type { WorkFor } from '../../board-work/board-work'
import type { VersionRow } from '../../db/boards/board-versions'
import { type BoardAccess, requireAllowed } from '../../policies/board-policy'
import { mayChangeLocked, requireUnlocked } from '../cards/require-unlocked'
import type { ServiceContext } from '../context'
import { makeVersion } from './make-version'
import { findVersion, readVersion } from './read-version'

/**
 * Brings the whole board back, or only cards, each by its id or its reference in the version. Resolves to the version of
 * what the board was just before. Throws AppError `not-found` for a version or card that isn't there, `forbidden` where
 * the person may not do it or a card is locked, `conflict` while a session runs, `storage-full` and `busy`; nothing is
 * changed then.
 */
export async function restoreVersion(
  context: ServiceContext,
  access: BoardAccess,
  versionId: string,
  cards: readonly string[] | null,
  workFor: WorkFor,
): Promise<VersionRow> {
  const { board, person } = access
  if (cards === null) requireAllowed(access, 'manage-versions')
  requireNoSession(board.runningSessionId)
  const version = await findVersion(context, board.id, versionId)
  const { records } = await readVersion(context, board.id, versionId, workFor)
  const chosen = cards && chosenCards(records, cards)
  const before = await makeVersion(context, board.id, { kind: 'before-restore', byId: person.id })
  const now = await context.boards.find(board.id)
  requireNoSession(now?.runningSessionId ?? null)
  await context.boardVisits.changing(board.id, person.id, () =>
    context.rooms.edit(board.id, { type: 'api', userId: person.id }, (doc) => {
      if (chosen === null) return restoreBoard(doc, records)
      const ids = new Set(chosen.map(({ id }) => id))
      for (const card of viewDocument(doc).cards) if (ids.has(card.id)) requireUnlocked(doc, access, card)
      restoreCards(doc, records, ids, { mayChangeLocked: mayChangeLocked(access) })
    }),
  )
  const by = { userId: person.id, at: context.now() }
  await context.boardEvents.add({ boardId: board.id, kind: 'version-restored', by, subject: { versionId } })
  context.rooms.notify(board.id, { type: 'versions-changed' })
  const { id: userId, name } = person
  context.rooms.notify(board.id, { type: 'board-restored', userId, name, cards: chosen?.length ?? null })
  await context.audit.add({
    at: by.at,
    action: 'version-restored',
    actor: person,
    boardId: board.id,
    subject: board.title,
    detail: { of: version.at.toISOString(), ...(chosen && { cards: chosen.length }) },
  })
  return before
}

function requireNoSession(runningSessionId: string | null): void {
  if (runningSessionId === null) return
  throw new AppError(
    'conflict',
    'A session is running on this board. Close it before you bring back an earlier version.',
  )
}

function chosenCards(records: readonly BoardRecord[], idsOrRefs: readonly string[]): BoardCard[] {
  const { cards } = viewBoard(records)
  return idsOrRefs.map((idOrRef) => {
    const card = cards.find(({ id }) => id === idOrRef) ?? cards.find(({ ref }) => ref === idOrRef)
    if (!card) throw new AppError('not-found', `This version has no card ${idOrRef}.`, 'cards')
    return card
  })
}
