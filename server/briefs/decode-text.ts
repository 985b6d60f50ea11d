// The bytes of a text file -> its text. People's files come in UTF-8, from Windows in UTF-16, and from Japan in
// Shift_JIS; anything else is refused instead of being shown as garbage.

import { AppError } from '@/lib/domain/errors'

/** Throws AppError `bad-request` with a sentence for what isn't text. */
export function decodeText(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  if (start === '%PDF') throw notReadable('PDF files')
  if (start === 'PK\x03\x04') throw notReadable('Word and other packed files')
  const utf16 = start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : undefined
  for (const encoding of utf16 ? [utf16] : ['utf-8', 'shift_jis']) {
    const text = decode(bytes, encoding)
    if (text !== undefined && !text.includes('\0')) return text
  }
  throw new AppError('bad-request', 'This file is not plain text. Save it as text (UTF-8), or paste its words.', 'file')
}

function notReadable(what: string): AppError {
  return new AppError('bad-request', `${what} can’t be read yet. Save it as plain text, or paste its words.`, 'file')
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // Not this encoding: the caller tries the next.
    return undefined
  }
}
