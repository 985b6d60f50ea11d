// A script links two cards of the live board: an arrow bound at both ends, with its kind as a label.

import type { BoardLink } from '@/lib/document/view/board-view'
import { addLink } from '@/lib/document/write/write-board'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { type LinkEffect, type LinkKind, linkKindsBetween } from '@/lib/domain/cards/link'
import { AppError } from '@/lib/domain/errors'
import type { Locale } from '@/lib/domain/localized'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findCard } from './find-card'
import { linkLabel } from './link-label'

export interface NewLink {
  /** The id of its arrow, `shape:…`. */
  readonly id: string
  /** Ids or references of cards. */
  readonly from: string
  readonly to: string
  readonly kind: LinkKind
  readonly effect?: LinkEffect | undefined
  readonly strength?: 0 | 1 | 2 | 3 | undefined
}

/**
 * Joins two cards of a board by a link. Throws AppError `not-found` for an unknown card, `link-not-allowed` for kinds
 * that can't be joined so.
 */
export async function addBoardLink(
  context: ServiceContext,
  access: BoardAccess,
  { id, from, to, kind, effect, strength }: NewLink,
  locale: Locale,
): Promise<BoardLink> {
  if (kind !== 'mitigates' && (effect !== undefined || strength !== undefined)) {
    const path = effect === undefined ? 'strength' : 'effect'
    throw new AppError('bad-request', `Only a mitigates link has an effect and a strength, not ${kind}.`, path)
  }
  return context.rooms.edit(access.board.id, { type: 'api', userId: access.person.id }, (doc) => {
    const source = findCard(doc, from, 'from')
    const target = findCard(doc, to, 'to')
    if (source.id === target.id) throw new AppError('link-not-allowed', 'A card can’t be linked to itself.', 'to')
    if (!linkKindsBetween(source.kind, target.kind).includes(kind)) throw notAllowed(kind, source.kind, target.kind)
    const link = {
      id,
      from: source.id,
      to: target.id,
      kind,
      ...(effect && { effect }),
      ...(strength !== undefined && { strength }),
    }
    return addLink(doc, link, linkLabel(kind, effect, locale))
  })
}

function notAllowed(kind: LinkKind, from: CardKind, to: CardKind): AppError {
  const allowed = linkKindsBetween(from, to)
  const advice =
    allowed.length > 0 ? `Allowed from ${from} to ${to}: ${allowed.join(', ')}.` : `No link joins them this way.`
  return new AppError('link-not-allowed', `A ${from} card can’t have a ${kind} link to a ${to} card. ${advice}`, 'kind')
}
