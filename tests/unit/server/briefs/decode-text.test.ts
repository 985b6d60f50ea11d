// Text files in the encodings that people use.

import { describe, expect, it } from 'vitest'
import { decodeText } from '@/server/briefs/decode-text'

/** 海のリスクは、次のとおり。 */
const SHIFT_JIS = Buffer.from(
  '8a43 82cc 838a 8358 834e 82cd 8141 8e9f 82cc 82c6 82a8 82e8 8142'.replaceAll(' ', ''),
  'hex',
)
const EUC_JP = Buffer.from(
  'b3a4 a4ce a5ea a5b9 a5af a4cf a1a2 bca1 a4ce a4c8 a4aa a4ea a1a3'.replaceAll(' ', ''),
  'hex',
)
const ISO_2022_JP = Buffer.from(
  `\x1b$B${Buffer.from(EUC_JP.map((byte) => byte & 0x7f)).toString('latin1')}\x1b(B`,
  'latin1',
)
const JAPANESE = '海のリスクは、次のとおり。'

describe('decodeText', () => {
  it('reads UTF-8, with and without its mark', () => {
    const bytes = new TextEncoder().encode('リスク 🛰️')
    expect(decodeText(bytes)).toBe('リスク 🛰️')
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toBe('リスク 🛰️')
  })

  it('reads UTF-16 of Windows', () => {
    expect(decodeText(Buffer.from('\ufeffRisk リスク', 'utf16le'))).toBe('Risk リスク')
  })

  it.each([
    ['Shift_JIS', SHIFT_JIS],
    ['EUC-JP', EUC_JP],
    ['ISO-2022-JP', ISO_2022_JP],
  ])('reads Japanese in %s, which no file says of itself', (_name, bytes) => {
    expect(decodeText(bytes)).toBe(JAPANESE)
    expect(decodeText(Buffer.concat([Buffer.from('Ports, 2026\r\n'), bytes]))).toBe(`Ports, 2026\r\n${JAPANESE}`)
  })

  it('believes a page that names its encoding', () => {
    const head = '<html><meta http-equiv="Content-Type" content="text/html; charset=euc-jp">'
    expect(decodeText(Buffer.concat([Buffer.from(head), EUC_JP]))).toBe(head + JAPANESE)
  })

  it('reads Western accents instead of making kanji of them', () => {
    expect(decodeText(Buffer.from('caf\xe9 na\xefve \x93quoted\x94', 'latin1'))).toBe('café naïve “quoted”')
    expect(decodeText(Buffer.from('El\xe9ment d\xe9l\xe9gu\xe9', 'latin1'))).toBe('Elément délégué')
  })

  it('refuses a picture', () => {
    expect(decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xff))).toBeUndefined()
  })
})
