// The tools that their keys pick up to place a matrix or zone: a click places it there, or beside what is there; Enter
// places it in free room beside what is in view.

import type { TLStateNodeConstructor } from 'tldraw'
import type { Point } from '@/lib/domain/rect'
import { insertMatrix, insertZone } from './insert-holder'
import { PlacingTool } from './placing-tool'

class MatrixTool extends PlacingTool {
  static override id = 'matrix'

  override place(at: Point | undefined) {
    insertMatrix(this.editor, 'risk', at)
  }
}

class ZoneTool extends PlacingTool {
  static override id = 'zone'

  override place(at: Point | undefined) {
    insertZone(this.editor, at)
  }
}

export const HOLDER_TOOLS: readonly TLStateNodeConstructor[] = [MatrixTool, ZoneTool]
