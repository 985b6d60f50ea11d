// People correct a brief: its title, source and metadata, and which blocks are set aside; and note that they have dealt
// with what a revision changed.
// Its text and offsets stay.

import type { BriefMetadata } from '@/lib/brief/parsed-brief'
import { changeSetAside, type SetAsideChange } from '@/lib/brief/set-aside'
import { AppError } from '@/lib/domain/errors'
import type { BriefRow } from '../../db/briefs/briefs'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findBrief } from './find-brief'

export interface BriefChange {
  readonly title?: string | undefined
  readonly sourceUrl?: string | null | undefined
  /** Fields that are left out stay as they are. */
  readonly metadata?: { readonly [K in keyof BriefMetadata]?: BriefMetadata[K] | undefined } | undefined
  readonly blocks?: readonly SetAsideChange[] | undefined
  readonly settledRevision?: number | undefined
}

/**
 * Changes a brief's title, facts, which blocks are set aside, or up to which revision its changes are dealt with. Throws
 * AppError `not-found`, and `bad-request` for a revision that is still to come.
 */
export async function changeBrief(
  context: ServiceContext,
  access: BoardAccess,
  briefId: string,
  change: BriefChange,
): Promise<BriefRow> {
  const brief = await findBrief(context, access, briefId)
  if ((change.settledRevision ?? 0) > brief.revision) {
    throw new AppError('bad-request', 'The brief has no such revision yet.', 'settledRevision')
  }
  const row = await context.briefs.change(brief.id, {
    ...(change.title !== undefined && { title: change.title }),
    ...(change.sourceUrl !== undefined && { sourceUrl: change.sourceUrl }),
    ...(change.metadata && { metadata: { ...brief.metadata, ...definedIn(change.metadata) } }),
    ...(change.settledRevision !== undefined && { settledRevision: change.settledRevision }),
    ...(change.blocks && { blocks: changeSetAside(brief.blocks, change.blocks) }),
  })
  context.rooms.notify(access.board.id, { type: 'briefs-changed' })
  return row
}

function definedIn(metadata: NonNullable<BriefChange['metadata']>): Partial<BriefMetadata> {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined))
}
