// Messages between the server's renderer and the page that draws for it (/render). The page fetches its task and its
// board from two addresses, which exist inside that one browser only, and answers by one function that the renderer put
// there. Pure.

import type { Locale } from '../domain/localized'
import type { MinutesText } from '../export/minutes-block'
import type { PictureContext } from './picture-context'
import type { PictureRequest } from './picture-request'

/** The page, and what the renderer answers by itself on it. */
export const RENDER_PATHS = { page: '/render', task: '/render/task', document: '/render/document' } as const

/** The function's name on `window`. If it is missing, a person opened the page and no picture is wanted. */
export const RENDER_FUNCTION = 'foreboardRender'

/** A drawing of a board, which is at the other address as one Yjs update. */
export interface BoardTask {
  /** `thumbnail`: the small picture of the list of boards; it uses only the language of the request. */
  readonly kind: 'picture' | 'thumbnail'
  readonly request: PictureRequest
  readonly context: PictureContext
}

/** Minutes to print; there is no board. */
export interface MinutesTask {
  readonly kind: 'minutes'
  readonly language: Locale
  readonly text: MinutesText
}

export type RenderTask = BoardTask | MinutesTask

export type RenderMessage =
  /** A piece of the next picture, as base64. */
  | { readonly type: 'piece'; readonly base64: string }
  /** The pieces so far are this picture. `name` is that of a frame; '' for all others. */
  | { readonly type: 'picture'; readonly name: string; readonly widthPx: number; readonly heightPx: number }
  | { readonly type: 'done' }
  /** The page itself is the document and can now be printed. */
  | { readonly type: 'printable' }
  | { readonly type: 'refused'; readonly refusal: RenderRefusal }

export type RenderRefusal =
  | { readonly why: 'empty' }
  /** The sizes that would work: the largest scale, null if none does, and the largest width at any scale. */
  | { readonly why: 'too-large'; readonly largestScale: number | null; readonly largestWidthPx: number }
  | { readonly why: 'failed'; readonly detail: string }
