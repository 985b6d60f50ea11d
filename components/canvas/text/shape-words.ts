// The words of a shape that tldraw draws, as plain text, for a field outside the canvas.

import { type Editor, type TLRichText, type TLShape, toRichText } from 'tldraw'

export interface ShapeWords {
  readonly text: string
  /** What the words are to the shape. */
  readonly role: 'text' | 'name' | 'description'
  /** True if the text has formatting, such as a list, which a plain field would take away. */
  readonly isFormatted: boolean
}

/** Returns undefined for shapes without words of their own. */
export function wordsOfShape(shape: TLShape): ShapeWords | undefined {
  const props = shape.props as Readonly<Record<string, unknown>>
  if (shape.type === 'frame' && typeof props.name === 'string') {
    return { text: props.name, role: 'name', isFormatted: false }
  }
  if (shape.type === 'image') {
    return { text: typeof props.altText === 'string' ? props.altText : '', role: 'description', isFormatted: false }
  }
  if (shape.type === 'arrow' && typeof props.text === 'string') {
    return { text: props.text, role: 'text', isFormatted: false }
  }
  const richText = props.richText as TLRichText | undefined
  return richText && { ...plainText(richText), role: 'text' }
}

/** Writes words that are not formatted. */
export function writeWords(editor: Editor, { id }: TLShape, text: string): void {
  const shape = editor.getShape(id)
  const words = shape && wordsOfShape(shape)
  if (!shape || !words || words.isFormatted) return
  const typist = editor.getEditingShapeId() === id ? editor.getRichTextEditor() : null
  if (typist) {
    // While they are edited on the canvas, that editor alone writes them.
    typist.commands.command(({ tr, state: { schema } }) => {
      tr.replaceWith(0, tr.doc.content.size, schema.nodeFromJSON(toRichText(text)).content)
      return true
    })
    return
  }
  const props =
    words.role === 'name'
      ? { name: text }
      : words.role === 'description'
        ? { altText: text }
        : shape.type === 'arrow'
          ? { text }
          : { richText: toRichText(text) }
  editor.updateShape({ id, type: shape.type, props })
}

interface RichNode {
  readonly type: string
  readonly text?: string
  readonly marks?: readonly unknown[]
  readonly content?: readonly RichNode[]
}

function plainText(richText: TLRichText): { readonly text: string; readonly isFormatted: boolean } {
  const paragraphs = (richText.content ?? []) as readonly RichNode[]
  const isPlain = paragraphs.every(
    ({ type, content = [] }) =>
      type === 'paragraph' && content.every((each) => each.type === 'text' && (each.marks ?? []).length === 0),
  )
  return { text: paragraphs.map(lettersOf).join('\n'), isFormatted: !isPlain }
}

function lettersOf({ type, text = '', content = [] }: RichNode): string {
  if (type === 'hardBreak') return '\n'
  const between = content.some((child) => child.type === 'paragraph' || child.type === 'listItem') ? '\n' : ''
  return text + content.map(lettersOf).join(between)
}
