// Makes a board of a file that somebody brings: all of it, or nothing.

import { createRecord } from '@/lib/document/records'
import { repairBoard } from '@/lib/document/repair'
import { markSchema } from '@/lib/document/seed-board'
import type { Limits } from '@/lib/protocol/limits'
import type { Person } from '../../auth/identity'
import type { BoardAccess } from '../../policies/board-policy'
import { placeForBoard } from '../boards/create-board'
import { makeSeededBoard } from '../boards/make-seeded-board'
import { purgeBoard } from '../boards/purge-board'
import type { ServiceContext } from '../context'
import { BroughtBriefs } from './brought-briefs'
import { BroughtImages } from './brought-images'

/**
 * Reads the request's form and makes the board, owned by the person. Throws AppError `forbidden` where they may not make
 * boards, `not-found` for a workspace that isn't theirs, and why the file isn't taken; nothing is made then.
 */
export async function importBoard(
  context: ServiceContext,
  person: Person,
  { request, workspaceId }: { readonly request: Request; readonly workspaceId: string | undefined },
  limits: Limits,
): Promise<BoardAccess> {
  // Asked before anything is received.
  await placeForBoard(context, person, workspaceId)
  return context.boardFileUploads.take(request, person.id, async (parcel) => {
    const workspace = await placeForBoard(context, person, workspaceId)
    const images = await BroughtImages.make(context, parcel, person.id, limits.maxAssetBytesPerBoard)
    const briefs = BroughtBriefs.plan(context, parcel, [])
    const title = parcel.file.title
    const made = await makeSeededBoard(context, person, { title, workspace }, (doc) => {
      markSchema(doc)
      const { records } = parcel.file
      for (const record of records) createRecord(doc, briefs.inRecord(images.inRecord(record)))
      const ids = records.map(({ id }) => id)
      while (repairBoard(doc, ids, limits).repaired > 0);
    }).catch(async (error: unknown) => {
      await images.forget()
      throw error
    })
    try {
      await images.belongTo(made.board.id)
      await briefs.belongTo(context, made.board.id, person.id)
    } catch (error) {
      await images.forget()
      await purgeBoard(context, made.board.id)
      throw error
    }
    return made
  })
}
