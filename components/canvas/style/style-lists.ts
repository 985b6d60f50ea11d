// The styles of what tldraw draws and the values that people choose from, in the order in which the inspector shows them.
// tldraw knows further values, such as white, that its own panel doesn't offer either.

import {
  ArrowShapeArrowheadEndStyle,
  ArrowShapeArrowheadStartStyle,
  ArrowShapeKindStyle,
  DefaultColorStyle,
  DefaultDashStyle,
  DefaultFillStyle,
  DefaultFontStyle,
  DefaultHorizontalAlignStyle,
  DefaultSizeStyle,
  DefaultTextAlignStyle,
  DefaultVerticalAlignStyle,
  GeoShapeGeoStyle,
  LineShapeSplineStyle,
  type StyleProp,
} from 'tldraw'

const SIDES = ['start', 'middle', 'end'] as const
const ARROWHEADS = ['none', 'arrow', 'triangle', 'square', 'dot', 'pipe', 'diamond', 'inverted', 'bar'] as const

/** A test proves that the words of the inspector have each of them. */
export const STYLE_VALUES = {
  color: [
    ...['black', 'grey', 'light-violet', 'violet', 'blue', 'light-blue'],
    ...['yellow', 'orange', 'green', 'light-green', 'light-red', 'red'],
  ],
  fill: ['none', 'semi', 'solid', 'pattern'],
  dash: ['draw', 'dashed', 'dotted', 'solid'],
  size: ['s', 'm', 'l', 'xl'],
  font: ['sans', 'serif', 'mono', 'draw'],
  textAlign: SIDES,
  align: SIDES,
  verticalAlign: SIDES,
  geo: [
    ...['rectangle', 'ellipse', 'triangle', 'diamond', 'cloud', 'oval', 'pentagon', 'hexagon', 'octagon', 'star'],
    ...['rhombus', 'rhombus-2', 'trapezoid', 'heart', 'x-box', 'check-box'],
    ...['arrow-left', 'arrow-up', 'arrow-down', 'arrow-right'],
  ],
  arrowKind: ['arc', 'elbow'],
  arrowheadStart: ARROWHEADS,
  arrowheadEnd: ARROWHEADS,
  spline: ['line', 'cubic'],
} as const satisfies Record<string, readonly string[]>

export type StyleName = keyof typeof STYLE_VALUES
export const STYLE_NAMES = Object.keys(STYLE_VALUES) as readonly StyleName[]

const STYLES: Readonly<Record<StyleName, unknown>> = {
  color: DefaultColorStyle,
  fill: DefaultFillStyle,
  dash: DefaultDashStyle,
  size: DefaultSizeStyle,
  font: DefaultFontStyle,
  textAlign: DefaultTextAlignStyle,
  align: DefaultHorizontalAlignStyle,
  verticalAlign: DefaultVerticalAlignStyle,
  geo: GeoShapeGeoStyle,
  arrowKind: ArrowShapeKindStyle,
  arrowheadStart: ArrowShapeArrowheadStartStyle,
  arrowheadEnd: ArrowShapeArrowheadEndStyle,
  spline: LineShapeSplineStyle,
}

/** All of these styles have strings for values. */
export function styleOf(name: StyleName): StyleProp<string> {
  return STYLES[name] as StyleProp<string>
}
