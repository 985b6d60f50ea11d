// A pasted text that is clearly Markdown is read like a file of it; any other text stays as it is.

import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { readDocument } from '@/server/briefs/read-document'

const read = async (text: string) => {
  const job = { as: 'text', fileName: '', limits: DEFAULT_LIMITS } as const
  const { format, blocks } = await readDocument(job, strToU8(text), () => undefined)
  return { format, kinds: blocks.map(({ kind }) => kind) }
}

test('headings, lists and tables of Markdown are blocks of a pasted text', async () => {
  const text =
    '# Ports\n\nPorts **close** in storms.\n\n## Grid\n\n- It fails.\n\n| Port | Cranes |\n|---|---|\n| Osaka | 2 |\n'
  expect(await read(text)).toEqual({
    format: 'markdown',
    kinds: ['heading', 'paragraph', 'heading', 'list-item', 'table-row', 'table-row'],
  })
})

test('a text with one mark of Markdown is no Markdown', async () => {
  expect((await read('# Ports\n\nPorts *close* in storms.\n\nThe grid fails.')).format).toBe('text')
})
