// How much a document may hold, at each limit and one beyond (SYNC-SPEC S24, S25).

import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { type BriefJob, Refused } from '@/server/briefs/brief-job'
import { readDocument } from '@/server/briefs/read-document'
import { readZip } from '@/server/briefs/read-zip'
import { docxParts, makeDocx } from '../../../support/docx'
import { makePdf, pageOfText } from '../../../support/pdf'

const ignore = () => undefined

function read(fileName: string, bytes: Uint8Array, limits: Partial<BriefJob['limits']> = {}) {
  return readDocument({ as: 'file', fileName, limits: { ...DEFAULT_LIMITS, ...limits } }, bytes, ignore)
}

function unpack(bytes: Uint8Array, limits: Partial<BriefJob['limits']>) {
  return () => readZip(bytes, { ...DEFAULT_LIMITS, ...limits }, () => true)
}

/** Bytes that can't be compressed. */
function noise(length: number): Uint8Array {
  let state = 12_345
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state >> 16
  })
}

test('S24: maxDocxEntries: a package of as many files is read, one of one more is refused', () => {
  const ofFiles = (count: number) =>
    zipSync(Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}.xml`, strToU8('x')])))
  expect(unpack(ofFiles(12), { maxDocxEntries: 12 })().size).toBe(12)
  expect(unpack(ofFiles(13), { maxDocxEntries: 12 })).toThrow(new Refused('bomb'))
})

test('S24: maxDocxInflatedBytes: a package of as many bytes is read, one of one more is refused, whatever its list says', () => {
  const ofBytes = (length: number) => zipSync({ 'a.xml': noise(600), 'b.xml': noise(length - 600) })
  expect(unpack(ofBytes(1_000), { maxDocxInflatedBytes: 1_000 })().size).toBe(2)
  const tooLarge = ofBytes(1_001)
  expect(unpack(tooLarge, { maxDocxInflatedBytes: 1_000 })).toThrow(new Refused('bomb'))
  // An archive whose last file falsely claims one byte.
  const lying = Buffer.from(zipSync({ 'a.xml': new Uint8Array(1_001) }))
  const list = lying.indexOf('PK\x01\x02', 0, 'latin1')
  lying.writeUInt32LE(1, list + 24)
  expect(unpack(lying, { maxDocxInflatedBytes: 1_000 })).toThrow(new Refused('bomb'))
})

test('S24: maxDocxRatio: what unpacks to so much is read, and to more is refused', () => {
  const packed = zipSync({ 'a.xml': new Uint8Array(100_000) })
  const ratio = 100_000 / packed.length
  expect(unpack(packed, { maxDocxRatio: ratio })().size).toBe(1)
  expect(unpack(packed, { maxDocxRatio: ratio - 0.01 })).toThrow(new Refused('bomb'))
  // One large, highly compressed file beside others that are not.
  const mixed = zipSync({ 'a.xml': new Uint8Array(2_000_000), 'b.bin': noise(100_000) })
  expect(unpack(mixed, {})).toThrow(new Refused('bomb'))
})

test('S25: maxPdfPages: a PDF of as many pages is read, one of one more is refused', async () => {
  const ofPages = (count: number) =>
    makePdf(Array.from({ length: count }, (_, i) => pageOfText([`The words of page ${i}, which are few.`])))
  expect((await read('a.pdf', ofPages(4), { maxPdfPages: 4 })).pages).toHaveLength(4)
  await expect(read('a.pdf', ofPages(5), { maxPdfPages: 4 })).rejects.toEqual(new Refused('too-many-pages'))
})

test('S25: maxBriefTextBytes: as many bytes of words are read, one more is refused', async () => {
  const ofBytes = (length: number) => makeDocx(docxParts.paragraph(`é${'a'.repeat(length - 2)}`))
  expect(Buffer.byteLength((await read('a.docx', ofBytes(300), { maxBriefTextBytes: 300 })).text)).toBe(300)
  await expect(read('a.docx', ofBytes(301), { maxBriefTextBytes: 300 })).rejects.toEqual(new Refused('too-much-text'))
})
