// A copy of a board with its document, briefs with everybody's marks, images and picture, owned by the person who
// copies it. It stays in the board's workspace if they may make boards there. The briefs' earlier versions stay with
// the original. Cards keep the words of their owners, but not the people: nobody has to do on a copy what they have to
// do on the original.

import { withoutOwnerPerson } from '@/lib/document/records/owner-record'
import type { BoardRecord } from '@/lib/document/records/records'
import { BOARD_TITLE_MAX_LENGTH } from '@/lib/domain/boards/board-title'
import { languageWord } from '@/lib/domain/language-word'
import type { Locale } from '@/lib/domain/localized'
import { workspaceRoleAllows } from '@/lib/domain/people/role'
import { isJsonObject, type JsonObject } from '@/lib/std/json'
import type { Person } from '../../auth/identity'
import type { WorkFor } from '../../board-work/board-work'
import { type BoardAccess, enterBoard } from '../../policies/board-policy'
import { CopiedImages } from '../assets/copied-images'
import type { ServiceContext } from '../context'
import { requireRoom } from '../workspaces/require-room'
import { boardRecords } from './board-records'
import { requireMayMakeBoards } from './create-board'
import { deleteBoard } from './delete-board'
import { makeSeededBoard, type PlaceForBoard } from './make-seeded-board'
import { type OpenedBoard, openMadeBoard } from './open-board'

/**
 * Makes a copy of a board under an id, for the person who asks. Throws AppError `forbidden` where the person may not make boards,
 * `workspace-full`, `too-many`, `busy`.
 */
export async function duplicateBoard(
  context: ServiceContext,
  { board, person }: BoardAccess,
  { id: copyId, locale }: { readonly id: string; readonly locale: Locale },
  workFor: WorkFor,
): Promise<BoardAccess> {
  const workspace = await placeOfCopy(context, board.workspaceId, person)
  if (workspace === null) requireMayMakeBoards(context, person)
  await requireRoom(context, workspace?.id)
  const records = await boardRecords(context, board.id)
  const briefs = await context.briefs.list(board.id)
  const newIds = new Map(briefs.map((brief) => [brief.id, context.newId()]))
  const images = await CopiedImages.make(context, board.id, records)
  const room = BOARD_TITLE_MAX_LENGTH - languageWord(locale, 'copy').length
  const title = languageWord(locale, 'copy', board.title.slice(0, room))
  const make = async () => {
    const copied = records.map((record) => images.inRecord(withBriefIds(withoutOwnerPerson(record), newIds)))
    const content = await context.boardWork.run('content', copied, {}, workFor)
    return makeSeededBoard(context, person, { id: copyId, title, workspace, content, templateId: board.templateId })
  }
  const copy = await make().catch(async (error: unknown) => {
    await images.forget()
    throw error
  })
  await images.belongTo(copy.board.id)
  for (const brief of briefs) {
    const id = newIds.get(brief.id)
    if (!id) continue
    await context.briefs.create({ ...brief, id, boardId: copy.board.id })
    await context.highlights.copy(brief.id, id, context.newId)
  }
  const picture = await context.thumbnails.find(board.id)
  if (picture) await context.thumbnails.put(copy.board.id, picture.mimeType, picture.bytes)
  return copy
}

/**
 * Finds the copy that was made under an id; null where there is none. What a killed request has left of one, a board that
 * may lack briefs, goes to the trash: people may have written on it since.
 */
export async function findCopy(
  context: ServiceContext,
  person: Person,
  { id, isMade }: { readonly id: string; readonly isMade: boolean },
): Promise<OpenedBoard | null> {
  if (isMade) return openMadeBoard(context, person, id)
  const board = await context.boards.find(id)
  if (board?.deletedAt === null)
    await deleteBoard(context, await enterBoard(context.boards, person, id, 'delete-board'))
  return null
}

async function placeOfCopy(
  { workspaces }: ServiceContext,
  workspaceId: string | null,
  person: Person,
): Promise<PlaceForBoard | null> {
  const found = workspaceId && (await workspaces.findFor(workspaceId, person.id))
  return found && workspaceRoleAllows(found.role, 'make-workspace-board')
    ? { id: found.id, inviteId: found.inviteId }
    : null
}

/** The record, a card's citations pointing at the copied briefs. */
function withBriefIds(record: BoardRecord, newIds: ReadonlyMap<string, string>): BoardRecord {
  const { props } = record
  if (record.type !== 'card' || !isJsonObject(props) || !isJsonObject(props.citations)) return record
  const citations = Object.entries(props.citations).map(([id, citation]) => {
    const briefId =
      isJsonObject(citation) && typeof citation.briefId === 'string' ? newIds.get(citation.briefId) : undefined
    return [id, briefId && isJsonObject(citation) ? { ...citation, briefId } : citation]
  })
  return { ...record, props: { ...props, citations: Object.fromEntries(citations) as JsonObject } }
}
