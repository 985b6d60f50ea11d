// Fetches a file from our own API with the visitor's cookie, and reports how many bytes have come.

import { ApiError, apiErrorFrom } from './api-error'
import { noteSignedOut } from './signed-out'

export interface FetchFileOptions {
  readonly signal?: AbortSignal
  /** Gets the bytes that have come so far. */
  readonly onProgress?: (bytes: number) => void
}

/** Throws ApiError; an aborted request throws the signal's reason. */
export async function fetchFile(path: string, { signal, onProgress }: FetchFileOptions = {}): Promise<Blob> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...(signal && { signal }) })
    if (!response.ok) throw await failureOf(path, response)
    const type = response.headers.get('content-type') ?? 'application/octet-stream'
    return new Blob(await readParts(response, onProgress), { type })
  } catch (error) {
    if (error instanceof ApiError || signal?.aborted) throw error
    throw new ApiError('unreachable', 0, 'The server can’t be reached. Check your connection, then try again.')
  }
}

async function readParts(response: Response, onProgress?: (bytes: number) => void): Promise<BlobPart[]> {
  const reader = response.body?.getReader()
  const parts: BlobPart[] = []
  let bytes = 0
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    bytes += value.byteLength
    onProgress?.(bytes)
  }
  return parts
}

async function failureOf(path: string, response: Response): Promise<ApiError> {
  // A proxy's error page is not JSON; then the status alone has to say what it can.
  const body: unknown = await response.json().catch(() => undefined)
  const error = apiErrorFrom(response.status, body, response.headers.get('retry-after'))
  if (error.code === 'not-signed-in') noteSignedOut(path)
  return error
}
