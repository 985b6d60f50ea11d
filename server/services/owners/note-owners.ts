// Notes who owns which cards of a board, as its document has them now.

import type * as Y from 'yjs'
import { clientOfGroup } from '@/lib/document/records/group-client'
import type { BoardRecord } from '@/lib/document/records/records'
import { type BoardCard, viewBoard } from '@/lib/document/view/board-view'
import { readBoard } from '@/lib/document/view/read-board'
import { dueDay, isDone, reviewDay } from '@/lib/domain/cards/card-dates'
import { OWNER_PERSON, type OwnerPerson } from '@/lib/domain/cards/card-owner'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { currentLevel } from '@/lib/domain/criteria/current-level'
import type { FoundCard } from '../../db/boards/card-owners'
import type { ServiceContext } from '../context'

/** `ownerKey` of the clientID under which the server itself writes, after it has checked who asks. */
const SERVER = 'server'

export type NotingContext = Pick<ServiceContext, 'rooms' | 'boards' | 'cardOwners' | 'now'>

/** Notes the owners of a board's cards; nothing of a board that is gone, or whose home is another node. */
export async function noteOwners({ rooms, boards, cardOwners, now }: NotingContext, boardId: string): Promise<void> {
  const board = await boards.find(boardId)
  if (!board || board.deletedAt || (await rooms.isElsewhere(boardId))) return
  const owned = await rooms.read(boardId, (doc) => {
    const { cards, criteria } = viewBoard(recordsOfOwners(doc))
    return cards.flatMap((card) => {
      const { ownerPerson } = card
      if (!ownerPerson) return []
      const clientId = clientOfGroup(doc, card.id, `meta.${OWNER_PERSON}`) ?? 0
      return [{ card: columnsOf(card, ownerPerson, criteria), ownerPerson, clientId }]
    })
  })
  const writers = await cardOwners.usersOfClients(
    boardId,
    owned.map(({ clientId }) => clientId),
  )
  const found = owned.map(({ card, ownerPerson: { userId, byId }, clientId }): FoundCard => {
    // Anybody who may edit the board can write any name there: the giver is named if it is their own client that wrote
    // it.
    const writer = writers.get(clientId)
    return { ...card, isOwn: byId === userId, giverId: writer === byId || writer === SERVER ? byId : null }
  })
  await cardOwners.note(boardId, found, board.changedAt, now())
}

/** The cards with an owner, and the criteria: most of a board is neither, and a view of all of it takes milliseconds. */
function* recordsOfOwners(doc: Y.Doc): Generator<BoardRecord> {
  for (const record of readBoard(doc).records.values()) {
    const isOwned = record.type === 'card' && OWNER_PERSON in (record.meta as object)
    if (isOwned || record.typeName === 'document') yield record
  }
}

function columnsOf(card: BoardCard, { userId }: OwnerPerson, criteria: Criteria) {
  const { id: cardId, kind, ref, title } = card
  const level = currentLevel(card, criteria) ?? null
  const dates = { due: dueDay(card) ?? null, review: reviewDay(card) ?? null, isDone: isDone(card) }
  return { cardId, userId, kind, ref, title, level, ...dates }
}
