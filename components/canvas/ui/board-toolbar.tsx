// The bar of tools at the bottom of the canvas. A person who only looks gets the two that don't write.

import { clsx } from 'clsx'
import { type ReactNode, type RefObject, useRef } from 'react'
import { GeoShapeGeoStyle, useEditor, usePassThroughWheelEvents, useReadonly, useTools, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Menu, type MenuItem } from '@/components/ui/menu'
import { Tooltip } from '@/components/ui/tooltip'
import { CARD_KINDS } from '@/lib/domain/card-kind'
import { cardToolId } from '../card/card-tools'
import { shortcutLabel } from '../shortcuts'
import { KindGlyph } from './kind-glyph'

const OTHER_KINDS = CARD_KINDS.filter((kind) => kind !== 'risk' && kind !== 'recommendation')
const SHAPES = ['rectangle', 'ellipse', 'triangle', 'diamond', 'cloud'] as const

export function BoardToolbar() {
  const editor = useEditor()
  const tools = useTools()
  const t = useTranslations('canvas')
  const card = useTranslations('card')
  const isReadonly = useReadonly()
  const bar = useRef<HTMLDivElement>(null)
  // tldraw's types are older than React 19's: the ref is empty only before the first paint, which the hook allows.
  usePassThroughWheelEvents(bar as RefObject<HTMLDivElement>)
  const current = useValue('tool', () => editor.getCurrentToolId(), [editor])
  const geo = useValue('geo', () => editor.getStyleForNextShape(GeoShapeGeoStyle), [editor])

  const choose = (id: string) => {
    tools[id]?.onSelect('toolbar')
    // The next key belongs to the tool: Enter places a card, Escape puts the tool back.
    editor.getContainer().focus()
  }
  const button = (id: string, label: string, hint: string, sign?: ReactNode) => (
    <ToolButton id={id} label={label} hint={hint} isCurrent={current === id} onSelect={() => choose(id)} sign={sign} />
  )
  const item = (id: string, label: string, icon?: ReactNode): MenuItem => {
    const shortcut = shortcutLabel(id)
    return { label, icon, onSelect: () => choose(id), ...(shortcut ? { shortcut } : {}) }
  }

  return (
    <div
      ref={bar}
      className="canvas-toolbar"
      role="toolbar"
      aria-label={t('toolbar.label')}
      data-testid="canvas-toolbar"
    >
      {button('select', t('tool.select'), t('hint.select'))}
      {button('hand', t('tool.hand'), t('hint.hand'))}
      {isReadonly ? null : (
        <>
          <Separator />
          {button('card-risk', card('kindShort.risk'), card('kindHint.risk'), <KindGlyph kind="risk" />)}
          {button(
            'card-recommendation',
            card('kindShort.recommendation'),
            card('kindHint.recommendation'),
            <KindGlyph kind="recommendation" />,
          )}
          <ToolMenu
            label={t('tool.card')}
            isCurrent={OTHER_KINDS.some((kind) => current === cardToolId(kind))}
            items={OTHER_KINDS.map((kind) => item(cardToolId(kind), card(`kind.${kind}`), <KindGlyph kind={kind} />))}
          />
          {button('link', t('tool.link'), t('hint.link'))}
          <Separator />
          {button('note', t('tool.note'), t('hint.note'))}
          {button('draw', t('tool.draw'), t('hint.draw'))}
          {button('text', t('tool.text'), t('hint.text'))}
          <ToolMenu
            label={t('tool.shape')}
            isCurrent={['geo', 'arrow', 'line', 'highlight', 'eraser'].includes(current)}
            items={[
              ...SHAPES.map(
                (id): MenuItem => ({
                  ...asObject(item(id, t(`shape.${id}`))),
                  checked: current === 'geo' && geo === id,
                }),
              ),
              'separator',
              item('arrow', t('shape.arrow')),
              item('line', t('shape.line')),
              item('highlight', t('shape.highlight')),
              item('eraser', t('shape.eraser')),
            ]}
          />
          <Separator />
          {button('matrix', t('tool.matrix'), t('hint.matrix'))}
          {button('zone', t('tool.zone'), t('hint.zone'))}
          {button('frame', t('tool.frame'), t('hint.frame'))}
        </>
      )}
    </div>
  )
}

function asObject(item: MenuItem): Extract<MenuItem, { label: string }> {
  if (typeof item === 'string' || 'heading' in item) throw new Error('Assertion failed: a separator is no tool')
  return item
}

function Separator() {
  return <span className="canvas-toolbar__separator" aria-hidden />
}

interface ToolButtonProps {
  readonly id: string
  readonly label: string
  /** What the tool does, in the tooltip. */
  readonly hint: string
  readonly isCurrent: boolean
  readonly onSelect: () => void
  readonly sign?: ReactNode
}

function ToolButton({ id, label, hint, isCurrent, onSelect, sign }: ToolButtonProps) {
  return (
    <Tooltip content={hint} shortcut={shortcutLabel(id)} side="top">
      <button
        type="button"
        className={clsx('canvas-tool', isCurrent && 'canvas-tool--current')}
        aria-pressed={isCurrent}
        data-tool={id}
        onClick={onSelect}
      >
        {sign}
        {label}
      </button>
    </Tooltip>
  )
}

interface ToolMenuProps {
  readonly label: string
  readonly isCurrent: boolean
  readonly items: readonly MenuItem[]
}

function ToolMenu({ label, isCurrent, items }: ToolMenuProps) {
  return (
    <Menu
      align="center"
      items={items}
      trigger={
        <button type="button" className={clsx('canvas-tool', isCurrent && 'canvas-tool--current')}>
          {label}
          <span className="canvas-tool__more" aria-hidden />
        </button>
      }
    />
  )
}
