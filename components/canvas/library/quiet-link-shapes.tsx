// tldraw's embeds and bookmarks, drawn as the address alone. Nobody can make them here, but pasted or foreign content
// may hold them, and showing one would make every reader's browser ask another host.

import {
  BookmarkShapeUtil,
  EmbedShapeUtil,
  HTMLContainer,
  type SvgExportContext,
  type TLBookmarkShape,
  type TLEmbedShape,
} from 'tldraw'
import { canvasTheme } from '../colours/canvas-theme'
import { CANVAS_FONT_STACK } from '../text/canvas-fonts'
import { measureText } from '../text/measure-text'
import { fitLine } from '../text/wrap-text'

export class QuietEmbedShapeUtil extends EmbedShapeUtil {
  override canEdit() {
    return false
  }

  override canEditInReadonly() {
    return false
  }

  override component({ props }: TLEmbedShape) {
    return <AddressBox url={props.url} />
  }

  override toSvg(shape: TLEmbedShape, { isDarkMode }: SvgExportContext) {
    return addressSvg(shape, isDarkMode)
  }
}

export class QuietBookmarkShapeUtil extends BookmarkShapeUtil {
  override component({ props }: TLBookmarkShape) {
    return <AddressBox url={props.url} />
  }

  override toSvg(shape: TLBookmarkShape, { isDarkMode }: SvgExportContext) {
    return addressSvg(shape, isDarkMode)
  }

  /** Keeps the size: tldraw would fit the height to the address's metadata. */
  override onBeforeCreate(bookmark: TLBookmarkShape) {
    return bookmark
  }

  /** tldraw would ask the address for its title and picture here. */
  override onBeforeUpdate() {
    return undefined
  }
}

function AddressBox({ url }: { readonly url: string }) {
  return <HTMLContainer className="canvas-address">{url}</HTMLContainer>
}

const STYLE = { size: 13, weight: 400 } as const
const PADDING_PX = 12

function addressSvg({ props }: TLEmbedShape | TLBookmarkShape, isDark: boolean) {
  const { w, h, url } = props
  const theme = canvasTheme(isDark)
  return (
    <g fontFamily={CANVAS_FONT_STACK}>
      <rect width={w} height={h} rx={8} fill={theme.panel} stroke={theme.line} />
      <text x={PADDING_PX} y={PADDING_PX + STYLE.size} fontSize={STYLE.size} fill={theme.inkSoft}>
        {fitLine(url, w - 2 * PADDING_PX, (text) => measureText(text, STYLE))}
      </text>
    </g>
  )
}
