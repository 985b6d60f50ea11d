// Picks the part of a board that a call means: by ids of shapes, or a page, frame, matrix or zone by its id or its name.

import type { BoardRecord } from '@/lib/document/records/records'
import { viewBoard } from '@/lib/document/view/board-view'
import { readBoard } from '@/lib/document/view/read-board'
import { pageName } from '@/lib/domain/boards/page-name'
import { AppError } from '@/lib/domain/errors'
import { LOCALES } from '@/lib/domain/localized'
import type { PicturePart } from '@/lib/picture/picture-request'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import type { DrawnVersion } from './render-job'

export interface NamedPart {
  readonly frame: string | undefined
  readonly page?: string | undefined
  readonly shapes: readonly string[] | undefined
}

const HOLDERS: ReadonlySet<unknown> = new Set(['frame', 'matrix', 'zone'])

/**
 * Finds the part of a board, or of a version of it, that a picture is to show. Throws AppError `not-found` with `frame` or `page` as its path
 * for one that isn't there.
 */
export async function pickPart(
  { rooms }: Pick<ServiceContext, 'rooms'>,
  { board }: Pick<BoardAccess, 'board'>,
  { frame, page, shapes }: NamedPart,
  version?: Pick<DrawnVersion, 'records'>,
): Promise<PicturePart> {
  const look = async <T>(see: (records: ReadonlyMap<string, BoardRecord>) => T) =>
    version ? see(version.records) : rooms.read(board.id, (doc) => see(readBoard(doc).records))
  if (frame !== undefined) return { kind: 'shapes', ids: [await look((records) => frameIn(records, frame))] }
  if (page !== undefined) return { kind: 'page', id: await look((records) => pageIn(records, page)) }
  return shapes ? { kind: 'shapes', ids: shapes.map(withPrefix) } : { kind: 'board' }
}

function frameIn(records: ReadonlyMap<string, BoardRecord>, wanted: string): string {
  const id = withPrefix(wanted)
  let named: string | undefined
  for (const [each, { typeName, type, props }] of records) {
    if (typeName !== 'shape' || !HOLDERS.has(type)) continue
    if (each === id) return each
    const { name, title } = props as { readonly name?: unknown; readonly title?: unknown }
    if ((name ?? title) === wanted) named ??= each
  }
  if (named !== undefined) return named
  throw new AppError('not-found', `This board has no frame, matrix or zone ${JSON.stringify(wanted)}.`, 'frame')
}

/** Names count in every language where nobody has typed one. */
function pageIn(records: ReadonlyMap<string, BoardRecord>, wanted: string): string {
  const pages = viewBoard(records.values()).pages
  const found =
    pages.find(({ id }) => id === wanted || id === `page:${wanted}`) ??
    pages.find((page) => LOCALES.some((locale) => pageName(page, locale) === wanted))
  if (found) return found.id
  throw new AppError('not-found', `This board has no page ${JSON.stringify(wanted)}.`, 'page')
}

/** The API's ids of cards are those of their shapes, with or without tldraw's prefix. */
function withPrefix(id: string): string {
  return id.startsWith('shape:') ? id : `shape:${id}`
}
