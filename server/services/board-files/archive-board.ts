// A board as an archive: its board file, every brief with its text and earlier versions, its threads, every image, and on
// request its versions. Made as it is sent: one brief, image or version is in memory at a time.

import type { FileImage } from '@/lib/board-file/board-file'
import type { BriefFile } from '@/lib/board-file/brief-file'
import { packBoard } from '@/lib/board-file/make-board-file'
import type { FileVersion } from '@/lib/board-file/versions-file'
import { boardFileName } from '@/lib/export/file-name'
import { BOARD_ENTRY, THREADS_ENTRY, VERSIONS_ENTRY } from '../../board-files/archive-file'
import { type ArchiveEntry, writeArchive } from '../../board-files/write-archive'
import type { BriefRow } from '../../db/briefs/briefs'
import type { BoardAccess } from '../../policies/board-policy'
import { boardRecords } from '../boards/board-records'
import type { ServiceContext } from '../context'
import { requireUncovered } from '../rounds/covered-rating'
import { threadsInFile } from '../threads/threads-in-file'
import { archivedVersions } from './archive-versions'
import { type BoardImage, boardImages } from './board-images'

export interface Archive {
  readonly fileName: string
  /** The ZIP, from beginning to end. */
  readonly chunks: AsyncGenerator<Uint8Array>
}

/**
 * The person must be allowed to read the board: briefs and images are theirs to read then. Throws as `requireUncovered`.
 */
export async function archiveBoard(
  context: ServiceContext,
  access: BoardAccess,
  { withVersions = false }: { readonly withVersions?: boolean } = {},
): Promise<Archive> {
  const { board } = access
  await requireUncovered(context, access)
  const at = context.now()
  const dated = { title: board.title, at: at.getTime(), timeZone: 'UTC' }
  return {
    fileName: boardFileName(withVersions ? 'boardWithVersions' : 'board', dated, 'en', 'zip'),
    chunks: writeArchive(entriesOf(context, access, at, withVersions), at),
  }
}

async function* entriesOf(
  context: ServiceContext,
  { board }: BoardAccess,
  at: Date,
  withVersions: boolean,
): AsyncGenerator<ArchiveEntry> {
  const records = await boardRecords(context, board.id)
  const images = new ArchivedImages()
  const shown = new Map<string, FileImage>()
  for (const image of await boardImages(context, board.id, records)) {
    if (await image.isThere()) shown.set(image.recordId, { mimeType: image.mimeType, file: images.entryOf(image) })
  }
  const sources = await context.briefs.list(board.id)
  const { file, briefIds } = packBoard({
    title: board.title,
    exportedAt: at.toISOString(),
    part: 'board',
    records,
    sources,
    withAllSources: true,
    fileOfSource: briefEntry,
    images: shown,
  })
  yield jsonEntry(BOARD_ENTRY, file)
  for (const [i, id] of briefIds.entries()) {
    const brief = await context.briefs.find(board.id, id)
    if (brief) yield jsonEntry(briefEntry(file.sources[i]?.id ?? ''), await briefFile(context, brief))
  }
  const threads = await threadsInFile(context, board.id, (briefId) => file.sources[briefIds.indexOf(briefId)]?.id)
  if (threads.length > 0) yield jsonEntry(THREADS_ENTRY, threads)
  if (withVersions) {
    const nameOf = new Map(briefIds.map((id, i) => [id, file.sources[i]?.id ?? '']))
    const imageEntry = (image: BoardImage) => images.entryOf(image)
    const listed: FileVersion[] = []
    const archive = { boardId: board.id, sources, nameOf, entryOf: briefEntry, imageEntry }
    for await (const version of archivedVersions(context, archive)) {
      listed.push(version.listed)
      yield jsonEntry(version.listed.file, version.file)
    }
    yield jsonEntry(VERSIONS_ENTRY, listed)
  }
  yield* images.entries()
}

/** The images that an archive takes along, each once. */
class ArchivedImages {
  readonly #named = new Map<string, { readonly image: BoardImage; readonly name: string }>()

  /** The path of an image in the archive, which takes it along. */
  entryOf(image: BoardImage): string {
    const known = this.#named.get(image.key)
    if (known) return known.name
    const name = `images/${this.#named.size + 1}.${image.mimeType.slice('image/'.length)}`
    this.#named.set(image.key, { image, name })
    return name
  }

  async *entries(): AsyncGenerator<ArchiveEntry> {
    for (const { image, name } of this.#named.values()) {
      const bytes = await image.read()
      if (bytes) yield { name, bytes, isPacked: true }
    }
  }
}

function briefEntry(sourceId: string): string {
  return `briefs/${sourceId}.json`
}

async function briefFile(context: ServiceContext, brief: BriefRow): Promise<BriefFile> {
  const { text, blocks, warnings, format, pages, revision } = brief
  const earlier = await context.briefRevisions.list(brief.id)
  return {
    revision,
    text,
    blocks,
    warnings,
    format,
    pages,
    revisions: earlier.map(({ replacedById: _, replacedAt, ...version }) => ({
      ...version,
      replacedAt: replacedAt.toISOString(),
    })),
  }
}

function jsonEntry(name: string, value: unknown): ArchiveEntry {
  return { name, bytes: Buffer.from(JSON.stringify(value)), isPacked: false }
}
