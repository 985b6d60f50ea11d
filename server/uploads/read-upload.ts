// One uploaded file out of a multipart form, with the fields beside it. Reads as it comes and stops at the limit.

import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import busboy from '@fastify/busboy'
import { AppError } from '@/lib/domain/errors'

export interface Upload {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** The form's text fields. */
  readonly fields: ReadonlyMap<string, string>
}

/** Throws AppError `bad-request` for a form without a `file`, `too-large` beyond `maxBytes`. */
export async function readUpload(request: Request, maxBytes: number): Promise<Upload> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!request.body) throw noFile()
  const body = Readable.fromWeb(request.body as NodeReadableStream)
  const fields = new Map<string, string>()
  let file: { name: string; chunks: Buffer[] } | undefined
  await new Promise<void>((resolve, reject) => {
    const form = openForm(contentType, maxBytes)
    form.on('field', (name, value) => fields.set(name, value))
    form.on('file', (field, stream, name) => {
      const chunks: Buffer[] = []
      if (field === 'file') file = { name, chunks }
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => reject(new AppError('too-large', `A file may have at most ${maxBytes} bytes.`, 'file')))
      stream.on('error', reject)
    })
    form.on('finish', resolve)
    form.on('error', () => reject(new AppError('bad-request', 'The upload broke off or is no valid form. Try again.')))
    body.on('error', reject)
    body.pipe(form)
  }).finally(() => body.destroy())
  if (!file) throw noFile()
  return { fileName: file.name, bytes: Buffer.concat(file.chunks), fields }
}

function openForm(contentType: string, maxBytes: number) {
  try {
    return busboy({
      headers: { 'content-type': contentType },
      limits: { fileSize: maxBytes, files: 1, fields: 8, fieldSize: 4_096 },
    })
  } catch {
    // Busboy refuses a form without a boundary.
    throw new AppError('bad-request', 'The upload is no valid form. Send multipart/form-data with a boundary.')
  }
}

function noFile(): AppError {
  return new AppError('bad-request', 'The form holds no file. Put it in a field named file.', 'file')
}
