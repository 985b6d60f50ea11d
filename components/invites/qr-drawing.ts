// A text as the black squares of a QR code, to be drawn as one path. It includes the margin that readers need.

import { encode } from 'uqr'

/** Squares of white on every side (ISO/IEC 18004 asks for four). */
const QUIET_ZONE = 4

export interface QrDrawing {
  /** Width and height in squares, with the margin. */
  readonly size: number
  /** An SVG path over the black squares, one unit a square. */
  readonly path: string
}

export function drawQrCode(text: string): QrDrawing {
  // Medium correction: still read with glare on a projector, and no denser than a room can read from its last row.
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const runs = data.flatMap((row, y) => runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`))
  return { size, path: runs.join('') }
}

/** Returns where each black run of a row begins, and its length. */
function runsOf(row: readonly boolean[]): [x: number, width: number][] {
  const runs: [number, number][] = []
  let width = 0
  for (const [x, isBlack] of [...row, false].entries()) {
    if (isBlack) width += 1
    else if (width > 0) {
      runs.push([x - width, width])
      width = 0
    }
  }
  return runs
}
