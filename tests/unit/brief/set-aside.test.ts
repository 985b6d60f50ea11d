import { describe, expect, it } from 'vitest'
import { parseBrief } from '@/lib/brief/parse-brief'
import { presentBlocks } from '@/lib/brief/presented-brief'
import { changeSetAside } from '@/lib/brief/set-aside'

const brief = parseBrief('Source: Archive\nThe text.')

describe('changeSetAside', () => {
  it('brings a block back and moves no offset', () => {
    const blocks = changeSetAside(brief.blocks, [{ id: 'b1', setAside: false }])
    expect(blocks.map((block) => block.setAside)).toEqual([null, null])
    expect(blocks.map((block) => block.start)).toEqual(brief.blocks.map((block) => block.start))
  })

  it('sets aside by hand, keeps the reason of what is aside, and ignores unknown ids', () => {
    const changes = ['b1', 'b2', 'b9'].map((id) => ({ id, setAside: true }))
    expect(changeSetAside(brief.blocks, changes).map((block) => block.setAside)).toEqual(['credit', 'by-hand'])
  })
})

describe('presentBlocks', () => {
  it('separates the text to read from set-aside text', () => {
    expect(presentBlocks(brief.text, brief.blocks)).toEqual({
      blocks: [{ id: 'b2', kind: 'paragraph', start: 16, end: 25 }],
      removed: [{ blockId: 'b1', start: 0, end: 15, text: 'Source: Archive', reason: 'credit' }],
    })
  })
})
