// A picture as one SVG document: ground, head, drawing and foot, each in its place. Everything else that can be drawn is
// made of it.

import type { Editor, TLShapeId } from 'tldraw'
import { canvasTheme } from '@/components/canvas/colours/canvas-theme'
import { raiseOverCards } from '@/components/canvas/link/raise-over-cards'
import { onPage } from '@/components/canvas/pages/on-page'
import { forgetWidths } from '@/components/canvas/text/measure-text'
import { canvasLocale, setCanvasLocale } from '@/components/canvas/words/canvas-words'
import type { Rect } from '@/lib/domain/rect'
import type { PictureContext } from '@/lib/picture/picture-context'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { layoutPicture, type PictureLayout } from '@/lib/picture/picture-size'
import { drawExplanation } from './explain/draw-explanation'
import { explainPicture, heightsOf } from './explain/explain-picture'
import { pageOfPart, pictureSubject } from './picture-subject'

export interface PictureSvg {
  /** The SVG text, with everything it needs inside. */
  readonly text: string
  readonly layout: PictureLayout
}

const NAMESPACE = 'http://www.w3.org/2000/svg'

/** There is nothing on this part of the board. */
export class NothingToDraw extends Error {}

/** Rejects as pictureElement does. */
export async function pictureSvg(
  editor: Editor,
  request: PictureRequest,
  context: PictureContext,
  signal?: AbortSignal,
): Promise<PictureSvg> {
  const { root, layout } = await pictureElement(editor, request, context, signal)
  return { text: new XMLSerializer().serializeToString(root), layout }
}

export interface PictureElement {
  /** The element isn't attached to a document. */
  readonly root: SVGSVGElement
  /** The drawing of the board inside it, in px of the page. */
  readonly drawing: SVGSVGElement
  /** The shapes that tldraw drew. */
  readonly ids: readonly TLShapeId[]
  readonly layout: PictureLayout
}

/** Rejects with a `NothingToDraw` where the part is empty, and with the signal's reason. */
export async function pictureElement(
  editor: Editor,
  request: PictureRequest,
  context: PictureContext,
  signal?: AbortSignal,
): Promise<PictureElement> {
  const subject = pictureSubject(editor, request)
  if (!subject) throw new NothingToDraw()
  const { bounds, ids } = subject
  const pageId = pageOfPart(editor, request.part)
  await onPage(editor, pageId, () => editor.fonts.loadRequiredFontsForCurrentPage())
  forgetWidths()
  signal?.throwIfAborted()
  const explanation = await drawExplanation(editor, request, context)
  const layout = layoutPicture({ w: bounds.width, h: bounds.height }, request.size, explanation?.heights)
  const drawn = await inLanguage(editor, request, () =>
    // tldraw lists what it draws at once, and draws it later.
    onPage(editor, pageId, () =>
      editor.getSvgElement([...ids], {
        bounds,
        // Around `bounds`, which have their margin already.
        padding: 0,
        background: false,
        darkMode: request.theme === 'dark',
        pixelRatio: Math.max(1, layout.scale),
      }),
    ),
  )
  signal?.throwIfAborted()
  if (!drawn) throw new NothingToDraw()
  // The element goes with the root that drew it.
  const drawing = drawn.svg.cloneNode(true) as SVGSVGElement
  raiseOverCards(drawing)
  place(drawing, layout.drawing)
  const root = sheet(layout)
  if (hasGround(request)) root.append(ground(layout, canvasTheme(request.theme === 'dark').surface))
  root.append(drawing)
  if (layout.explanation) explanation?.appendTo(root, layout.explanation)
  return { root, drawing, ids, layout }
}

/** How large the picture will be, without drawing it; undefined where there is nothing to draw. */
export function pictureLayout(
  editor: Editor,
  request: PictureRequest,
  context: PictureContext,
): PictureLayout | undefined {
  const bounds = pictureSubject(editor, request)?.bounds
  const explain = explainPicture(editor, request, context)
  const heights = explain && ((columnPx: number) => heightsOf(explain(columnPx)))
  return bounds && layoutPicture({ w: bounds.width, h: bounds.height }, request.size, heights)
}

/** JPEG and PDF know no transparency. */
export function hasGround({ format, background }: Pick<PictureRequest, 'format' | 'background'>): boolean {
  return background || format === 'jpeg' || format === 'pdf'
}

/** Cards speak the language of the picture while they are drawn, and the editor's again afterwards. */
async function inLanguage<T>(editor: Editor, { language }: PictureRequest, draw: () => Promise<T>): Promise<T> {
  const before = canvasLocale(editor)
  if (before === language) return draw()
  setCanvasLocale(editor, language)
  try {
    return await draw()
  } finally {
    setCanvasLocale(editor, before)
  }
}

function sheet({ widthPx, heightPx, paperMm }: PictureLayout): SVGSVGElement {
  const root = document.createElementNS(NAMESPACE, 'svg')
  root.setAttribute('width', paperMm ? `${paperMm.w}mm` : String(widthPx))
  root.setAttribute('height', paperMm ? `${paperMm.h}mm` : String(heightPx))
  root.setAttribute('viewBox', `0 0 ${widthPx} ${heightPx}`)
  return root
}

/** A shape and no style: not every program that shows SVG knows a background. */
function ground({ widthPx, heightPx }: PictureLayout, color: string): SVGRectElement {
  const rect = document.createElementNS(NAMESPACE, 'rect')
  rect.setAttribute('width', String(widthPx))
  rect.setAttribute('height', String(heightPx))
  rect.setAttribute('fill', color)
  return rect
}

function place(drawing: SVGSVGElement, { x, y, w, h }: Rect): void {
  for (const [name, value] of Object.entries({ x, y, width: w, height: h })) drawing.setAttribute(name, String(value))
  drawing.style.removeProperty('background-color')
}
