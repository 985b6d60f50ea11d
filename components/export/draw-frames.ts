// Every frame of a board as a picture of its own, in the order of reading.

import type { Editor, TLFrameShape, TLShapeId } from 'tldraw'
import type { PictureContext } from '@/lib/picture/picture-context'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { type DrawnPicture, drawPicture } from './draw-picture'

export interface BoardFrame {
  readonly id: TLShapeId
  /** '' where it has none. */
  readonly name: string
}

export interface NamedPicture extends DrawnPicture {
  readonly name: string
}

export interface DrawFramesOptions {
  readonly signal?: AbortSignal | undefined
  /** Called before each frame with how many are done. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined
}

/** The frames that aren't inside another one, row by row from the top left, as one reads. */
export function framesInOrder(editor: Editor): readonly BoardFrame[] {
  const frames = editor
    .getCurrentPageShapes()
    .filter((shape): shape is TLFrameShape => shape.type === 'frame' && !isInFrame(editor, shape.parentId))
    .flatMap(({ id, props }) => {
      const bounds = editor.getShapePageBounds(id)
      return bounds ? [{ id, name: props.name, bounds }] : []
    })
    .sort((a, b) => a.bounds.y - b.bounds.y || a.bounds.x - b.bounds.x)
  const rows: (typeof frames)[] = []
  for (const frame of frames) {
    const row = rows.at(-1)
    const first = row?.[0]
    // A row holds the frames that begin above the middle of its first frame.
    if (row && first && frame.bounds.y < first.bounds.midY) row.push(frame)
    else rows.push([frame])
  }
  return rows.flatMap((row) => row.sort((a, b) => a.bounds.x - b.bounds.x)).map(({ id, name }) => ({ id, name }))
}

/** Rejects as drawPicture does; with the first frame that can't be drawn. */
export async function drawFrames(
  editor: Editor,
  request: PictureRequest,
  context: PictureContext,
  { signal, onProgress }: DrawFramesOptions = {},
): Promise<readonly NamedPicture[]> {
  const frames = framesInOrder(editor)
  const pictures: NamedPicture[] = []
  for (const { id, name } of frames) {
    onProgress?.(pictures.length, frames.length)
    const part = { kind: 'shapes', ids: [id] } as const
    pictures.push({ name, ...(await drawPicture(editor, { ...request, part }, context, signal)) })
  }
  return pictures
}

function isInFrame(editor: Editor, parentId: string): boolean {
  const parent = editor.getShape(parentId as TLShapeId)
  return parent !== undefined && (parent.type === 'frame' || isInFrame(editor, parent.parentId))
}
