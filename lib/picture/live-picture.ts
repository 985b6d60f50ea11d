// A picture of a board that stays up to date at an address of its own: the parameters of its address, and the request
// that it stands for. Pure.

import type { Locale } from '../domain/localized'
import { MARGIN_PX } from './margin'
import { isPageId, type PictureRequest, type PictureScale, type PictureTheme, partOfId } from './picture-request'

export interface LivePicture {
  /** A frame, zone, matrix or page by its id; null for the board's first page. */
  readonly frame: string | null
  readonly theme: PictureTheme
  readonly scale: (typeof LIVE_SCALES)[number]
  readonly background: boolean
  readonly language: Locale
}

/** Beyond this a picture in a page is only slow. */
export const LIVE_SCALES = [1, 2, 3] as const satisfies readonly PictureScale[]

/** The signed values, besides the board: each part as the address has it, in a fixed order. */
export function livePictureParts({ frame, theme, scale, background, language }: LivePicture): readonly string[] {
  return [frame ?? '', theme, String(scale), String(background), language]
}

/** Returns the request that a live picture stands for: a PNG of a page or of one frame. */
export function livePictureRequest({ frame, theme, scale, background, language }: LivePicture): PictureRequest {
  return {
    format: 'png',
    part: frame === null ? { kind: 'board' } : partOfId(frame),
    size: { by: 'scale', scale },
    theme,
    background,
    marginPx: frame === null || isPageId(frame) ? MARGIN_PX.small : MARGIN_PX.none,
    isExplained: false,
    // People who may see the picture may not see the data behind it.
    carriesData: false,
    language,
  }
}
