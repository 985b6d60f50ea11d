// The versions of a board for its archive: each a board file of its own, made and sent one after the other.

import type { FileImage } from '@/lib/board-file/board-file'
import { type KnownSource, packBoard } from '@/lib/board-file/make-board-file'
import type { FileVersion } from '@/lib/board-file/versions-file'
import type { VersionRow } from '../../db/boards/board-versions'
import type { ServiceContext } from '../context'
import { readVersion } from '../versions/read-version'
import { type BoardImage, boardImages } from './board-images'

export interface ArchivedVersion {
  readonly listed: FileVersion
  readonly file: object
}

export interface VersionsToArchive {
  readonly boardId: string
  readonly sources: readonly KnownSource[]
  /** The name in `board.json` of each brief's source, by the brief's id. */
  readonly nameOf: ReadonlyMap<string, string>
  /** The path of a source's text in the archive. */
  readonly entryOf: (source: string) => string
  /** The path of an image in the archive, which takes it along. */
  readonly imageEntry: (image: BoardImage) => string
}

/** Makes the versions of a board, the oldest first. One that goes in the meantime is left out. */
export async function* archivedVersions(
  context: ServiceContext,
  archive: VersionsToArchive,
): AsyncGenerator<ArchivedVersion> {
  const oldestFirst = (await context.boardVersions.list(archive.boardId)).toReversed()
  for (const [i, version] of oldestFirst.entries()) {
    if (await context.boardVersions.find(archive.boardId, version.id)) {
      yield await archivedVersion(context, archive, version, `versions/${i + 1}.json`)
    }
  }
}

async function archivedVersion(
  context: ServiceContext,
  { boardId, sources, nameOf, entryOf, imageEntry }: VersionsToArchive,
  { id, kind, name, at }: VersionRow,
  entry: string,
): Promise<ArchivedVersion> {
  const { title, records, briefs } = await readVersion(context, boardId, id)
  const images = new Map<string, FileImage>()
  for (const image of await boardImages(context, boardId, records)) {
    if (await image.isThere()) images.set(image.recordId, { mimeType: image.mimeType, file: imageEntry(image) })
  }
  const exportedAt = at.toISOString()
  const { file, briefIds } = packBoard({ title, exportedAt, part: 'board', records, sources, images })
  const inArchive = file.sources.map((source, i) => {
    const named = nameOf.get(briefIds[i] ?? '')
    return named === undefined ? source : { ...source, file: entryOf(named) }
  })
  return {
    listed: {
      file: entry,
      kind,
      name,
      at: exportedAt,
      briefs: briefs.flatMap(({ id: briefId, title: then, revision }) => {
        const source = nameOf.get(briefId)
        return source === undefined ? [] : [{ source, title: then, revision }]
      }),
    },
    file: { ...file, sources: inArchive },
  }
}
