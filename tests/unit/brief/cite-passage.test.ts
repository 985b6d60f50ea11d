// A citation names the revision that its offsets are for, and quotes no more than the board allows.

import { expect, it } from 'vitest'
import { citePassage } from '@/lib/brief/cite-passage'
import { describePassage } from '@/lib/brief/selector'

const text = 'Ports need power. Nobody plans the cables.'
const citing = { brief: { id: 'b', text, revision: 3 }, capturedBy: 'u', capturedAt: new Date(0) }

it('cites the passage of the brief’s revision', () => {
  expect(citePassage(describePassage(text, 0, 17), { ...citing, quoteCap: null })).toMatchObject({
    briefId: 'b',
    quote: 'Ports need power.',
    start: 0,
    end: 17,
    state: 'anchored',
    revision: 3,
    capturedBy: 'u',
    capturedAt: '1970-01-01T00:00:00.000Z',
  })
})

it('ends at the cap, at the end of a word, and says so', () => {
  const citation = citePassage(describePassage(text, 0, 17), { ...citing, quoteCap: 12 })
  expect(citation).toMatchObject({ quote: 'Ports need', start: 0, end: 10, isCut: true })
})
