// The board file of what a picture shows, and the picture that carries it. Images come along as far as a picture may have
// them; what is too large is counted in the file.

import type { Editor, TLShapeId } from 'tldraw'
import { onPage } from '@/components/canvas/pages/on-page'
import { toBase64 } from '@/lib/board-file/base64'
import type { BoardFile, FileImage } from '@/lib/board-file/board-file'
import { embedInPng } from '@/lib/board-file/embed-png'
import { embedInSvg } from '@/lib/board-file/embed-svg'
import { imageAssets, type KnownSource, makeBoardFile } from '@/lib/board-file/make-board-file'
import type { BriefSource } from '@/lib/brief/brief-source'
import { NO_METADATA } from '@/lib/brief/parsed-brief'
import { assetIdIn } from '@/lib/document/records/asset-address'
import type { BoardRecord } from '@/lib/document/records/records'
import type { PictureContext } from '@/lib/picture/picture-context'
import type { PictureFormat, PictureRequest } from '@/lib/picture/picture-request'
import type { JsonObject } from '@/lib/std/json'
import { shownIds } from './picture-subject'

/** The limit for all images together, as the server stores them. */
const MOST_IMAGE_BYTES = 4 * 1024 * 1024

/** Whether pictures of the format can carry a board. */
export function canCarry(format: PictureFormat): boolean {
  return format === 'png' || format === 'svg'
}

/** The picture with the board's data in it, where that is asked for; else as it is. Rejects with the signal's reason. */
export async function carryingBoard(
  picture: Blob,
  editor: Editor,
  request: PictureRequest,
  context: PictureContext,
  signal?: AbortSignal,
): Promise<Blob> {
  if (!request.carriesData || !canCarry(request.format)) return picture
  const file = await carriedBoard(editor, request, context, signal)
  const { type } = picture
  if (request.format === 'svg') return new Blob([embedInSvg(await picture.text(), file)], { type })
  return new Blob([embedInPng(new Uint8Array(await picture.arrayBuffer()), file)], { type })
}

/** An image that can't be fetched is left out, and counted in the file. */
async function carriedBoard(
  editor: Editor,
  { part }: PictureRequest,
  { title, sources }: PictureContext,
  signal: AbortSignal | undefined,
): Promise<BoardFile> {
  const isPart = part.kind === 'shapes'
  const records = isPart ? recordsOfPart(editor, shownIds(editor, part)) : recordsOfStore(editor)
  const images = new Map<string, FileImage>()
  let left = MOST_IMAGE_BYTES
  for (const { id, props } of imageAssets(records)) {
    const { src, fileSize } = props as JsonObject
    if (typeof src !== 'string' || assetIdIn(src) === undefined || Number(fileSize ?? 0) > left) continue
    const image = await fetchImage(src, signal)
    if (!image || image.bytes.length > left) continue
    left -= image.bytes.length
    images.set(id, { mimeType: image.mimeType, base64: toBase64(image.bytes) })
  }
  return makeBoardFile({
    title,
    exportedAt: new Date().toISOString(),
    part: isPart ? 'shapes' : 'board',
    records,
    images,
    sources: Object.entries(sources).map(([id, source]) => knownSource(id, source)),
  })
}

function knownSource(id: string, { title, sourceUrl, authors, date, rights }: BriefSource): KnownSource {
  return { id, title, sourceUrl, metadata: { ...NO_METADATA, authors, date, rights } }
}

function recordsOfStore(editor: Editor): BoardRecord[] {
  return editor.store.allRecords() as unknown as BoardRecord[]
}

/** Returns the shapes on their page, with their bindings and the board's criteria. */
function recordsOfPart(editor: Editor, ids: ReadonlySet<TLShapeId>): BoardRecord[] {
  const [first] = ids
  const pageId = (first && editor.getAncestorPageId(first)) ?? editor.getCurrentPageId()
  const content = onPage(editor, pageId, () => editor.getContentFromCurrentPage([...ids]))
  const { shapes, bindings = [], assets } = content ?? { shapes: [], assets: [] }
  const page = editor.getPage(pageId)
  const document = editor.getDocumentSettings()
  return [document, ...(page ? [page] : []), ...assets, ...shapes, ...bindings] as unknown as BoardRecord[]
}

async function fetchImage(
  address: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly mimeType: string; readonly bytes: Uint8Array } | undefined> {
  const answer = await fetch(address, { credentials: 'same-origin', ...(signal && { signal }) })
  if (!answer.ok) return undefined
  const mimeType = answer.headers.get('content-type') ?? 'image/png'
  return { mimeType, bytes: new Uint8Array(await answer.arrayBuffer()) }
}
