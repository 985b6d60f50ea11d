import { describe, expect, it } from 'vitest'
import { parseBrief } from '@/lib/brief/parse-brief'
import { fixtureBrief, gapsOf, hasRealBrief, idsByReason, realBrief, textOf } from './fixtures'

const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `b${from + i}`)

describe('a brief as copied from a page', () => {
  const brief = parseBrief(fixtureBrief('harbour-power-brief.txt'))
  const block = (id: string) => brief.blocks.find((candidate) => candidate.id === id)

  it('reads the metadata out of the JSON block that is glued to a picture credit', () => {
    expect(brief.metadata).toEqual({
      authors: ['Marit Solheim', 'Kenji Arai'],
      centers: ['Northern Institute for Coastal Policy'],
      collections: ['Neighbouring Ports'],
      programs: ['Energy'],
      projects: [],
      regions: ['Northern Europe', 'East Asia'],
      topics: ['Energy', 'Trade', 'Technology'],
      type: 'other',
      date: '',
      language: 'en',
      publisher: '',
      rights: '',
    })
    expect(block('b3')).toMatchObject({ kind: 'metadata', setAside: 'metadata' })
    expect(block('b3')?.end).toBe(block('b4')?.start)
  })

  it('sets aside what the page carried beside the text, each with its reason', () => {
    expect(idsByReason(brief)).toEqual({
      promotion: ['b1', 'b2', 'b24', 'b25'],
      metadata: ['b3'],
      credit: ['b4'],
      'project-note': ['b6'],
      kept: ['b5', ...ids(7, 20)],
      'author-note': ['b21', 'b22'],
      disclaimer: ['b23'],
      teaser: ids(26, 33),
    })
  })

  it('flags exactly the two list introductions whose lists were lost, not the enumeration inside a sentence', () => {
    expect(brief.warnings.map(({ code, blockId }) => [code, blockId])).toEqual([
      ['list-missing', 'b19'],
      ['list-missing', 'b20'],
    ])
  })

  it('names no title where the source names none, and keeps one that is given', () => {
    expect(brief.title).toBe('')
    expect(parseBrief('One.', { title: '  Harbours ', sourceUrl: ' ' })).toMatchObject({
      title: 'Harbours',
      sourceUrl: null,
    })
  })
})

describe.runIf(hasRealBrief)('the running example', () => {
  const brief = hasRealBrief ? parseBrief(realBrief()) : parseBrief('')

  it('has 40 blocks, of which 22 are text, and nothing lies between them', () => {
    expect(idsByReason(brief)).toEqual({
      promotion: ['b1', 'b2', 'b31', 'b32'],
      metadata: ['b3'],
      credit: ['b4'],
      'project-note': ['b6'],
      kept: ['b5', ...ids(7, 27)],
      'author-note': ['b28', 'b29'],
      disclaimer: ['b30'],
      teaser: ids(33, 40),
    })
    expect(gapsOf(brief).every((gap) => gap.trim() === '')).toBe(true)
    expect(brief.blocks.every((block) => block.setAside === null || block.kind !== 'heading')).toBe(true)
  })

  it('knows the authors, the center and the topics, and no title', () => {
    expect(brief.title).toBe('')
    expect(brief.metadata.authors.map((name) => name.split(' ').at(-1))).toEqual(['Schoff', 'Ito'])
    expect(brief.metadata.centers).toHaveLength(1)
    expect(brief.metadata.topics).toContain('Technology')
    expect(brief.metadata.regions).toHaveLength(5)
  })

  it('lacks exactly two lists, and both introductions end in a colon', () => {
    expect(brief.warnings.map((warning) => warning.blockId)).toEqual(['b26', 'b27'])
    for (const { blockId } of brief.warnings) {
      const block = brief.blocks.find((candidate) => candidate.id === blockId)
      expect(block && textOf(brief, block)).toMatch(/:$/)
    }
  })

  it('has its offsets in code points over the stored text', () => {
    const [credit, note] = [brief.blocks[3], brief.blocks[27]]
    expect(credit).toMatchObject({ start: 616, end: 629 })
    expect(note && textOf(brief, note).startsWith('James L. Schoff')).toBe(true)
  })
})

