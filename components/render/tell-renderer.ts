// The page's way to the renderer that opened it: the function that the renderer put on `window`.

import { RENDER_FUNCTION, type RenderMessage } from '@/lib/picture/render-message'

export type TellRenderer = (message: RenderMessage) => Promise<void>

/** Undefined where no renderer waits: a person opened the page. */
export function tellRenderer(): TellRenderer | undefined {
  const tell = (window as unknown as Record<string, unknown>)[RENDER_FUNCTION]
  return typeof tell === 'function' ? (tell as TellRenderer) : undefined
}
