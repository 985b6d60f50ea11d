// The bar of tools at the bottom of the canvas: icons, with words for the tools that cards need. Where the canvas has
// less room, drawing goes behind "More", then the words go. A person who only looks gets the three tools that don't write.

import {
  Circle,
  Cloud,
  Diamond,
  Ellipsis,
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
import { type ReactNode, type RefObject, useRef } from 'react'
import { GeoShapeGeoStyle, useEditor, usePassThroughWheelEvents, useReadonly, useTools, useValue } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import { SINGLE_KEYS } from '@/components/settings/single-keys'
import type { MenuItem } from '@/components/ui/menu'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { MATRIX_PRESETS } from '@/lib/domain/matrix/matrix-presets'
import { cardToolId } from '../card/card-tools'
import { focusCanvas } from '../focus-canvas'
import { shortcutLabel } from '../shortcuts'
import { KindGlyph } from './kind-glyph'
import { ToolButton, type ToolLook, ToolMenu } from './tool-button'
import { useFittingLevel } from './use-fitting-level'

const OTHER_KINDS = CARD_KINDS.filter((kind) => kind !== 'risk' && kind !== 'recommendation')
const SHAPES = ['rectangle', 'ellipse', 'triangle', 'diamond', 'cloud'] as const
const SHAPE_TOOLS = ['arrow', 'line', 'highlight', 'eraser', 'laser'] as const

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
type ToolName = keyof typeof ICONS
type PlainTool = Exclude<ToolName, 'card' | 'shape'>

/** The amount that the bar shows, most first: see `LEVELS`. */
interface Level {
  /** How the tools for cards and links look. */
  readonly cards: ToolLook
  /** The tools in the bar after those for cards; the rest is behind "More". */
  readonly drawing: readonly (PlainTool | 'shape')[]
  readonly holders: readonly PlainTool[]
}

const DRAWING = ['note', 'draw', 'text', 'image', 'shape'] as const
const HOLDERS = ['matrix', 'zone', 'frame'] as const
const LEVELS: readonly [Level, ...Level[]] = [
  { cards: 'sign', drawing: DRAWING, holders: HOLDERS },
  { cards: 'sign', drawing: ['note'], holders: ['matrix'] },
  { cards: 'sign', drawing: [], holders: [] },
  { cards: 'icon', drawing: [], holders: [] },
]

export function BoardToolbar() {
  const editor = useEditor()
  const tools = useTools()
  const t = useTranslations('canvas')
  const card = useTranslations('card')
  const locale = useLocale()
  const isReadonly = useReadonly()
  const hasKeys = SINGLE_KEYS.use()
  const bar = useRef<HTMLDivElement>(null)
  const row = useRef<HTMLDivElement>(null)
  // tldraw's types are older than React 19's: the ref is empty only before the first paint, which the hook allows.
  usePassThroughWheelEvents(bar as RefObject<HTMLDivElement>)
  const current = useValue('tool', () => editor.getCurrentToolId(), [editor])
  const geo = useValue('geo', () => editor.getStyleForNextShape(GeoShapeGeoStyle), [editor])
  // The sign of the pages takes more room beside the bar once there are several.
  const hasPages = useValue('has pages', () => editor.getPages().length > 1, [editor])
  const fitting = useFittingLevel(row, LEVELS.length - 1, `${locale} ${isReadonly} ${hasPages}`)
  const level = LEVELS[fitting] ?? LEVELS[0]

  const choose = (id: string) => tools[id]?.onSelect('toolbar')
  // The next key belongs to the tool: Enter places a card, Escape deselects the tool.
  const onChosen = () => focusCanvas(editor)
  const button = (id: string, label: string, hint: string, icon: ReactNode, look: ToolLook) => (
    <ToolButton
      key={id}
      id={id}
      label={label}
      hint={hint}
      icon={icon}
      look={look}
      isCurrent={current === id}
      onSelect={() => {
        choose(id)
        onChosen()
      }}
    />
  )
  const plain = (name: PlainTool, look: ToolLook = 'icon') =>
    button(name, t(`tool.${name}`), t(`hint.${name}`), <ToolIcon name={name} />, look)
  const item = (id: string, label: string, icon?: ReactNode): ItemOfMenu => {
    const shortcut = hasKeys ? shortcutLabel(id) : undefined
    return { label, icon, onSelect: () => choose(id), ...(shortcut ? { shortcut } : {}) }
  }
  const shapeItems: readonly MenuItem[] = [
    ...SHAPES.map((id) => ({
      ...item(id, t(`shape.${id}`), <ShapeIcon name={id} />),
      checked: current === 'geo' && geo === id,
    })),
    'separator',
    ...SHAPE_TOOLS.map((id) => item(id, t(`shape.${id}`), <ShapeIcon name={id} />)),
  ]
  const isShape = current === 'geo' || SHAPE_TOOLS.some((id) => id === current)
  const shapeMenu = (
    <ToolMenu
      key="shape"
      label={t('tool.shape')}
      icon={<ToolIcon name="shape" />}
      look="icon"
      isCurrent={isShape}
      items={shapeItems}
      onChosen={onChosen}
    />
  )
  const matrixItems: readonly MenuItem[] = MATRIX_PRESETS.map((preset) =>
    preset === 'risk'
      ? { ...item('matrix', t('preset.risk'), <ToolIcon name="matrix" />), onSelect: () => choose('matrix') }
      : item(`matrix-${preset}`, t(`preset.${preset}`), <ToolIcon name="matrix" />),
  )
  const matrixMenu = (
    <ToolMenu
      key="matrix"
      label={t('tool.matrix')}
      icon={<ToolIcon name="matrix" />}
      look="icon"
      isCurrent={current === 'matrix'}
      items={matrixItems}
      onChosen={onChosen}
    />
  )
  const kindButton = (kind: 'risk' | 'recommendation') =>
    button(
      cardToolId(kind),
      card(`kindShort.${kind}`),
      card(`kindHint.${kind}`),
      <KindGlyph kind={kind} isPlain={current === cardToolId(kind)} />,
      level.cards,
    )

  const isShown = (name: ToolName) => [...level.drawing, ...level.holders].some((shown) => shown === name)
  const folded = [...HOLDERS, ...DRAWING].filter((name) => !isShown(name))
  const foldedTools = folded.filter((name) => name !== 'shape' && name !== 'matrix')
  const inHand = foldedTools.find((name) => name === current) ?? (isShape ? 'shape' : undefined)

  return (
    <div className="canvas-bottom">
      <div ref={row} className={hasPages ? 'canvas-bottom__row canvas-bottom__row--pages' : 'canvas-bottom__row'}>
        <div
          ref={bar}
          className="canvas-toolbar"
          role="toolbar"
          aria-label={t('toolbar.label')}
          data-testid="canvas-toolbar"
        >
          {plain('select')}
          {plain('hand')}
          {isReadonly ? (
            plain('laser')
          ) : (
            <>
              <Separator />
              {kindButton('risk')}
              {kindButton('recommendation')}
              <ToolMenu
                label={t('tool.card')}
                icon={<ToolIcon name="card" />}
                look={level.cards}
                isCurrent={OTHER_KINDS.some((kind) => current === cardToolId(kind))}
                items={OTHER_KINDS.map((kind) =>
                  item(cardToolId(kind), card(`kind.${kind}`), <KindGlyph kind={kind} />),
                )}
                onChosen={onChosen}
              />
              {plain('link', level.cards)}
              <Separator />
              {level.drawing.map((name) => (name === 'shape' ? shapeMenu : plain(name)))}
              {folded.length === 0 ? <Separator /> : null}
              {level.holders.map((name) => (name === 'matrix' ? matrixMenu : plain(name)))}
              {folded.length === 0 ? null : (
                <ToolMenu
                  label={t('tool.more')}
                  icon={inHand ? <ToolIcon name={inHand} /> : <Ellipsis className="canvas-tool__icon" />}
                  look="icon"
                  isCurrent={inHand !== undefined}
                  items={[
                    ...foldedTools.map((name) => item(name, t(`tool.${name}`), <ToolIcon name={name} />)),
                    'separator',
                    ...shapeItems,
                    ...(isShown('matrix') ? [] : (['separator', ...matrixItems] as const)),
                  ]}
                  onChosen={onChosen}
                />
              )}
            </>
          )}
        </div>
      </div>
    </div>
  )
}

type ItemOfMenu = Extract<MenuItem, { label: string }>

function ToolIcon({ name }: { readonly name: ToolName }) {
  const Icon = ICONS[name]
  return <Icon className="canvas-tool__icon" aria-hidden />
}

function Separator() {
  return <span className="canvas-toolbar__separator" aria-hidden />
}

function ShapeIcon({ name }: { readonly name: keyof typeof SHAPE_ICONS }) {
  const Icon = SHAPE_ICONS[name]
  return <Icon aria-hidden />
}
