// The common behaviour of a matrix and a zone as tldraw shapes: they stand upright, keep their cards' sizes when they
// are resized, and no arrow is bound to them.

import { ShapeUtil } from 'tldraw'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import type { ZoneShape } from '@/lib/schema/zone-shape'
import { doubleClickOn, lockFor } from '../lock/host-locks'

export abstract class HolderShapeUtil<Shape extends MatrixShape | ZoneShape> extends ShapeUtil<Shape> {
  override canEdit(shape: Shape) {
    return lockFor(this.editor, shape) === undefined
  }

  override onDoubleClick(shape: Shape) {
    return doubleClickOn(this.editor, shape)
  }

  override canBind() {
    return false
  }

  override canResizeChildren() {
    return false
  }

  override hideRotateHandle() {
    return true
  }

  override onBeforeUpdate(_before: Shape, next: Shape): Shape | undefined {
    return next.rotation === 0 ? undefined : { ...next, rotation: 0 }
  }

  override getText({ props }: Shape) {
    return props.title
  }
}
