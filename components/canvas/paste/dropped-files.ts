// Handles files that are dropped or pasted: drawings, tables, boards' files, pictures that carry a board, images.

import type { Editor, VecLike } from 'tldraw'
import { pngCarriesBoard } from '@/lib/board-file/embed-png'
import { svgCarriesBoard } from '@/lib/board-file/embed-svg'
import { addImages } from '../assets/add-images'
import { bringInBoards } from './bring-in-board'
import { askAboutPictures } from './carrying-picture'
import { importDrawings, isDrawingFile } from './import-drawings'
import { askForImport, isTableFile } from './wanted-import'

/** The largest picture that is searched for a board. */
const LARGEST_BYTES = 64 * 1024 * 1024

export async function putFiles(editor: Editor, files: readonly File[], point?: VecLike): Promise<void> {
  const drawings = files.filter(isDrawingFile)
  if (drawings.length > 0) void importDrawings(editor, drawings, point)
  const [table] = files.filter(isTableFile)
  if (table) askForImport(editor, { file: table })
  const others = files.filter((file) => !isDrawingFile(file) && !isTableFile(file))
  const kinds = await Promise.all(others.map(kindOf))
  const of = (kind: FileKind) => others.filter((_, i) => kinds[i] === kind)
  const [images, pictures] = [of('image'), of('carrying-image')]
  if (images.length > 0) void addImages(editor, images, point)
  await bringInBoards(editor, of('board'), point)
  if (pictures.length > 0) askAboutPictures(editor, { files: pictures, point })
}

type FileKind = 'board' | 'carrying-image' | 'image'

/** An SVG can't be an image here, so one that carries a board leaves nothing to ask. */
async function kindOf(file: File): Promise<FileKind> {
  if (/\.(?:json|zip)$/i.test(file.name)) return 'board'
  if (file.size > LARGEST_BYTES) return 'image'
  if (isOf(file, 'png')) return pngCarriesBoard(new Uint8Array(await file.arrayBuffer())) ? 'carrying-image' : 'image'
  return isOf(file, 'svg') && svgCarriesBoard(await file.text()) ? 'board' : 'image'
}

function isOf({ name, type }: File, format: 'png' | 'svg'): boolean {
  return type.startsWith(`image/${format}`) || name.toLowerCase().endsWith(`.${format}`)
}
