// A multipart form with one file, as both ways of taking uploads read it: into the memory and onto the disk.

import busboy from '@fastify/busboy'
import { AppError } from '@/lib/domain/errors'

/** Makes the parser for the form in a request's body. Throws AppError `bad-request` for a body that is not a form. */
export function openForm({ headers }: Request, maxBytes: number) {
  try {
    return busboy({
      headers: { 'content-type': headers.get('content-type') ?? '' },
      limits: { fileSize: maxBytes, files: 1, fields: 8, fieldSize: 4_096 },
    })
  } catch {
    // Busboy refuses a body that is not a form, and a form without a boundary.
    throw new AppError('bad-request', 'The upload is no valid form. Send multipart/form-data with a boundary.')
  }
}

/** Makes the error for a form without a file. */
export function noFile(): AppError {
  return new AppError('bad-request', 'The form holds no file. Put it in a field named file.', 'file')
}

/** Makes the error for an upload that broke off. */
export function brokenOff(): AppError {
  return new AppError('bad-request', 'The upload broke off or is no valid form. Try again.')
}
