// The type of a file by its bytes: images of every kind that a board accepts, and files that only claim to be one.

import { describe, expect, it } from 'vitest'
import { IMAGE_TYPES, sniffImage } from '@/server/assets/image-type'
import { hostileFiles } from '../../../fixtures/hostile-files'
import { plainImage } from '../../../fixtures/images'

const box = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}mif1`, 'latin1')

describe('sniffImage', () => {
  it.each(IMAGE_TYPES)('knows %s', async (format) => {
    expect(await sniffImage((await plainImage(format)).bytes)).toEqual({ type: format })
  })

  it('takes an animated PNG for a PNG', async () => {
    const { bytes } = await plainImage('png')
    const control = Buffer.from('\0\0\0\x08acTL\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1')
    expect(await sniffImage(Buffer.concat([bytes.subarray(0, 33), control, bytes.subarray(33)]))).toEqual({
      type: 'png',
    })
  })

  it('says what it is that a board doesn’t take', async () => {
    expect(await sniffImage(box('heic'))).toEqual({ refused: 'heic' })
    expect(await sniffImage(box('isom'))).toEqual({ refused: 'video' })
    expect(await sniffImage(Buffer.from('\ufeff<?xml version="1.0"?>\n<svg/>'))).toEqual({ refused: 'svg' })
    expect(await sniffImage(Buffer.from('<svg/>', 'utf16le'))).toEqual({ refused: 'svg' })
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(5_000), Buffer.from('plain text'), Buffer.from('%PDF-1.7')]) {
      expect(await sniffImage(bytes)).toEqual({ refused: 'other' })
    }
  })

  it('S22: asks neither for a name nor for what the sender says', async () => {
    for (const { name, bytes } of (await hostileFiles()).filter(({ isImage }) => !isImage)) {
      // A header alone isn't an image: the decoder refuses these two.
      if (name === 'script.gif' || name === 'page.gif') continue
      expect(await sniffImage(bytes), name).toHaveProperty('refused')
    }
  })
})
