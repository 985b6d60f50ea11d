// The picture as it would be saved, drawn again whenever a choice changes: small enough to show, with its true size, and
// where that is cheap, the file itself.

import { useEffect, useState } from 'react'
import type { Editor } from 'tldraw'
import type { PictureContext } from '@/lib/picture/picture-context'
import { isDrawable } from '@/lib/picture/picture-limits'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { fitWithin } from '@/lib/picture/picture-size'
import { carryingBoard } from './carried-board'
import { fileOf } from './draw-picture'
import { pictureSvg } from './picture-svg'
import { rasterizeSvg } from './rasterize-svg'

export interface Preview {
  readonly state: 'drawing' | 'ready' | 'failed'
  /** Undefined before the first. While the next is drawn, the one before. */
  readonly url: string | undefined
  /** The file's size; undefined until it is known. */
  readonly bytes: number | undefined
}

/** The last drawing, and the request it was drawn for. */
interface Drawn extends Preview {
  readonly request: PictureRequest | undefined
  readonly context: PictureContext
}

/** The preview needs no more px than the dialog has, on a sharp screen. */
const BOX = { w: 1200, h: 1200 }
/** Larger pictures are drawn as a whole only when they are saved. */
const CHEAP_AREA_PX = 4_000_000
const WAIT_MS = 120
const RELEASE_AFTER_MS = 10_000

/** `request` must be the same object while nothing changes; undefined: there is nothing to draw. */
export function usePicturePreview(
  editor: Editor,
  request: PictureRequest | undefined,
  context: PictureContext,
): Preview {
  const [drawn, setDrawn] = useState<Drawn>({ request, context, state: 'drawing', url: undefined, bytes: undefined })
  useEffect(() => {
    if (!request) return
    const controller = new AbortController()
    const { signal } = controller
    let url: string | undefined
    const show = (preview: Preview) => setDrawn({ request, context, ...preview })
    const draw = async () => {
      const svg = await pictureSvg(editor, request, context, signal)
      const { widthPx, heightPx } = svg.layout
      const { w, h } = fitWithin({ w: widthPx, h: heightPx }, BOX)
      const shown = await rasterizeSvg(svg.text, { format: 'png', widthPx: w, heightPx: h }, signal)
      url = URL.createObjectURL(shown)
      show({ state: 'ready', url, bytes: undefined })
      const { format } = request
      const isCheap = format === 'svg' || widthPx * heightPx <= CHEAP_AREA_PX
      if (format === 'pdf' || !isCheap || !isDrawable(format, { w: widthPx, h: heightPx })) return
      const { blob } = await fileOf(svg, format, signal)
      const file = await carryingBoard(blob, editor, request, context, signal)
      show({ state: 'ready', url, bytes: file.size })
    }
    // A person who types a width means the last of the figures, so wait for it.
    const timer = setTimeout(() => {
      draw().catch(() => {
        if (!signal.aborted) show({ state: 'failed', url: undefined, bytes: undefined })
      })
    }, WAIT_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
      const shown = url
      // An image that is still loading it would report a missing file.
      if (shown) setTimeout(() => URL.revokeObjectURL(shown), RELEASE_AFTER_MS)
    }
  }, [editor, request, context])
  const isStale = drawn.request !== request || drawn.context !== context
  return isStale ? { state: 'drawing', url: drawn.url, bytes: undefined } : drawn
}
