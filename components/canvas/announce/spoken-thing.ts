// The name of anything that stands on the canvas, for people who hear it: what it is, and its words or what it joins. A
// card, matrix or zone has its own name already.

import type { Editor, TLArrowBinding, TLArrowShape, TLShape } from 'tldraw'
import { isCard } from '../card/is-card'
import { isMatrix } from '../matrix/arrange-matrix'
import { wordsOfShape } from '../text/shape-words'
import { type CanvasWords, canvasWords } from '../words/canvas-words'
import { plainThingOf } from '../words/things'
import { isZone } from '../zone/zone-drop'
import { isLink, spokenName } from './spoken-card'

/** The text itself follows the name. */
const MOST_LETTERS = 80

/** Such as `Note: Ask the port`, `Arrow from R-001 to Note: Ask the port`, `Drawing`. */
export function spokenThing(editor: Editor, shape: TLShape): string {
  if (isCard(shape) || isMatrix(shape) || isZone(shape) || isLink(shape)) return spokenName(editor, shape)
  const words = canvasWords(editor)
  const name = isArrow(shape) ? spokenArrow(editor, shape, words) : words.canvas(`named.${plainThingOf(shape)}`)
  const text = shortened(wordsOfShape(shape)?.text ?? '')
  return text === '' ? name : words.canvas('named.withWords', { thing: name, words: text })
}

function spokenArrow(editor: Editor, arrow: TLArrowShape, { canvas }: CanvasWords): string {
  const ends = new Map<string, string>()
  for (const { props, toId } of editor.getBindingsFromShape<TLArrowBinding>(arrow, 'arrow')) {
    const end = editor.getShape(toId)
    // An arrow that leads to an arrow could lead back to itself.
    if (end) ends.set(props.terminal, isArrow(end) ? canvas('named.arrow') : shortName(editor, end))
  }
  const [from, to] = [ends.get('start'), ends.get('end')]
  if (from && to) return canvas('named.between', { from, to })
  if (from) return canvas('named.from', { from })
  return to ? canvas('named.to', { to }) : canvas('named.arrow')
}

/** A card by its reference: its title is read where it stands. */
function shortName(editor: Editor, shape: TLShape): string {
  return (isCard(shape) && shape.props.ref) || spokenThing(editor, shape)
}

function isArrow(shape: TLShape): shape is TLArrowShape {
  return shape.type === 'arrow'
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const letters = [...line]
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('').trimEnd()}…` : line
}
