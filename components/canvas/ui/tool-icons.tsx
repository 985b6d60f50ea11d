// The signs of the canvas's tools, and of the shapes that it draws.

import {
  Circle,
  Cloud,
  Diamond,
  Eraser,
  Frame,
  Grid3x3,
  Hand,
  Highlighter,
  ImagePlus,
  Laser,
  type LucideIcon,
  Minus,
  MousePointer2,
  MoveUpRight,
  Pencil,
  Shapes,
  Spline,
  Square,
  SquareDashed,
  SquarePlus,
  StickyNote,
  Triangle,
  Type,
} from 'lucide-react'

export const SHAPES = ['rectangle', 'ellipse', 'triangle', 'diamond', 'cloud'] as const
export const SHAPE_TOOLS = ['arrow', 'line', 'highlight', 'eraser', 'laser'] as const

const ICONS = {
  select: MousePointer2,
  hand: Hand,
  card: SquarePlus,
  link: Spline,
  note: StickyNote,
  draw: Pencil,
  text: Type,
  image: ImagePlus,
  shape: Shapes,
  matrix: Grid3x3,
  zone: SquareDashed,
  frame: Frame,
  laser: Laser,
} satisfies Record<string, LucideIcon>
const SHAPE_ICONS: Readonly<Record<(typeof SHAPES)[number] | (typeof SHAPE_TOOLS)[number], LucideIcon>> = {
  rectangle: Square,
  ellipse: Circle,
  triangle: Triangle,
  diamond: Diamond,
  cloud: Cloud,
  arrow: MoveUpRight,
  line: Minus,
  highlight: Highlighter,
  eraser: Eraser,
  laser: Laser,
}

export type ToolName = keyof typeof ICONS
/** A tool that is chosen by one press, without a menu. */
export type PlainTool = Exclude<ToolName, 'card' | 'shape'>

export function ToolIcon({ name }: { readonly name: ToolName }) {
  const Icon = ICONS[name]
  return <Icon className="canvas-tool__icon" aria-hidden />
}

export function ShapeIcon({ name }: { readonly name: keyof typeof SHAPE_ICONS }) {
  const Icon = SHAPE_ICONS[name]
  return <Icon aria-hidden />
}
