// The owner of a card as a script gives them: a person of the board, whose name becomes the card's words.

import type { OwnerPerson } from '@/lib/domain/cards/card-owner'
import { AppError } from '@/lib/domain/errors'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import type { FieldsInput } from './check-fields'

/**
 * Finds the person among those who may read the board. Throws AppError `bad-request` for anybody else, and where the fields
 * name an owner in other words.
 */
export async function resolveOwner(
  { memberships }: Pick<ServiceContext, 'memberships'>,
  { board, person }: BoardAccess,
  ownerId: string,
  fields: FieldsInput,
): Promise<{ readonly ownerPerson: OwnerPerson; readonly words: string }> {
  if (fields.owner !== undefined) {
    throw new AppError('bad-request', 'Give the owner as a person or as words, not both.', 'ownerId')
  }
  const readers = await memberships.readersAmong(board, [ownerId])
  const everybody = readers.has(ownerId) ? await memberships.listEverybody(board.id, board.workspaceId) : []
  const owner = everybody.find(({ userId }) => userId === ownerId)
  if (!owner) throw new AppError('bad-request', 'Nobody with this id may read this board.', 'ownerId')
  return { ownerPerson: { userId: ownerId, byId: person.id }, words: owner.name }
}
