// The picture as it would be saved, drawn small enough to show and again whenever a choice changes.

import { useEffect, useState } from 'react'
import type { Editor } from 'tldraw'
import type { Size } from '@/lib/domain/matrix'
import { drawImage, type ImageOptions } from './draw-image'
import type { ExportScope } from './export-scope'

export type Preview =
  | { readonly state: 'drawing' }
  | { readonly state: 'ready'; readonly url: string }
  | { readonly state: 'failed' }

/** The preview needs no more px than the dialog has, on a sharp screen. */
const PREVIEW_SIDE_PX = 1200
const RELEASE_AFTER_MS = 10_000

export function useImagePreview(
  editor: Editor,
  scope: ExportScope | undefined,
  size: Size | undefined,
  { isDark, background }: Pick<ImageOptions, 'isDark' | 'background'>,
): Preview {
  const [preview, setPreview] = useState<Preview>({ state: 'drawing' })
  useEffect(() => {
    if (!scope || !size) return
    let url: string | undefined
    let isStale = false
    const scale = Math.min(1, PREVIEW_SIDE_PX / Math.max(size.w, size.h))
    drawImage(editor, scope.ids, { format: 'png', scale, isDark, background }).then(
      (blob) => {
        if (isStale) return
        url = URL.createObjectURL(blob)
        setPreview({ state: 'ready', url })
      },
      () => {
        if (!isStale) setPreview({ state: 'failed' })
      },
    )
    return () => {
      isStale = true
      const shown = url
      // An image that is still loading it would report a missing file.
      if (shown) setTimeout(() => URL.revokeObjectURL(shown), RELEASE_AFTER_MS)
    }
  }, [editor, scope, size, isDark, background])
  return preview
}
