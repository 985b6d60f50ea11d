// tldraw's frame, whose name can show Japanese in exports.

import { FrameShapeUtil, type TLFrameShape } from 'tldraw'
import { frameNameFaces } from './canvas-fonts'

export class NamedFrameShapeUtil extends FrameShapeUtil {
  override getFontFaces(frame: TLFrameShape) {
    return frameNameFaces(frame.props.name)
  }
}
