// Paragraphs of a Word document: text that XML can hold, in lines, from the side from which it reads.

import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx'
import { directionOfText } from '@/lib/std/text-direction'
import { xmlText } from '../xml-text'

type Look = Pick<IRunOptions, 'bold' | 'color' | 'italics' | 'style'>

/** Returns the runs of a text; its line ends become breaks. */
export function runsOf(text: string, look: Look = {}): TextRun[] {
  const rightToLeft = directionOfText(text) === 'rtl'
  return xmlText(text)
    .split(/\r\n|\r|\n/u)
    .map(
      (line, i) =>
        new TextRun({ ...look, text: line, ...(rightToLeft && { rightToLeft }), ...(i > 0 && { break: 1 }) }),
    )
}

/** Makes a paragraph of a text. */
export function paragraphOf(text: string, options: Omit<IParagraphOptions, 'children' | 'text'> = {}, look: Look = {}) {
  return new Paragraph({
    ...options,
    ...(directionOfText(text) === 'rtl' && { bidirectional: true }),
    children: runsOf(text, look),
  })
}
