// Sends one brief to the server and follows it: the bytes sent, then the progress of the reading. `fetch` can't report
// the first, so this is an XMLHttpRequest. Aborting it stops the reading on the server, too.

import { ApiError, apiErrorFrom } from '@/components/api/api-error'
import { untilReleased } from '@/components/api/held-requests'
import { noteSignedOut } from '@/components/api/signed-out'
import type { PresentedBrief } from '@/lib/brief/presented-brief'

export interface SendProgress {
  readonly stage: 'uploading' | 'waiting' | 'reading'
  /** Bytes while uploading, pages while reading. */
  readonly done: number
  readonly total: number
}

interface Line {
  readonly progress?: SendProgress
  readonly brief?: PresentedBrief
  readonly problem?: { readonly status?: number }
}

/** Throws ApiError; where `signal` aborts, the signal's reason. */
export async function sendBrief(
  path: string,
  file: File,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: SendProgress) => void },
): Promise<PresentedBrief> {
  const held = untilReleased()
  if (held) await held
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    let read = 0
    let last: Line = {}
    const readLines = () => {
      for (;;) {
        const end = request.responseText.indexOf('\n', read)
        if (end === -1) return
        last = JSON.parse(request.responseText.slice(read, end)) as Line
        read = end + 1
        if (last.progress) onProgress(last.progress)
      }
    }
    const fail = (status: number, body: unknown) => {
      const error = apiErrorFrom(status, body, request.getResponseHeader('retry-after'))
      if (error.code === 'not-signed-in') noteSignedOut(path)
      reject(error)
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress({ stage: 'uploading', done: loaded, total })
    request.onprogress = () => {
      if (request.status === 200) readLines()
    }
    request.onload = () => {
      if (request.status !== 200) return fail(request.status, parsed(request.responseText))
      readLines()
      if (last.brief) resolve(last.brief)
      else if (last.problem) fail(last.problem.status ?? 500, last.problem)
      else reject(unreachable())
    }
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(signal.reason as Error)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.open('POST', path)
    request.setRequestHeader('accept', 'application/x-ndjson')
    const form = new FormData()
    form.set('file', file)
    request.send(form)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Probably a proxy's page: the status says what it can.
    return undefined
  }
}

function unreachable(): ApiError {
  return new ApiError('unreachable', 0, 'The server can’t be reached. Check your connection, then try again.')
}
