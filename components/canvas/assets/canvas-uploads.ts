// The uploads of an editor's canvas, found by the editor: bars, overlays and handlers of pasted things all need them.

import { type Atom, atom, type Editor, WeakCache } from 'tldraw'
import { ApiError } from '@/components/api/api-error'
import { reasonOf } from '../words/refusal-words'
import { say } from '../words/say'
import { ImageUploads } from './image-uploads'

const uploadAtoms = new WeakCache<Editor, Atom<ImageUploads | undefined>>()

function uploadsAtom(editor: Editor): Atom<ImageUploads | undefined> {
  return uploadAtoms.get(editor, () => atom('canvas uploads', undefined))
}

/** Reactive. Undefined until `startUploads`: the overlays are drawn before. */
export function canvasUploads(editor: Editor): ImageUploads | undefined {
  return uploadsAtom(editor).get()
}

/** Lets the canvas of a board upload. Returns a function that stops it, with all uploads under way. */
export function startUploads(editor: Editor, boardId: string): () => void {
  const uploads = new ImageUploads({ boardId, onRefused: (name, error) => sayRefused(editor, name, error) })
  uploadsAtom(editor).set(uploads)
  const onOnline = () => uploads.retry()
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (uploads.list.length > 0) event.preventDefault()
  }
  window.addEventListener('online', onOnline)
  window.addEventListener('beforeunload', onBeforeUnload)
  return () => {
    window.removeEventListener('online', onOnline)
    window.removeEventListener('beforeunload', onBeforeUnload)
    uploads.dispose()
    uploadsAtom(editor).set(undefined)
  }
}

function sayRefused(editor: Editor, name: string, error: unknown): void {
  say(editor, (words) =>
    error instanceof ApiError
      ? words.canvas('upload.refused', { name, why: reasonOf(error, words) })
      : words.canvas('upload.failed', { name }),
  )
}
