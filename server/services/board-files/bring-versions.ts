// The versions of an archive on the board that it became. Nobody here has made them: they belong to no account.

import type { ReadBoardFile } from '@/lib/board-file/read-board-file'
import type { FileVersion } from '@/lib/board-file/versions-file'
import type { BoardRecord } from '@/lib/document/records/records'
import { AppError } from '@/lib/domain/errors'
import { createBoardSchema } from '@/lib/schema/board-schema'
import type { Parcel } from '../../board-files/parcel'
import { FOR_THE_SERVER } from '../../board-work/board-work'
import type { VersionRow } from '../../db/boards/board-versions'
import type { ServiceContext } from '../context'
import { LONGEST_CHAIN } from '../versions/make-version'
import type { BroughtBriefs } from './brought-briefs'
import type { BroughtImages } from './brought-images'

interface Brought {
  readonly boardId: string
  readonly parcel: Parcel
  readonly briefs: BroughtBriefs
  readonly images: BroughtImages
}

/** Adds the versions of a file to its new board. Throws AppError `storage-full` where they take more than a board's may. */
export async function bringVersions(context: ServiceContext, brought: Brought): Promise<void> {
  const { boardId, parcel } = brought
  let before: VersionRow | null = null
  let bytes = 0
  for (const listed of parcel.versions) {
    const version: VersionRow = await bringVersion(context, brought, listed, before)
    bytes += version.byteLength
    if (bytes > context.boardLimits.maxVersionBytesPerBoard) {
      throw new AppError(
        'storage-full',
        `The versions in this file take more than the ${Math.round(context.boardLimits.maxVersionBytesPerBoard / 1024 / 1024)} MB that those of a board may have here. Move it without its versions, or ask whoever runs the server for more room.`,
        'file',
      )
    }
    before = version
  }
  if (before) context.rooms.notify(boardId, { type: 'versions-changed' })
}

async function bringVersion(
  context: ServiceContext,
  { boardId, parcel, briefs, images }: Brought,
  listed: FileVersion,
  newest: VersionRow | null,
): Promise<VersionRow> {
  const { boardVersions, boardWork, newId, now } = context
  const file = await parcel.version(listed)
  const base = newest && newest.depth < LONGEST_CHAIN - 1 ? newest : null
  const records = withSourcesOf(file, parcel.file).map((record) => briefs.inRecord(images.inRecord(record)))
  const wishes = {
    title: file.title,
    briefs: listed.briefs.flatMap(({ source, title, revision }) => {
      const brief = briefs.briefOf(source)
      return brief ? [{ id: brief.id, title, revision }] : []
    }),
    schema: createBoardSchema().serialize(),
    before: base && (await boardVersions.chain(base.id)),
  }
  const made = await boardWork.run('version', records, wishes, FOR_THE_SERVER)
  const { bytes, isDifference, sha256, cards, records: count } = made
  // The order of versions is that of their times, whatever the file says.
  const earliest = newest ? newest.at.getTime() + 1 : 0
  const at = new Date(Math.max(earliest, Math.min(Date.parse(listed.at), now().getTime())))
  const { kind, name } = listed
  const content = { sha256, cards, records: count, bytes, base: isDifference ? base : null }
  return boardVersions.add({ id: newId(), boardId, kind, name, at, byId: null, ...content })
}

/** A version's file names sources by itself; the same text in the archive is the same source. */
function withSourcesOf(file: ReadBoardFile, whole: ReadBoardFile): readonly BoardRecord[] {
  const nameOf = new Map(whole.sources.map((source) => [source.file, source.id]))
  const renamed = new Map(file.sources.map(({ id, file: entry }) => [id, (entry && nameOf.get(entry)) ?? '']))
  return file.records.map((record) => {
    const { props } = record
    const { citations } = (props ?? {}) as { readonly citations?: Readonly<Record<string, { briefId: string }>> }
    if (record.type !== 'card' || citations === undefined) return record
    const named = Object.entries(citations).map(([id, citation]) => {
      return [id, { ...citation, briefId: renamed.get(citation.briefId) ?? '' }] as const
    })
    return { ...record, props: { ...(props as object), citations: Object.fromEntries(named) } }
  })
}
