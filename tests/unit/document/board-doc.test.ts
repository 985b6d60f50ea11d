import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newBoardDoc } from '@/lib/document/records/board-doc'

test('I4: a page writes nothing when others have formatted the same letters at once', () => {
  const [ada, ben] = [newBoardDoc(), newBoardDoc()]
  const reader = newBoardDoc()
  for (const doc of [ada, ben, reader]) doc.getText('words')
  const exchange = (from: Y.Doc, to: Y.Doc): void => Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
  ada.getText('words').insert(0, 'letters')
  for (const doc of [ben, reader]) exchange(ada, doc)
  ada.getText('words').format(0, 4, { bold: {} })
  ben.getText('words').format(0, 4, { bold: {} })
  const written: unknown[] = []
  reader.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (local) written.push(local)
  })
  for (const doc of [ada, ben]) exchange(doc, reader)
  expect(reader.getText('words').toJSON()).toBe('letters')
  expect(written).toEqual([])
})
