// Estimates the height of a free card where its text can't be measured, as on the server: enough for four lines of its
// title and three of its text, as a page makes it (components/canvas/card/card-layout). The estimate is a line too high
// rather than one too low.

import { CARD_SIZE_PX } from '../../schema/card-shape'

/** The height that a card always needs: paddings, the line of its reference, and the line below its text. */
const AROUND_PX = 10 + 18 + 4 + 22 + 10
const TITLE = { sizePx: 14, linePx: 18, most: 4 } as const
const BODY = { sizePx: 12, linePx: 16, most: 3, gapPx: 4 } as const
const ROOM_PX = CARD_SIZE_PX.w - 16 - 12
/** The share of a line that text fills, because a line breaks before a word that doesn't fit. */
const USED = 0.88
/** Letter widths in em of IBM Plex Sans; ideographs, kana and full-width signs are as wide as high. */
const LETTER_EM = 0.58
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\ud840-\ud8bf]/u

/** Estimates the height in px, at the width of a new card. */
export function estimateCardHeight({ title, body }: { readonly title: string; readonly body: string }): number {
  const titleLines = Math.max(1, linesOf(title, TITLE.sizePx, TITLE.most))
  const bodyLines = linesOf(body, BODY.sizePx, BODY.most)
  const text = titleLines * TITLE.linePx + (bodyLines > 0 ? BODY.gapPx + bodyLines * BODY.linePx : 0)
  return Math.max(CARD_SIZE_PX.h, AROUND_PX + text)
}

function linesOf(text: string, sizePx: number, most: number): number {
  let lines = 0
  for (const line of text.trim() === '' ? [] : text.split('\n')) {
    let em = 0
    for (const letter of line) em += WIDE.test(letter) ? 1 : LETTER_EM
    lines += Math.max(1, Math.ceil((em * sizePx) / (ROOM_PX * USED)))
    if (lines >= most) return most
  }
  return lines
}