describe('a Japanese brief', () => {
  const brief = parseBrief(fixtureBrief('sea-cable-brief-ja.txt'))

  it('takes its title from the first heading and its authors from the by-line', () => {
    expect(brief.title).toBe('海底ケーブルの共同防護に関する提言')
    expect(brief.metadata.authors).toEqual(['𠮷野 葉子', '髙﨑 健'])
    expect(brief.metadata.language).toBe('ja')
  })

  it('tells numbered headings from list items', () => {
    const kinds = (kind: string) => brief.blocks.filter((block) => block.kind === kind).map((block) => block.id)
    expect(kinds('heading')).toEqual(['b1', 'b4', 'b8', 'b11'])
    expect(kinds('list-item')).toEqual(['b13', 'b14', 'b15'])
  })

  it('flags the two lost lists, announced by 次のとおり and by a wide colon, and not the list that is there', () => {
    expect(brief.warnings.map((warning) => warning.blockId)).toEqual(['b9', 'b10'])
  })

  it('sets the project note, the notes about the authors and the disclaimer aside', () => {
    expect(idsByReason(brief)).toMatchObject({
      'project-note': ['b3'],
      'author-note': ['b17', 'b18'],
      disclaimer: ['b19'],
    })
  })

  it('counts emoji and rare kanji as one code point each', () => {
    const note = brief.blocks[16]
    expect(note && textOf(brief, note).startsWith('𠮷野葉子')).toBe(true)
    expect(brief.text).toContain('髙﨑')
    expect(brief.text).toContain('👩‍🔬')
  })
})

describe('other texts', () => {
  it('puts hard-wrapped Japanese together without a break in its words', () => {
    const wrapped = [
      '港は夜の間も船を待たせており、町は管を更新する必',
      '要がある。費用は長く町が負担してきたと言われ、法的リ',
      'スクも残っている。とりわけ、予備の設備を保管する場',
      '所がないため、冬の間に船が孤立するおそれがあり、住',
      '民の暮らしにも影響が及ぶ。',
      '',
      '次の段落である。',
    ].join('\n')
    const brief = parseBrief(wrapped)
    expect(brief.text).toContain('更新する必要がある。')
    expect(brief.text).toContain('法的リスク')
    expect(brief.blocks).toHaveLength(2)
    expect(parseBrief(brief.text).blocks).toEqual(brief.blocks)
  })

  it('joins hard-wrapped lines into paragraphs and list items', () => {
    const brief = parseBrief(fixtureBrief('wrapped-brief.txt'))
    expect(brief.title).toBe('Grid storage for islands')
    expect(brief.blocks.map((block) => block.kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'list-item',
      'list-item',
      'list-item',
      'paragraph',
    ])
    expect(brief.warnings).toEqual([])
  })

  it('keeps broken metadata as a block of text, with a warning, and loses nothing behind it', () => {
    const brief = parseBrief(
      '{\n"authors": [\n"Ann Lee",\n],\n"type": "other"\n}Source: Archive\nThe text goes on here.',
    )
    expect(brief.warnings.map(({ code, blockId }) => [code, blockId])).toEqual([['metadata-broken', 'b1']])
    expect(brief.metadata.authors).toEqual([])
    expect(brief.blocks.map((block) => [block.kind, block.setAside])).toEqual([
      ['paragraph', null],
      ['paragraph', 'credit'],
      ['paragraph', null],
    ])
  })

  it('keeps the text behind an object that is never closed', () => {
    const brief = parseBrief('{\n"authors": [\n"Ann Lee"\nThe text goes on here, as a sentence.')
    expect(brief.warnings.map((warning) => warning.code)).toEqual(['metadata-broken'])
    expect(brief.blocks.map((block) => textOf(brief, block)).at(-1)).toBe('The text goes on here, as a sentence.')
  })

  it('takes the title and the names of author objects from the metadata', () => {
    const brief = parseBrief('{"title": "Quiet Ports", "authors": [{"name": "Ann Lee"}]}\nText that follows.')
    expect(brief.title).toBe('Quiet Ports')
    expect(brief.metadata.authors).toEqual(['Ann Lee'])
  })

  it('sees the items of a list that lost its bullets', () => {
    const brief = parseBrief(
      'The boards should:\nshare their repair crews;\npublish their plans; and\ndrill once a year.\nThen all is well.',
    )
    expect(brief.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'list-item',
      'list-item',
      'list-item',
      'paragraph',
    ])
    expect(brief.warnings).toEqual([])
  })

  it('leaves a sentence before a heading alone: without a metadata block or a repetition it promotes nothing', () => {
    const brief = parseBrief('Ports matter.\nPolicy Options\nThere are three of them, and each costs money.')
    expect(idsByReason(brief)).toEqual({ kept: ['b1', 'b2', 'b3'] })
    expect(brief.blocks[1]?.kind).toBe('heading')
  })

  it('leaves a sentence about a professor in the middle of the text alone', () => {
    const lines = [
      'One thing first.',
      'Then another thing.',
      'Ann Lee is a professor of law.',
      'She disagrees with it.',
    ]
    expect(idsByReason(parseBrief(lines.join('\n')))).toEqual({ kept: ['b1', 'b2', 'b3', 'b4'] })
  })

  it('accepts nothing, and white space', () => {
    for (const nothing of ['', ' \n\u00a0\r\n\ufeff ']) {
      expect(parseBrief(nothing)).toMatchObject({ text: '', title: '', blocks: [], warnings: [] })
    }
  })
})
