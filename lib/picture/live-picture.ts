// A picture of a board that stays fresh at an address of its own: what its address says, and the request that it stands
// for. Pure.

import type { Locale } from '../domain/localized'
import { MARGIN_PX } from './margin'
import type { PictureRequest, PictureScale, PictureTheme } from './picture-request'

export interface LivePicture {
  /** A frame, zone or matrix by its id; null for the whole board. */
  readonly frame: string | null
  readonly theme: PictureTheme
  readonly scale: (typeof LIVE_SCALES)[number]
  readonly background: boolean
  readonly language: Locale
}

/** Beyond this a picture in a page is only slow. */
export const LIVE_SCALES = [1, 2, 3] as const satisfies readonly PictureScale[]

/** What the signature is over, beside the board: each part as its address has it, in one order. */
export function livePictureParts({ frame, theme, scale, background, language }: LivePicture): readonly string[] {
  return [frame ?? '', theme, String(scale), String(background), language]
}

export function livePictureRequest({ frame, theme, scale, background, language }: LivePicture): PictureRequest {
  return {
    format: 'png',
    part: frame === null ? { kind: 'board' } : { kind: 'shapes', ids: [frame] },
    size: { by: 'scale', scale },
    theme,
    background,
    marginPx: frame === null ? MARGIN_PX.small : MARGIN_PX.none,
    isExplained: false,
    // Who may see the picture needn't have what stands behind it.
    carriesData: false,
    language,
  }
}
