// The kind guessed for a pasted text: a brief, a table, cards, or one text.

import { describe, expect, it } from 'vitest'
import { readingOf } from '@/lib/domain/cards/pasted-reading'
import { isTable } from '@/lib/domain/cards/pasted-table'

const PARAGRAPH =
  'Export controls on critical minerals may tighten within a year, which would leave the plants without a supplier.'
const WRAPPED = `Export controls on critical minerals may tighten within
a year, which would leave the plants without a supplier that
could step in, as the ministry said in the spring of the
year before, when stocks were low and prices had doubled.`

describe('readingOf', () => {
  it.each([
    ['three paragraphs of prose', `${PARAGRAPH}\n\n${PARAGRAPH}\n\n${PARAGRAPH}`, 'brief'],
    ['a heading and paragraphs that are lines', `Minerals\n${`${PARAGRAPH} ${PARAGRAPH}\n`.repeat(3)}`, 'brief'],
    ['prose with lists in it', `${PARAGRAPH}\n\n${PARAGRAPH}\n\n${'- a point\n'.repeat(30)}\n${PARAGRAPH}`, 'brief'],
    ['a long text without paragraphs', `${PARAGRAPH} `.repeat(20), 'brief'],
    ['long prose with broken lines', `${WRAPPED}\n`.repeat(10), 'brief'],
    [
      'three Japanese paragraphs',
      `${'重要鉱物の輸出規制が一年以内に強まり、工場の調達先がなくなるおそれがある。\n\n'.repeat(3)}`,
      'brief',
    ],
    ['a long list', '- Ports stay closed for weeks after a storm\n'.repeat(60), 'cards'],
    ['sentences in lines of their own', `${PARAGRAPH}\n${PARAGRAPH}\n${PARAGRAPH}`, 'cards'],
    ['a short list', 'Ports stay closed\nGrid fails in winter\nSuppliers leave', 'cards'],
    ['a note of two paragraphs', `${PARAGRAPH}\n\n${PARAGRAPH}`, 'text'],
    ['a sentence', 'Ask the port authority.', 'text'],
    ['nothing', '', 'text'],
    ['a range', 'Title\tOwner\r\nPorts close\tMori\r\n', 'table'],
    ['a range of long texts', `${PARAGRAPH.repeat(20)}\tMori\n${PARAGRAPH.repeat(20)}\tLee`, 'table'],
  ])('%s', (_, text, reading) => {
    expect(readingOf(text)).toBe(reading)
  })
})

describe('isTable', () => {
  it.each([
    ['a\tb\nc\td', true],
    ['a\tb', false],
    ['a\nb', false],
    ['a\tb\nc', false],
    ['"two\nlines\tand a tab"\tb\nc\td\n', true],
    ['a\tb\n\nc\td', true],
    ['\tif (a)\n\tb()\n\tc()', false],
    ['a\tb\tc\nd\t\tf', true],
  ])('%j', (text, answer) => {
    expect(isTable(text)).toBe(answer)
  })
})
