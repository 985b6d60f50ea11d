// The file of a multipart form, written to the disk as it comes: an upload never is in memory as a whole.

import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { AppError } from '@/lib/domain/errors'
import type { Asker } from '../fairness/asker'
import { brokenOff, noFile, openForm } from './upload-form'

type Body = NonNullable<Request['body']>
type Form = ReturnType<typeof openForm>

/** A file on its way, and whose it is. */
export interface SentFile {
  readonly request: Request
  readonly asker: Asker
}

/**
 * Writes the form's field `file` to `path`, which isn't there yet. Throws AppError `bad-request` for a body that is not
 * a form or has no file, `too-large` with the sentence `tooLarge` beyond `maxBytes`, and the reason of `ended`. The
 * bytes written until then stay, and the caller removes them.
 */
export async function receiveFile(
  request: Request,
  path: string,
  { maxBytes, tooLarge, ended }: { readonly maxBytes: number; readonly tooLarge: string; readonly ended: AbortSignal },
): Promise<void> {
  if (!request.body) throw noFile()
  const form = openForm(request, maxBytes)
  // Opened before anything is read, and closed before this returns: a stream that opens by itself may do so after its
  // pipeline has failed, and would leave the file behind that the caller has just removed.
  const file = await open(path, 'wx', 0o600)
  try {
    await receive(request.body, form, file, { tooLarge, ended })
  } finally {
    await file.close()
  }
}

async function receive(
  body: Body,
  form: Form,
  file: FileHandle,
  { tooLarge, ended }: { readonly tooLarge: string; readonly ended: AbortSignal },
): Promise<void> {
  const stop = new AbortController()
  ended.addEventListener('abort', () => stop.abort())
  let writing: Promise<void> | undefined
  let isCut = false
  form.on('file', (field, stream) => {
    if (field !== 'file') return stream.resume()
    stream.on('limit', () => {
      isCut = true
      stop.abort()
    })
    writing = pipeline(stream, file.createWriteStream(), stop)
    // Waited for below, when the form has ended.
    writing.catch(() => undefined)
  })
  try {
    await pipeline(Readable.fromWeb(body as NodeReadableStream), form, stop)
    await writing
  } catch {
    stop.abort()
    // Nothing is written after this.
    await writing?.catch(() => undefined)
    ended.throwIfAborted()
    if (isCut) throw new AppError('too-large', tooLarge, 'file')
    throw brokenOff()
  }
  if (!writing) throw noFile()
}
