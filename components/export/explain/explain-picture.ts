// The explanation of a part of the board as it is now: its facts, laid out once the width is known.

import type { Editor } from 'tldraw'
import { boardPages } from '@/components/canvas/pages/board-pages'
import { measureText } from '@/components/canvas/text/measure-text'
import { type RecordLike, viewBoard } from '@/lib/document/view/board-view'
import type { PictureContext } from '@/lib/picture/picture-context'
import { type PictureFacts, pictureFacts } from '@/lib/picture/picture-facts'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { pictureVersion } from '@/lib/picture/picture-version'
import { holderName } from '../is-holder'
import { shownIds } from '../picture-subject'
import { explainWords } from './explain-words'
import { type Explanation, explain } from './explanation'

/** Gives head and foot for a column so wide, in px; undefined where the picture isn't asked to explain itself. */
export function explainPicture(
  editor: Editor,
  request: PictureRequest,
  context: PictureContext,
): ((columnPx: number) => Explanation) | undefined {
  if (!request.isExplained) return undefined
  const facts = factsOf(editor, request, context)
  const words = explainWords(request.language)
  return (columnPx) => explain(facts, words, columnPx, measureText)
}

/** How high head and foot are, in px of their column. */
export function heightsOf({ head, foot }: Explanation): { headPx: number; footPx: number } {
  return { headPx: head.heightPx, footPx: foot.heightPx }
}

/** Returns all text that is written, for callers that need to know which letters it takes. */
export function textOf({ head, foot }: Explanation): string {
  return [...head.marks, ...foot.marks].map((mark) => (mark.type === 'text' ? mark.text : '')).join('')
}

function factsOf(editor: Editor, { part }: PictureRequest, context: PictureContext): PictureFacts {
  const ids = shownIds(editor, part)
  const only = part.kind === 'shapes' && part.ids.length === 1 ? editor.getShape(part.ids[0] as never) : undefined
  const shown = {
    ids,
    name: (only && holderName(only)) ?? nameOfPart(editor, part),
    version: pictureVersion(recordsOf(editor, ids)),
  }
  return pictureFacts(viewBoard(editor.store.allRecords()), shown, context)
}

/** Returns the name of a page that isn't the whole board. */
function nameOfPart(editor: Editor, part: PictureRequest['part']): string {
  const pages = part.kind === 'page' ? boardPages(editor) : []
  return pages.length > 1 ? (pages.find(({ id }) => part.kind === 'page' && id === part.id)?.name ?? '') : ''
}

/**
 * Returns the records that decide how the shapes look: themselves, their bindings, their images and the board's
 * criteria.
 */
function recordsOf(editor: Editor, ids: ReadonlySet<string>): RecordLike[] {
  return editor.store.allRecords().filter((record) => {
    if (record.typeName === 'shape') return ids.has(record.id)
    if (record.typeName === 'binding') return ids.has(record.fromId)
    return record.typeName === 'document'
  })
}
