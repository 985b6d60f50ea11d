// Which shapes and tools the canvas has beside tldraw's own, and how new shapes look. One list each, made once.

import {
  DefaultDashStyle,
  DefaultFontStyle,
  type TLAnyBindingUtilConstructor,
  type TLAnyShapeUtilConstructor,
  type TLStateNodeConstructor,
} from 'tldraw'
import { BoardImageShapeUtil } from './assets/image-shape-util'
import { CardShapeUtil } from './card/card-shape-util'
import { CARD_TOOLS } from './card/card-tools'
import { HOLDER_TOOLS } from './holder/holder-tools'
import { SteadyLineShapeUtil } from './library/line-shape-util'
import { QuietBookmarkShapeUtil, QuietEmbedShapeUtil } from './library/quiet-link-shapes'
import { LinkBindingUtil } from './link/link-apart'
import { LinkShapeUtil } from './link/link-shape-util'
import { LinkTool } from './link/link-tool'
import { MatrixShapeUtil } from './matrix/matrix-shape-util'
import { NamedFrameShapeUtil } from './text/named-frame-shape-util'
import { WordedNoteShapeUtil } from './text/note-shape-util'
import { WordedGeoShapeUtil, WordedTextShapeUtil } from './text/worded-shape-utils'
import { ZoneShapeUtil } from './zone/zone-shape-util'

export const CANVAS_SHAPE_UTILS: readonly TLAnyShapeUtilConstructor[] = [
  CardShapeUtil,
  MatrixShapeUtil,
  ZoneShapeUtil,
  LinkShapeUtil,
  SteadyLineShapeUtil,
  NamedFrameShapeUtil,
  WordedGeoShapeUtil,
  WordedTextShapeUtil,
  WordedNoteShapeUtil,
  QuietEmbedShapeUtil,
  QuietBookmarkShapeUtil,
  BoardImageShapeUtil,
]

export const CANVAS_BINDING_UTILS: readonly TLAnyBindingUtilConstructor[] = [LinkBindingUtil]

export const CANVAS_TOOLS: readonly TLStateNodeConstructor[] = [...CARD_TOOLS, ...HOLDER_TOOLS, LinkTool]

// Notes, texts and drawn shapes look as if they belonged to the cards: the same letters and straight lines. Shapes that
// exist keep their look, and the inspector has the others.
DefaultFontStyle.setDefaultValue('sans')
DefaultDashStyle.setDefaultValue('solid')
