// Controls what people may paste or drop onto the canvas. Nothing here contacts another host: a pasted address becomes
// text, embeds are refused, and images go to our own server, which re-encodes them. SVG drawings become pixels here,
// and never enter a page as markup.

import {
  defaultHandleExternalTldrawContent,
  type Editor,
  type TLContent,
  type TLTextExternalContent,
  type VecLike,
} from 'tldraw'
import { readingOf } from '@/lib/domain/cards/pasted-reading'
import { isNewerSchema } from '@/lib/schema/newer-schema'
import { hasForeignImages, withOwnImages } from '../assets/pasted-images'
import { replaceImage } from '../assets/replace-image'
import { isSvgText } from '../assets/svg-text'
import { pastePoint } from '../sight/land'
import { canvasWords } from '../words/canvas-words'
import { say } from '../words/say'
import { askAboutPaste } from './ask-about-paste'
import { putFiles } from './dropped-files'
import { putDrawing } from './import-drawings'
import { putAsText } from './put-as-text'

/** Replaces tldraw's handlers; call after its own are registered. */
export function registerExternalContent(editor: Editor): void {
  const refuse = () => Promise.reject(new Error('Images and addresses come in by our own ways alone.'))
  editor.registerExternalAssetHandler('url', refuse)
  editor.registerExternalAssetHandler('file', refuse)
  editor.registerExternalContentHandler('url', ({ url, point }) => {
    void editor.putExternalContent({ type: 'text', text: url, ...(point ? { point } : {}) })
  })
  editor.registerExternalContentHandler('embed', () => say(editor, ({ canvas }) => canvas('paste.noEmbeds')))
  editor.registerExternalContentHandler('svg-text', ({ text, point }) => putSvg(editor, text, point))
  editor.registerExternalContentHandler('text', (content) => {
    const { html = '', point = pastePoint(editor) } = content
    const text = plainTextOf(content)
    // tldraw knows a drawing by its first letters, which a declaration stands before in most files.
    if (!editor.inputs.shiftKey && isSvgText(text)) putSvg(editor, text, point)
    // Shift pastes the text as it is.
    else if (editor.getIsReadonly()) return
    else if (editor.inputs.shiftKey || readingOf(text) === 'text') {
      putAsText(editor, { text: content.text, html, point })
    } else askAboutPaste(editor, { text, html, point })
  })
  editor.registerExternalContentHandler('files', ({ files, point }) => {
    void putFiles(editor, files, point)
  })
  editor.registerExternalContentHandler('file-replace', ({ file, shapeId }) => {
    void replaceImage(editor, shapeId, file)
  })
  editor.registerExternalContentHandler('tldraw', ({ content, point }) => {
    void putCopied(editor, content, point)
  })
  editor.registerExternalContentHandler('excalidraw', ({ content, point }) => {
    void putExcalidraw(editor, content as object, point)
  })
}

function putSvg(editor: Editor, text: string, point: VecLike | undefined): void {
  const name = canvasWords(editor).canvas('paste.drawing')
  void putFiles(editor, [new File([text], `${name}.svg`, { type: 'image/svg+xml' })], point)
}

/** tldraw's own text of markup has lost its tabs and line ends; the clipboard's plain text has them. */
function plainTextOf({ text, sources = [] }: TLTextExternalContent): string {
  const plain = sources.find((source) => source.type === 'text' && source.subtype === 'text')
  return plain?.type === 'text' ? plain.data : text
}

async function putCopied(editor: Editor, content: TLContent, point: VecLike | undefined): Promise<void> {
  if (editor.getIsReadonly()) return
  if (isNewerSchema(content.schema, editor.store.schema)) {
    return say(editor, ({ canvas }) => canvas('drawing.pastedTooNew'))
  }
  const own = hasForeignImages(editor, content) ? await withOwnImages(editor, content) : content
  await defaultHandleExternalTldrawContent(editor, { content: own, ...(point ? { point } : {}) })
}

async function putExcalidraw(editor: Editor, content: object, point: VecLike | undefined): Promise<void> {
  if (editor.getIsReadonly()) return
  const name = canvasWords(editor).canvas('paste.drawing')
  await putDrawing(editor, name, JSON.stringify(content), { point, keepsView: true })
}
