// Titles of sections that are bold lines, and what programs write behind a heading for themselves.

import { describe, expect, it } from 'vitest'
import { CodePointText } from '@/lib/brief/code-points'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { readDocument } from '@/server/briefs/read-document'
import { makeDocx } from '../../../support/docx'

/** Kind, level and words of each block. */
async function blocksIn(fileName: string, content: string | Uint8Array): Promise<string[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { text, blocks } = await readDocument({ as: 'file', fileName, limits: DEFAULT_LIMITS }, bytes, () => undefined)
  const index = new CodePointText(text)
  return blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''}: ${index.slice(start, end)}`)
}

const TITLES = ['heading2: Spare pumps', 'paragraph: A pump waits at each quay.']

describe('a paragraph that is wholly bold and short', () => {
  it('is a heading below the one above it, in Markdown', async () => {
    const read = await blocksIn('a.md', '# Ports\n\nThey run.\n\n**Spare pumps**\n\nA pump waits at each quay.\n')
    expect(read.slice(-2)).toEqual(TITLES)
    const deeper = await blocksIn('a.md', '### Ports\n\n***Spare* pumps**\n\nA pump.\n\n__Cables__\n\nA cable.\n')
    expect(deeper.filter((block) => block.startsWith('heading'))).toEqual([
      'heading3: Ports',
      'heading4: Spare pumps',
      'heading4: Cables',
    ])
  })

  it('is one on a page, also where the weight is a style', async () => {
    const page = (title: string) => `<h1>Ports</h1><p>They run.</p><p>${title}</p><p>A pump waits at each quay.</p>`
    for (const title of [
      '<b>Spare pumps</b>',
      '<a id="x"></a><strong>Spare <i>pumps</i></strong>',
      '<span style="font-weight:700">Spare pumps</span>',
    ]) {
      expect((await blocksIn('a.html', page(title))).slice(-2)).toEqual(TITLES)
    }
    const plain = '<b style="font-weight:normal"><p>Spare pumps</p><p>A pump waits.</p></b>'
    expect(await blocksIn('a.html', plain)).toEqual(['paragraph: Spare pumps', 'paragraph: A pump waits.'])
  })

  it('is one in a Word document', async () => {
    const bold = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Spare pumps</w:t></w:r></w:p>'
    const text = '<w:p><w:r><w:t>A pump waits at each quay.</w:t></w:r></w:p>'
    expect(await blocksIn('a.docx', makeDocx(bold + text))).toEqual(TITLES)
  })

  it('stays a paragraph where it is a sentence, an introduction, a caption, an author, half bold, or heads nothing', async () => {
    for (const words of [
      '**Buy spare pumps.**',
      '**We recommend:**',
      '**Table 2 – Pumps by quay**',
      '**By Ann Lee**',
      '**Spare** pumps',
    ]) {
      const [first] = await blocksIn('a.md', `${words}\n\nA pump waits at each quay.\n`)
      expect(first, words).toMatch(/^paragraph: /)
    }
    expect((await blocksIn('a.md', 'A pump waits.\n\n**The harbour office**\n')).at(-1)).toMatch(/^paragraph: /)
  })

  it('stays an item of a list', async () => {
    expect(await blocksIn('a.md', '- **Spare pumps**\n- **Cables**\n\nEnd.\n')).toContain('list-item0: Spare pumps')
    expect(await blocksIn('a.html', '<ul><li><b>Pumps</b></li><li><p><b>Cables</b></p></li></ul><p>End.</p>')).toEqual([
      'list-item0: Pumps',
      'list-item0: Cables',
      'paragraph: End.',
    ])
  })
})

describe('what Pandoc and Kramdown write behind a heading', () => {
  it('is not shown', async () => {
    for (const behind of [
      '{#pumps}',
      '{#pumps .unnumbered}',
      '{.unlisted}',
      '{-}',
      '{: #pumps .no_toc}',
      '{:.no_toc}',
    ]) {
      expect(await blocksIn('a.md', `## Spare pumps ${behind}\n\nA pump.\n`)).toContain('heading2: Spare pumps')
    }
  })

  it('is kept where it is something else', async () => {
    expect(await blocksIn('a.md', '## The set {1, 2}\n\nA pump.\n')).toContain('heading2: The set {1, 2}')
  })
})
