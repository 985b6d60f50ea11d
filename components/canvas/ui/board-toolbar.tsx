// The bar of tools at the bottom of the canvas: icons, with words for the tools that cards need. Where the canvas has
// less room, drawing goes behind "More", then the words go. A person who only looks gets the three tools that don't write.

import { Ellipsis } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import { useEditor, usePassThroughWheelEvents, useReadonly, useValue } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { cardToolId } from '../card/card-tools'
import { KindGlyph } from './kind-glyph'
import { ToolButton, type ToolLook, ToolMenu } from './tool-button'
import { type PlainTool, ToolIcon, type ToolName } from './tool-icons'
import { useFittingLevel } from './use-fitting-level'
import { type ToolChoice, useToolChoice } from './use-tool-choice'

const OTHER_KINDS = CARD_KINDS.filter((kind) => kind !== 'risk' && kind !== 'recommendation')

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
  const t = useTranslations('canvas')
  const locale = useLocale()
  const isReadonly = useReadonly()
  const bar = useRef<HTMLDivElement>(null)
  const row = useRef<HTMLDivElement>(null)
  // tldraw's types are older than React 19's: the ref is empty only before the first paint, which the hook allows.
  usePassThroughWheelEvents(bar as RefObject<HTMLDivElement>)
  // The sign of the pages takes more room beside the bar once there are several.
  const hasPages = useValue('has pages', () => editor.getPages().length > 1, [editor])
  const fitting = useFittingLevel(row, LEVELS.length - 1, `${locale} ${isReadonly} ${hasPages}`)
  const level = LEVELS[fitting] ?? LEVELS[0]
  const choice = useToolChoice()
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
          <Plain name="select" choice={choice} />
          <Plain name="hand" choice={choice} />
          {isReadonly ? (
            <Plain name="laser" choice={choice} />
          ) : (
            <>
              <Separator />
              <CardTools look={level.cards} choice={choice} />
              <Separator />
              <DrawingTools level={level} choice={choice} />
            </>
          )}
        </div>
      </div>
    </div>
  )
}

interface ToolsProps {
  readonly choice: ToolChoice
}

/** The tools that make cards and links. */
function CardTools({ look, choice }: ToolsProps & { readonly look: ToolLook }) {
  const t = useTranslations('canvas')
  const card = useTranslations('card')
  const { current, item, onChosen } = choice
  return (
    <>
      {(['risk', 'recommendation'] as const).map((kind) => (
        <Tool
          key={kind}
          id={cardToolId(kind)}
          label={card(`kindShort.${kind}`)}
          hint={card(`kindHint.${kind}`)}
          icon={<KindGlyph kind={kind} isPlain={current === cardToolId(kind)} />}
          look={look}
          choice={choice}
        />
      ))}
      <ToolMenu
        label={t('tool.card')}
        icon={<ToolIcon name="card" />}
        look={look}
        isCurrent={OTHER_KINDS.some((kind) => current === cardToolId(kind))}
        items={OTHER_KINDS.map((kind) => item(cardToolId(kind), card(`kind.${kind}`), <KindGlyph kind={kind} />))}
        onChosen={onChosen}
      />
      <Plain name="link" look={look} choice={choice} />
    </>
  )
}

/** The tools that draw, then those that make matrices, zones and frames, then a menu of those without room. */
function DrawingTools({ level, choice }: ToolsProps & { readonly level: Level }) {
  const t = useTranslations('canvas')
  const isShown = (name: ToolName) => [...level.drawing, ...level.holders].some((shown) => shown === name)
  const folded = [...HOLDERS, ...DRAWING].filter((name) => !isShown(name))
  return (
    <>
      {level.drawing.map((name) =>
        name === 'shape' ? (
          <ToolMenu
            key="shape"
            label={t('tool.shape')}
            icon={<ToolIcon name="shape" />}
            look="icon"
            isCurrent={choice.isShape}
            items={choice.shapeItems}
            onChosen={choice.onChosen}
          />
        ) : (
          <Plain key={name} name={name} choice={choice} />
        ),
      )}
      {folded.length === 0 ? <Separator /> : null}
      {level.holders.map((name) =>
        name === 'matrix' ? (
          <ToolMenu
            key="matrix"
            label={t('tool.matrix')}
            icon={<ToolIcon name="matrix" />}
            look="icon"
            isCurrent={choice.current === 'matrix'}
            items={choice.matrixItems}
            onChosen={choice.onChosen}
          />
        ) : (
          <Plain key={name} name={name} choice={choice} />
        ),
      )}
      {folded.length === 0 ? null : <MoreTools folded={folded} choice={choice} />}
    </>
  )
}

/** The tools that have no room in the bar. */
function MoreTools({ folded, choice }: ToolsProps & { readonly folded: readonly (PlainTool | 'shape')[] }) {
  const t = useTranslations('canvas')
  const { current, isShape, item, shapeItems, matrixItems, onChosen } = choice
  const plain = folded.filter((name) => name !== 'shape' && name !== 'matrix')
  const inHand = plain.find((name) => name === current) ?? (isShape ? 'shape' : undefined)
  return (
    <ToolMenu
      label={t('tool.more')}
      icon={inHand ? <ToolIcon name={inHand} /> : <Ellipsis className="canvas-tool__icon" />}
      look="icon"
      isCurrent={inHand !== undefined}
      items={[
        ...plain.map((name) => item(name, t(`tool.${name}`), <ToolIcon name={name} />)),
        'separator',
        ...shapeItems,
        ...(folded.includes('matrix') ? (['separator', ...matrixItems] as const) : []),
      ]}
      onChosen={onChosen}
    />
  )
}

/** A tool with the name and the sign that it has everywhere. */
function Plain({ name, look = 'icon', choice }: ToolsProps & { readonly name: PlainTool; readonly look?: ToolLook }) {
  const t = useTranslations('canvas')
  return (
    <Tool
      id={name}
      label={t(`tool.${name}`)}
      hint={t(`hint.${name}`)}
      icon={<ToolIcon name={name} />}
      look={look}
      choice={choice}
    />
  )
}

interface ToolProps extends ToolsProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly icon: ReactNode
  readonly look: ToolLook
}

function Tool({ id, choice, ...look }: ToolProps) {
  return (
    <ToolButton
      {...look}
      id={id}
      isCurrent={choice.current === id}
      onSelect={() => {
        choice.choose(id)
        choice.onChosen()
      }}
    />
  )
}

function Separator() {
  return <span className="canvas-toolbar__separator" aria-hidden />
}
