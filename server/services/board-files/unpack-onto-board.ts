// Reads a file that somebody drops on a board: its images and the briefs that its citations need are put on the board,
// and its records are given back under new ids, for the page to put down as one step of its undo.

import { areSameCriteria } from '@/lib/board-file/file-criteria'
import { renamedRecords } from '@/lib/board-file/renamed-records'
import { toGroups } from '@/lib/document/records/field-groups'
import type { BoardRecord } from '@/lib/document/records/records'
import { structsOfGroups } from '@/lib/document/records/structs-of-groups'
import { viewBoard } from '@/lib/document/view/board-view'
import { viewDocument } from '@/lib/document/view/view-document'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import { createBoardSchema } from '@/lib/schema/board-schema'
import type { BoardAccess } from '../../policies/board-policy'
import type { SentFile } from '../../uploads/receive-file'
import type { ServiceContext } from '../context'
import { makeAutomatic } from '../versions/make-automatic'
import { requireRoom } from '../workspaces/require-room'
import { BroughtBriefs } from './brought-briefs'
import { BroughtImages } from './brought-images'

export interface UnpackedBoard {
  readonly title: string
  /** tldraw's own account of the versions of the records. */
  readonly schema: object
  /** Pages, shapes, bindings and assets. */
  readonly records: readonly BoardRecord[]
  readonly cards: number
  readonly links: number
  readonly matrices: number
  readonly citations: number
  /** The file's board judges by other scales or words than this one, which keeps its own. */
  readonly hasOtherCriteria: boolean
  /** Images that the file's board showed and the file has not. */
  readonly leftOutImages: number
  /** Shapes of a drawing, images aside, that no board can hold. */
  readonly leftOutShapes: number
}

/**
 * Puts a board file's content onto a board that was just made for it. Throws AppError for a file that isn't taken,
 * `too-large`, `storage-full`; nothing is put on the board then.
 */
export async function unpackOntoBoard(
  context: ServiceContext,
  { board, person }: BoardAccess,
  sent: SentFile,
  limits: Limits,
): Promise<UnpackedBoard> {
  return context.boardFileUploads.take(sent, person.id, async (parcel) => {
    const { title, records, criteria, leftOut } = parcel.file
    requireOneStep(records, limits)
    await makeAutomatic(context, board.id, 'before-import', person.id)
    const room = limits.maxAssetBytesPerBoard - (await context.assets.bytesOf(board.id))
    const images = await BroughtImages.make(context, parcel, { personId: person.id, asker: sent.asker }, room)
    const briefs = BroughtBriefs.plan(context, parcel, await context.briefs.list(board.id))
    try {
      await requireRoom(context, board.workspaceId, images.bytes)
      await images.belongTo(board.id)
    } catch (error) {
      await images.forget()
      throw error
    }
    const added = await briefs.belongTo(context, board.id, person.id)
    if (added.length > 0) context.rooms.notify(board.id, { type: 'briefs-changed' })
    const own = await context.rooms.read(board.id, (doc) => viewDocument(doc).criteria)
    const put = records
      .filter(({ typeName }) => typeName !== 'document')
      .map((record) => briefs.inRecord(images.inRecord(record)))
    const { cards, links, matrices } = viewBoard(put)
    return {
      title,
      schema: createBoardSchema().serialize(),
      records: renamedRecords(put, context.newId),
      cards: cards.length,
      links: links.length,
      matrices: matrices.length,
      citations: cards.reduce((total, card) => total + Object.keys(card.citations).length, 0),
      hasOtherCriteria: !areSameCriteria(own, criteria),
      leftOutImages: leftOut.images,
      leftOutShapes: leftOut.shapes,
    }
  })
}

/** Checks the size, because a page sends everything that it adds in one step as one update. */
function requireOneStep(records: readonly BoardRecord[], { maxLiveUpdateStructs }: Limits): void {
  let structs = 0
  for (const record of records) structs += structsOfGroups(toGroups(record))
  if (structs <= maxLiveUpdateStructs) return
  throw new AppError(
    'too-large',
    'This file is too large to be put on a board in one step. Open it from the list of boards: it becomes a board of its own.',
    'file',
  )
}
