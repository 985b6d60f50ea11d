import { describe, expect, it } from 'vitest'
import { itemOfBlock, makeOutline, type OutlineItem } from '@/components/brief/text/outline'
import { pageLabels, pageOf } from '@/components/brief/text/page-labels'
import { blockAt, makeReadingOrder, type ReaderBlock } from '@/components/brief/text/reading-order'
import { CodePointText } from '@/lib/brief/code-points'
import { parseBrief } from '@/lib/brief/parse-brief'
import { presentBlocks } from '@/lib/brief/presented-brief'
import { fixtureBrief } from './fixtures'

/** Blocks in order: a line that begins with `#` is a heading of that level. */
function blocksOf(lines: readonly string[]) {
  const text = new CodePointText(lines.join('\n'))
  let start = 0
  let number = 0
  const blocks = lines.map((line, i) => {
    const level = line.match(/^#+/)?.[0].length
    const kind = level ? 'heading' : 'paragraph'
    const block = { id: `b${i + 1}`, kind, start, end: start + Array.from(line).length, level }
    start = block.end + 1
    return { ...block, number: level ? undefined : ++number, warning: undefined } as ReaderBlock
  })
  return { text, blocks }
}

const tree = (items: readonly OutlineItem[]): unknown[] =>
  items.map(({ label, children }) => (children.length === 0 ? label : [label, ...tree(children)]))

describe('makeOutline', () => {
  it('puts headings below those of a higher level, also where one is left out', () => {
    const { items, isOfHeadings } = makeOutline(blocksOf(['# A', 'text', '## B', '### C', '## D', '# E', '### F']))
    expect(isOfHeadings).toBe(true)
    expect(tree(items)).toEqual([
      ['# A', ['## B', '### C'], '## D'],
      ['# E', '### F'],
    ])
  })

  it('takes the level of a numbered heading from its number if nothing else shows it', () => {
    const { text, blocks } = blocksOf(['#1 Ports', '#1.1 Cranes', '#2 Power'])
    const plain = blocks.map((block) => ({ ...block, start: block.start + 1, level: undefined }))
    expect(tree(makeOutline({ text, blocks: plain }).items)).toEqual([['1 Ports', '1.1 Cranes'], '2 Power'])
  })

  it('lists paragraphs by number and first words where there are no headings, of very many only some', () => {
    const few = makeOutline(blocksOf(['One two.', 'Three four.']))
    expect(few.isOfHeadings).toBe(false)
    expect(few.items.map(({ number, label }) => [number, label])).toEqual([
      [1, 'One two.'],
      [2, 'Three four.'],
    ])
    const many = makeOutline(blocksOf(Array.from({ length: 1_000 }, (_, i) => `Paragraph ${i}.`)))
    expect(many.items.map(({ number }) => number).slice(0, 3)).toEqual([1, 6, 11])
  })

  it('knows under which heading a block stands', () => {
    const brief = parseBrief(fixtureBrief('sea-cable-brief-ja.txt'))
    const order = makeReadingOrder({
      ...brief,
      ...presentBlocks(brief.text, brief.blocks),
      id: 'brief',
      createdBy: '',
      createdAt: '',
      revision: 1,
      settledRevision: 0,
    })
    const outline = makeOutline(order)
    const headings = order.blocks.filter(({ kind }) => kind === 'heading')
    expect(outline.items).toHaveLength(headings.length)
    expect(itemOfBlock(outline, order, order.blocks.at(-1)?.id)?.blockId).toBe(headings.at(-1)?.id)
    expect(itemOfBlock(outline, order, headings[1]?.id)?.blockId).toBe(headings[1]?.id)
    expect(itemOfBlock(outline, order, undefined)).toBeUndefined()
  })
})

describe('pages', () => {
  const { blocks } = blocksOf(['aaaa', 'bbbb', 'cccc', 'dddd'])

  it('stand above the block at which they begin, two numbers above one that goes over a page break', () => {
    expect([...pageLabels([0, 7, 10], blocks)]).toEqual([
      ['b1', '1'],
      ['b2', '1–2'],
      ['b3', '3'],
    ])
    expect([...pageLabels([0, 5, 5, 15], blocks)]).toEqual([
      ['b1', '1'],
      ['b2', '3'],
      ['b4', '4'],
    ])
    expect(pageLabels(null, blocks).size).toBe(0)
  })

  it('are found for an offset', () => {
    expect([0, 6, 7, 100].map((offset) => pageOf([0, 7], offset))).toEqual([1, 1, 2, 2])
    expect(pageOf(null, 3)).toBeUndefined()
  })
})

describe('blockAt', () => {
  it('finds the block of an offset, between two the next one, behind the last none', () => {
    const { blocks } = blocksOf(['aaaa', 'bbbb'])
    expect([0, 3, 4, 5, 8, 9].map((offset) => blockAt(blocks, offset)?.id)).toEqual([
      'b1',
      'b1',
      'b2',
      'b2',
      'b2',
      undefined,
    ])
  })
})
