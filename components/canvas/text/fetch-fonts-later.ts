// tldraw fetches every face that a text could be given as soon as a board is there: 16 files, 1.4 MB, of which most
// boards show none. Here a shape's faces come when it is shown, and the others when the page has been there for a while,
// so that they are on the device if the connection goes.

import type { Editor, TLFontFace } from 'tldraw'
import { FONT_URLS } from '../library/asset-urls'

const REST_MS = 20_000

/** Call it in tldraw's `onMount`: what tldraw asked for just before is not on its way yet. Returns how to stop. */
export function fetchFontsLater(editor: Editor): () => void {
  dropUnshown(editor)
  const links: HTMLLinkElement[] = []
  const timer = setTimeout(() => links.push(...Object.values(FONT_URLS).map(prefetch)), REST_MS)
  return () => {
    clearTimeout(timer)
    for (const link of links) link.remove()
  }
}

/** Drops those faces requested in this task that no shape shows, before tldraw loads them in a microtask. */
function dropUnshown(editor: Editor): void {
  const { fonts } = editor
  const shown = new Set([...editor.getCurrentPageShapeIds()].flatMap((id) => fonts.getShapeFontFaces(id)))
  const load = fonts.ensureFontIsLoaded.bind(fonts)
  fonts.ensureFontIsLoaded = (face: TLFontFace) => (shown.has(face) ? load(face) : Promise.resolve())
  queueMicrotask(() => {
    fonts.ensureFontIsLoaded = load
  })
}

/** Lets the browser fetch a file when it is idle; a file that doesn't come is not an error. */
function prefetch(href: string): HTMLLinkElement {
  const link = document.createElement('link')
  Object.assign(link, { rel: 'prefetch', as: 'font', crossOrigin: 'anonymous', href })
  return document.head.appendChild(link)
}
