// One uploaded file out of a multipart form, with the fields beside it. Reads as it comes and stops at the limit.

import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { AppError } from '@/lib/domain/errors'
import { brokenOff, noFile, openForm } from './upload-form'

export interface Upload {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** The form's text fields. */
  readonly fields: ReadonlyMap<string, string>
}

/**
 * Receives the `file` of an uploaded form. Throws AppError `bad-request` for a form without a `file`, `too-large`
 * beyond `maxBytes`, and the reason of `ended`.
 */
export async function readUpload(request: Request, maxBytes: number, ended: AbortSignal): Promise<Upload> {
  if (!request.body) throw noFile()
  const body = Readable.fromWeb(request.body as NodeReadableStream)
  const fields = new Map<string, string>()
  let file: { name: string; chunks: Buffer[] } | undefined
  await new Promise<void>((resolve, reject) => {
    const form = openForm(request, maxBytes)
    form.on('field', (name, value) => fields.set(name, value))
    form.on('file', (field, stream, name) => {
      const chunks: Buffer[] = []
      if (field === 'file') file = { name, chunks }
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => reject(new AppError('too-large', `A file may have at most ${maxBytes} bytes.`, 'file')))
      stream.on('error', reject)
    })
    form.on('finish', resolve)
    form.on('error', () => reject(brokenOff()))
    body.on('error', reject)
    ended.addEventListener('abort', () => reject(ended.reason as Error))
    body.pipe(form)
  }).finally(() => body.destroy())
  if (!file) throw noFile()
  return { fileName: file.name, bytes: Buffer.concat(file.chunks), fields }
}
