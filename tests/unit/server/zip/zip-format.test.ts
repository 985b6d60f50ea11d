// The ZIP format, checked against archives of another implementation (fflate).

import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { contentOffset, findZipEnd, ZIP_METHOD, type ZipEntry, zipEntryAt } from '@/server/zip/zip-format'

const archive = Buffer.from(
  zipSync({ 'a.txt': strToU8('a'.repeat(100)), 'folder/\u00fc.txt': [strToU8('stored'), { level: 0 }] }),
)

function entriesOf(bytes: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = []
  const start = findZipEnd(bytes)?.listStart ?? bytes.length
  for (let found = zipEntryAt(bytes, start); found; found = zipEntryAt(bytes, found.next)) entries.push(found.entry)
  return entries
}

it('finds the list and its entries, with a comment behind them, too', () => {
  const comment = Buffer.from('a comment')
  const commented = Buffer.concat([archive, comment])
  commented.writeUInt16LE(comment.length, archive.length - 2)
  for (const bytes of [archive, commented]) {
    expect(findZipEnd(bytes)).toMatchObject({ at: archive.length - 22, count: 2 })
    expect(entriesOf(bytes)).toMatchObject([
      { name: 'a.txt', isEncrypted: false, method: ZIP_METHOD.deflated, inflatedBytes: 100 },
      { name: 'folder/\u00fc.txt', method: ZIP_METHOD.stored, packedBytes: 6, inflatedBytes: 6 },
    ])
  }
})

it('finds the content of an entry behind its own header', () => {
  const [, stored] = entriesOf(archive)
  const start = (stored?.offset ?? 0) + (contentOffset(archive.subarray(stored?.offset)) ?? 0)
  expect(archive.toString('utf8', start, start + 6)).toBe('stored')
})

it('finds nothing in what is cut off or no archive', () => {
  for (let length = 0; length < archive.length; length++)
    expect(findZipEnd(archive.subarray(0, length))).toBeUndefined()
  expect(contentOffset(archive.subarray(1))).toBeUndefined()
  expect(contentOffset(archive.subarray(0, 29))).toBeUndefined()
  expect(zipEntryAt(archive, archive.length - 10)).toBeUndefined()
})
