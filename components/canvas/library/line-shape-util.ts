// tldraw's line without handles at invalid places. Between two points that lie on each other tldraw puts one at NaN,
// and dragging that one makes a line which no board accepts.

import { LineShapeUtil, type TLHandle, type TLLineShape } from 'tldraw'

export class SteadyLineShapeUtil extends LineShapeUtil {
  override getHandles(line: TLLineShape): TLHandle[] {
    return super.getHandles(line).filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
  }
}
