// Where a caret belongs after another person has split its line.

import { Schema } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { caretAfterSplit } from '@/components/canvas/text/caret-after-split'

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    list: { group: 'block', content: 'paragraph+' },
    break: { group: 'inline', inline: true },
    text: { group: 'inline' },
  },
})

/** Lines with the caret at the sign `|`; `/` is a break within a line, and `-` begins a list of one line. */
function state(...lines: readonly string[]): EditorState {
  let caret = 0
  let at = 0
  const blocks = lines.map((line) => {
    const isList = line.startsWith('-')
    const words = isList ? line.slice(1) : line
    at += isList ? 2 : 1
    if (words.includes('|')) caret = at + words.indexOf('|')
    const content = [...words.replace('|', '')].map((letter) =>
      letter === '/' ? schema.node('break') : schema.text(letter),
    )
    const paragraph = schema.node('paragraph', null, content)
    const block = isList ? schema.node('list', null, [paragraph]) : paragraph
    at += block.nodeSize - (isList ? 2 : 1)
    return block
  })
  const doc = schema.node('doc', null, blocks)
  return EditorState.create({ doc, selection: TextSelection.create(doc, caret) })
}

it('moves with the text behind the split, in it or at its end', () => {
  for (const [was, now] of [
    ['Pointsmiddle|', 'middle|'],
    ['Pointsmid|dle', 'mid|dle'],
    ['Pointsmid/dle|', 'mid/dle|'],
  ] as const) {
    const after = state('Points|', now.replace('|', ''))
    expect(caretAfterSplit(state(was), after)).toBe(state('Points', now).selection.from)
  }
  // The caret moves into a list, whose first line it is.
  expect(caretAfterSplit(state('Pointsmiddle|'), state('Points|', '-middle'))).toBe(
    state('Points', '-middle|').selection.from,
  )
})

it('moves where others have also typed into the line before they split it', () => {
  for (const [first, was, now] of [
    ['Points: |', 'Pointsmiddle|', 'middle|'],
    ['All points|', 'pointsmid|dle', 'mid|dle'],
    ['We say: |', 'mid|dle', 'mid|dle'],
    ['Some moods|', 'modsmods|', 'mods|'],
  ] as const) {
    const after = state(first, now.replace('|', ''))
    expect(caretAfterSplit(state(was), after), first).toBe(state(first.replace('|', ''), now).selection.from)
  }
})

it('stays where its line was not split, or was split behind it', () => {
  for (const [was, now] of [
    [['Points|middle'], ['Points|', 'middle']],
    [['Poi|ntsmiddle'], ['Poi|nts', 'middle']],
    [['Pointsmiddle|'], ['Points|']],
    [['Pointsmiddle|'], ['Points|', 'other']],
    [['Pointsmiddle|'], ['Pointsmiddle and more|']],
    [['middle|'], ['Their middle, too|', 'middle']],
    [['middle|'], ['mid|le', 'dle']],
    [['one', 'two|'], ['two|']],
    [
      ['cats|', 'sun'],
      ['cat|', 'sun'],
    ],
  ] as const) {
    expect(caretAfterSplit(state(...was), state(...now)), was.join('\n')).toBeUndefined()
  }
})
