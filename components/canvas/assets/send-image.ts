// Sends one image to the server and reports the progress of the upload, which `fetch` can't.

import { ApiError, apiErrorFrom } from '@/components/api/api-error'

/** The server's answer to an uploaded image (POST /api/boards/:id/assets). */
export interface StoredImage {
  readonly id: string
  /** The `src` of the asset record. */
  readonly url: string
  readonly mimeType: string
  readonly widthPx: number
  readonly heightPx: number
  readonly byteLength: number
  readonly isAnimated: boolean
}

export interface SendOptions {
  readonly signal: AbortSignal
  /** Receives the sent share of the file, 0 to 1. At 1 the server is reading it. */
  readonly onProgress?: (sent: number) => void
}

/** Rejects with ApiError; with the signal's reason when that aborts. */
export function sendImage(boardId: string, file: File, { signal, onProgress }: SendOptions): Promise<StoredImage> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(asError(signal.reason))
    const request = new XMLHttpRequest()
    const abort = () => request.abort()
    request.open('POST', `/api/boards/${boardId}/assets`)
    request.setRequestHeader('accept', 'application/json')
    request.responseType = 'text'
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.upload.onload = () => onProgress?.(1)
    request.onload = () => {
      const answer = parsed(request.responseText)
      if (request.status === 201) resolve(answer as StoredImage)
      else reject(apiErrorFrom(request.status, answer))
    }
    request.onerror = () => reject(new ApiError('unreachable', 0, 'The server can’t be reached.'))
    request.onabort = () => reject(asError(signal.reason))
    request.onloadend = () => signal.removeEventListener('abort', abort)
    signal.addEventListener('abort', abort)
    const form = new FormData()
    form.set('file', file, 'image')
    request.send(form)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // This isn't our server's answer: a proxy's page, perhaps. Only the status says what happened.
    return undefined
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('The upload was called off.')
}
