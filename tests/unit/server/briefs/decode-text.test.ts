// People's text files in the encodings that they come in.

import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/domain/errors'
import { decodeText } from '@/server/briefs/decode-text'

describe('decodeText', () => {
  it('reads UTF-8, with and without its mark', () => {
    const bytes = new TextEncoder().encode('リスク 🛰️')
    expect(decodeText(bytes)).toBe('リスク 🛰️')
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toBe('リスク 🛰️')
  })

  it('reads UTF-16 of Windows and Shift_JIS of Japan', () => {
    expect(decodeText(Buffer.from('\ufeffRisk リスク', 'utf16le'))).toBe('Risk リスク')
    expect(decodeText(Uint8Array.of(0x83, 0x8a, 0x83, 0x58, 0x83, 0x4e))).toBe('リスク')
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a Word file', Buffer.from('PK\x03\x04rest')],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff)],
  ])('refuses %s with a sentence', (_name, bytes) => {
    expect(() => decodeText(bytes)).toThrow(AppError)
    expect(() => decodeText(bytes)).toThrow(/paste its words/)
  })
})
