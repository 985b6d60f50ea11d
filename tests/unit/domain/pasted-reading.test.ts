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
    ['a range whose last cell is empty', 'Title\tOwner\nPorts close\tMori\nGrid fails\t', 'table'],
    ['the same with a line end', 'Title\tOwner\r\nPorts close\tMori\r\nGrid fails\t\r\n', 'table'],
    ['a range whose first cell is empty', '\tCost\tOwner\nPorts close\t12\tMori', 'table'],
    ['a range of one column', 'Ports close\r\nGrid fails\r\nSuppliers leave\r\n', 'cards'],
    ['a column with lines in its cells', '"Ports close\n\nfor weeks"\n"Grid\nfails"\nSuppliers leave', 'cards'],
    ['a list of a word processor', '•\tPorts close\n•\tGrid fails\n•\tSuppliers leave', 'cards'],
    ['a table of Markdown', '| Title | Owner |\n|---|:-:|\n| Ports close | Mori |\n', 'table'],
    ['headings of Markdown', '# Ports\n\nThey close.\n\n## Grid\n\nIt fails.', 'brief'],
    ['a table of Markdown between words', 'Who does what:\n\n| Title | Owner |\n|---|---|\n| Ports | Mori |', 'brief'],
    ['one line with a mark', '# 1 priority\nPorts\nGrid', 'cards'],
    ['a script with comments', '# copies\ncp a b\n# removes\nrm a', 'cards'],
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
    // Empty cells at the ends of rows, as Excel, LibreOffice and Google Sheets copy them.
    ['a\tb\nc\t\nd\te', true],
    ['a\tb\nc\t', true],
    ['a\tb\nc\td\n\t', true],
    ['a\tb\tc\nd\t\t\ne\t\t\nf\t\t', true],
    ['\tb\nc\td', true],
    ['\tb\tc\nd\te\tf', true],
    // Some programs drop them.
    ['a\tb\tc\nd\te\nf\tg\th', true],
    ['a\tb\tc\nd\te\nf\tg', true],
    ['a\tb\nd\te\tf\ng\th\ti', true],
    ['a\tb\nc\td\ne\tf\tg', false],
    ['a\nb\tc\td', false],
    ['a\t\nb\t\n', false],
    ['"a ""quoted"" word\nand a line"\tb\n"c\n\n\nd"\t\n', true],
    ['"so" it is\tb\nc\td', true],
    ['"never closed\tb\nc\td', true],
    ['1.\tfirst\n2.\tsecond', false],
    ['1\tfirst\n2\tsecond', true],
    ['| a | b |\n|---|---|\n| c | d |', true],
    ['a | b\n--- | ---\nc | d', true],
    ['| a | b |\n| c | d |', false],
    ['text\n\n| a | b |\n|---|---|\n| c | d |', false],
  ])('%j', (text, answer) => {
    expect(isTable(text)).toBe(answer)
  })
})
