// A composition, and text written by others during it, in one text.

import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { tipTapDefaultExtensions } from 'tldraw'
import { expect, it } from 'vitest'
import { initProseMirrorDoc, ProsemirrorBinding } from 'y-prosemirror'
import * as Y from 'yjs'
import { agreedState, withComposed } from '@/components/canvas/text/composed-text'

const schema = getSchema(tipTapDefaultExtensions)

/** An editor with paragraphs of this text, and with this caret or selection. */
function editorOf(lines: readonly string[], from: number, to = from) {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('text')
  const paragraphs = lines.map((line) => {
    const paragraph = new Y.XmlElement('paragraph')
    if (line !== '') paragraph.insert(0, [new Y.XmlText(line)])
    return paragraph
  })
  fragment.insert(0, paragraphs)
  const { doc: shown } = initProseMirrorDoc(fragment, schema)
  const state = EditorState.create({ doc: shown, selection: TextSelection.create(shown, from, to) })
  const agreed = agreedState(state, fragment)
  if (!agreed) throw new Error('no paragraph there')
  const textOf = (paragraph: number) => (fragment.get(paragraph) as Y.XmlElement).get(0) as Y.XmlText
  /** The lines once `text` has been composed in place of the selection, and the letters before the caret in its line. */
  const compose = (text: string) => {
    const typed = state.apply(state.tr.insertText(text))
    const next = typed.apply(withComposed(typed, agreed, new ProsemirrorBinding(fragment)))
    const { $head } = next.selection
    const said: string[] = []
    next.doc.forEach((line) => {
      said.push(line.textContent)
    })
    return { lines: said, before: $head.parent.textContent.slice(0, $head.parentOffset) }
  }
  return { fragment, textOf, compose }
}

it('keeps what others wrote before and behind it in the same line, and the caret behind it', () => {
  const { textOf, compose } = editorOf(['Tokyo is large'], 6)
  textOf(0).insert(14, ' and old')
  textOf(0).insert(0, 'Yes: ')
  expect(compose('東京')).toEqual({ lines: ['Yes: Tokyo東京 is large and old'], before: 'Yes: Tokyo東京' })
})

it('takes away what it replaced, letter by letter, and not what others wrote in there', () => {
  const { textOf, compose } = editorOf(['one two three'], 5, 8)
  textOf(0).insert(5, 'ZZ')
  textOf(0).delete(4, 1)
  expect(compose('二').lines).toEqual(['one 二ZZ three'])
})

it('stands where others have written in an empty line, with their letters', () => {
  const { fragment, compose } = editorOf(['', 'below'], 1)
  const first = fragment.get(0) as Y.XmlElement
  first.insert(0, [new Y.XmlText('theirs')])
  const { lines } = compose('私')
  expect(['私theirs', 'theirs私']).toContain(lines[0])
  expect(lines[1]).toBe('below')
})

it('keeps its letters where others have deleted its line, and takes in other lines', () => {
  const { fragment, textOf, compose } = editorOf(['gone', 'stays'], 3)
  textOf(1).insert(5, ' here')
  fragment.delete(0, 1)
  const { lines } = compose('漢字')
  expect(lines.join()).toContain('漢字')
  expect(lines.join().replace('漢字', '')).toBe('stays here')
})

it('shows what others wrote where nothing was composed in the end', () => {
  const { textOf, compose } = editorOf(['same'], 3)
  textOf(0).insert(0, 'the ')
  expect(compose('').lines).toEqual(['the same'])
})
