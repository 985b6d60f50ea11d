// Makes a board of a file that somebody brings: all of it, or nothing.

import type { LeftOut, ReadImage } from '@/lib/board-file/read-board-file'
import type { Limits } from '@/lib/protocol/limits'
import type { Person } from '../../auth/identity'
import type { Parcel } from '../../board-files/parcel'
import type { BoardAccess } from '../../policies/board-policy'
import type { SentFile } from '../../uploads/receive-file'
import { placeForBoard } from '../boards/create-board'
import { makeSeededBoard } from '../boards/make-seeded-board'
import { purgeBoard } from '../boards/purge-board'
import type { ServiceContext } from '../context'
import { requireRoom } from '../workspaces/require-room'
import { bringThreads } from './bring-threads'
import { bringVersions } from './bring-versions'
import { BroughtBriefs } from './brought-briefs'
import { BroughtImages } from './brought-images'

export interface BoardToImport {
  readonly sent: SentFile
  readonly workspaceId: string | undefined
  /** Instead of the file's own: drawings have none. */
  readonly title: string | undefined
}

export interface ImportedBoard {
  readonly access: BoardAccess
  readonly leftOut: LeftOut
}

/**
 * Reads the request's form and makes the board, owned by the person. Throws AppError `forbidden` where they may not make
 * boards, `not-found` for a workspace that isn't theirs, and why the file isn't taken; nothing is made then.
 */
export async function importBoard(
  context: ServiceContext,
  person: Person,
  { sent, workspaceId, title }: BoardToImport,
  limits: Limits,
): Promise<ImportedBoard> {
  // Asked before anything is received.
  await placeForBoard(context, person, workspaceId)
  await requireRoom(context, workspaceId)
  return context.boardFileUploads.take(sent, person.id, async (parcel) => {
    const workspace = await placeForBoard(context, person, workspaceId)
    const from = { personId: person.id, asker: sent.asker }
    const ofVersions = await imagesOfVersions(parcel)
    const images = await BroughtImages.make(context, parcel, from, limits.maxAssetBytesPerBoard, ofVersions)
    const briefs = BroughtBriefs.plan(context, parcel, [])
    const { file } = parcel
    const make = async () => {
      await requireRoom(context, workspaceId, images.bytes)
      const records = file.records.map((record) => briefs.inRecord(images.inRecord(record)))
      const workFor = { asker: sent.asker, signal: sent.request.signal }
      const content = await context.boardWork.run('content', records, { repairedBy: limits }, workFor)
      return makeSeededBoard(context, person, { title: title ?? file.title, workspace, content })
    }
    const access = await make().catch(async (error: unknown) => {
      await images.forget()
      throw error
    })
    try {
      await images.belongTo(access.board.id)
      await briefs.belongTo(context, access.board.id, person.id)
      await bringThreads(context, access, parcel, briefs)
      await bringVersions(context, { boardId: access.board.id, parcel, briefs, images })
    } catch (error) {
      await images.forget()
      await purgeBoard(context, access.board.id)
      throw error
    }
    return { access, leftOut: file.leftOut }
  })
}

/** The images that the versions show, by their asset records. Each version is read, so that nothing is made of a bad one. */
async function imagesOfVersions(parcel: Parcel): Promise<Record<string, ReadImage>> {
  const images: Record<string, ReadImage> = {}
  for (const version of parcel.versions) Object.assign(images, (await parcel.version(version)).images)
  return images
}
