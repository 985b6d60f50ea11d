// tldraw's texts and shapes with words in them, whose words are plain SVG in exports.

import { GeoShapeUtil, type SvgExportContext, TextShapeUtil, type TLGeoShape, type TLTextShape } from 'tldraw'
import { withSvgLabels } from './svg-label'

export class WordedGeoShapeUtil extends GeoShapeUtil {
  override toSvg(shape: TLGeoShape, context: SvgExportContext) {
    return withSvgLabels(this.editor, super.toSvg(shape, context), { kind: 'label', isDark: context.isDarkMode })
  }
}

export class WordedTextShapeUtil extends TextShapeUtil {
  override toSvg(shape: TLTextShape, context: SvgExportContext) {
    return withSvgLabels(this.editor, super.toSvg(shape, context), { kind: 'text', isDark: context.isDarkMode })
  }
}
