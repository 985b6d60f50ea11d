// tldraw's frame, whose edge and name are in exports where the screen has them, and in our faces.

import {
  type Editor,
  FrameShapeUtil,
  getDefaultColorTheme,
  type SvgExportContext,
  type TLDragShapesOutInfo,
  type TLFrameShape,
  type TLShape,
} from 'tldraw'
import { canvasTheme } from '../colours/canvas-theme'
import { CANVAS_FONT_STACK, facesFor } from './canvas-fonts'
import { lineDirection } from './line-direction'
import { measureText } from './measure-text'
import { fitLine } from './wrap-text'

// tldraw's own sizes on the screen, in px.
const NAME = { size: 12, weight: 400 } as const
const HEADING_HEIGHT_PX = 24
const HEADING_GAP_PX = 4
const HEADING_OFFSET_PX = -7
const HEADING_PADDING_PX = 6
const HEADING_OVERHANG_PX = 16
const HEADING_RADIUS_PX = 2
/** The middle of a line above its baseline, in em of our Latin face: half of what its ascent has over its descent. */
const MIDDLE_EM = 0.375

export class NamedFrameShapeUtil extends FrameShapeUtil {
  override getFontFaces(frame: TLFrameShape) {
    return facesFor(frame.props.name)
  }

  // tldraw also calls this for a frame that somebody has deleted while a person holds its shapes.
  override onDragShapesOut(frame: TLFrameShape | undefined, shapes: TLShape[], info: TLDragShapesOutInfo) {
    if (frame) super.onDragShapesOut(frame, shapes, info)
  }

  override toSvg(frame: TLFrameShape, { isDarkMode }: SvgExportContext) {
    const { w, h } = frame.props
    const { fill, stroke } = getDefaultColorTheme({ isDarkMode }).black.frame
    return (
      <>
        <rect x={-0.5} y={-0.5} width={w + 1} height={h + 1} fill={fill} stroke={stroke} strokeWidth={1} />
        <FrameName editor={this.editor} frame={frame} isDark={isDarkMode} />
      </>
    )
  }
}

interface FrameNameProps {
  readonly editor: Editor
  readonly frame: TLFrameShape
  readonly isDark: boolean
}

/** Above the edge that is uppermost, however the frame is turned. */
function FrameName({ editor, frame, isDark }: FrameNameProps) {
  const { w, h, name } = frame.props
  const quarters = Math.floor(((editor.getShapePageTransform(frame).rotation() + Math.PI / 4) * 2) / Math.PI + 8) % 4
  const room = quarters % 2 === 0 ? w : h
  const places = [
    '',
    `translate(0, ${h}) rotate(270)`,
    `translate(${w}, ${h}) rotate(180)`,
    `translate(${w}, 0) rotate(90)`,
  ]
  const mostWidth = Math.ceil(room) + HEADING_OVERHANG_PX
  const shown = name.trim() === '' ? 'Frame' : name
  const text = fitLine(shown, mostWidth - 2 * HEADING_PADDING_PX, (piece) => measureText(piece, NAME))
  const top = -HEADING_GAP_PX - HEADING_HEIGHT_PX
  const { surface } = canvasTheme(isDark)
  return (
    <g transform={places[quarters] || undefined} fontFamily={CANVAS_FONT_STACK}>
      <rect
        x={HEADING_OFFSET_PX}
        y={top}
        width={Math.min(mostWidth, measureText(text, NAME) + 2 * HEADING_PADDING_PX)}
        height={HEADING_HEIGHT_PX}
        rx={HEADING_RADIUS_PX}
        fill={surface}
      />
      <text
        x={HEADING_OFFSET_PX + HEADING_PADDING_PX}
        y={top + HEADING_HEIGHT_PX / 2 + MIDDLE_EM * NAME.size}
        fontSize={NAME.size}
        fontWeight={NAME.weight}
        fill={getDefaultColorTheme({ isDarkMode: isDark }).text}
        stroke="none"
        xmlSpace="preserve"
        style={{ whiteSpace: 'pre' }}
        {...lineDirection(text)}
      >
        {text}
      </text>
    </g>
  )
}
