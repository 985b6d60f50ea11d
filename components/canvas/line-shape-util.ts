// tldraw's line without handles that stand nowhere. Between two points that lie on each other tldraw puts one at NaN, and
// whoever drags that one makes a line which no board takes.

import { LineShapeUtil, type TLHandle, type TLLineShape } from 'tldraw'

export class SteadyLineShapeUtil extends LineShapeUtil {
  override getHandles(line: TLLineShape): TLHandle[] {
    return super.getHandles(line).filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
  }
}
