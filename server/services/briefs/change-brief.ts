// A new title for a brief, or blocks brought back and set aside. Its text and offsets stay.

import { changeSetAside, type SetAsideChange } from '@/lib/brief/set-aside'
import type { BriefRow } from '../../db/briefs'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findBrief } from './find-brief'

export interface BriefChange {
  readonly title?: string | undefined
  readonly blocks?: readonly SetAsideChange[] | undefined
}

/** Throws AppError `not-found`. */
export async function changeBrief(
  context: ServiceContext,
  access: BoardAccess,
  briefId: string,
  change: BriefChange,
): Promise<BriefRow> {
  const brief = await findBrief(context, access, briefId)
  const row = await context.briefs.change(brief.id, {
    ...(change.title !== undefined && { title: change.title }),
    ...(change.blocks && { blocks: changeSetAside(brief.blocks, change.blocks) }),
  })
  context.rooms.notify(access.board.id, { type: 'briefs-changed' })
  return row
}
