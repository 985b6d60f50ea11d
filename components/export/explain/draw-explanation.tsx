// Head and foot of a picture as elements of its SVG document, with the faces that their letters need.

import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Editor } from 'tldraw'
import { boardCriteria } from '@/components/canvas/board-criteria'
import { canvasTheme } from '@/components/canvas/colours/canvas-theme'
import { facesFor } from '@/components/canvas/text/canvas-fonts'
import type { PictureContext } from '@/lib/picture/picture-context'
import type { PictureRequest } from '@/lib/picture/picture-request'
import type { ExplanationHeights, PictureLayout } from '@/lib/picture/picture-size'
import { explainPicture, heightsOf, textOf } from './explain-picture'
import { ExplanationFace } from './explanation-face'

export interface DrawnExplanation {
  readonly heights: ExplanationHeights
  /** Puts head and foot where the layout has them, and faces that the document doesn't have yet. */
  readonly appendTo: (root: SVGSVGElement, place: NonNullable<PictureLayout['explanation']>) => void
}

const ANY_COLUMN_PX = 800

/** Undefined where the picture isn't asked to explain itself. Rejects when a face can't be loaded. */
export async function drawExplanation(
  editor: Editor,
  request: PictureRequest,
  context: PictureContext,
): Promise<DrawnExplanation | undefined> {
  const explain = explainPicture(editor, request, context)
  if (!explain) return undefined
  const faces = facesFor(textOf(explain(ANY_COLUMN_PX)))
  // Load the faces first: lines measured without them would have the length of another face.
  await Promise.all(faces.map((face) => editor.fonts.ensureFontIsLoaded(face)))
  const rules = await Promise.all(faces.map((face) => editor.fonts.toEmbeddedCssDeclaration(face)))
  return {
    heights: (columnPx) => heightsOf(explain(columnPx)),
    appendTo(root, { columnPx, scale, headY, footY }) {
      const { head, foot } = explain(columnPx)
      const theme = canvasTheme(request.theme === 'dark', boardCriteria(editor).palette)
      const at = (y: number) => `translate(0 ${y}) scale(${scale})`
      const drawn = elementsOf(
        <svg aria-hidden>
          <g transform={at(headY)} data-part="head">
            <ExplanationFace block={head} theme={theme} />
          </g>
          <g transform={at(footY)} data-part="foot">
            <ExplanationFace block={foot} theme={theme} />
          </g>
        </svg>,
      )
      const [headElement, ...rest] = drawn
      // The order is that of reading.
      if (headElement) root.insertBefore(headElement, root.querySelector(':scope > svg'))
      root.append(...rest)
      addRules(root, rules)
    },
  }
}

function addRules(root: SVGSVGElement, rules: readonly string[]): void {
  const known = [...root.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n')
  const missing = rules.filter((rule) => !known.includes(rule))
  if (missing.length === 0) return
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = missing.join('\n')
  root.prepend(style)
}

/** Returns the elements that React draws into a page that nobody sees. */
function elementsOf(svg: React.ReactElement): Element[] {
  const holder = document.createElement('div')
  const root = createRoot(holder)
  flushSync(() => root.render(svg))
  const drawn = [...(holder.firstElementChild?.children ?? [])].map((child) => child.cloneNode(true) as Element)
  root.unmount()
  return drawn
}
