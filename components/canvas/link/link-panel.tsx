// The controls beside a selected link: its kind, and the effect of a treatment. Shown while only one link is selected;
// Enter goes into them, Escape back to the canvas.

import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef } from 'react'
import {
  Box,
  type Editor,
  getArrowInfo,
  stopEventPropagation,
  type TLArrowBinding,
  type TLArrowShape,
  useEditor,
  useValue,
  type VecLike,
} from 'tldraw'
import { useTranslations } from 'use-intl'
import { LINK_EFFECTS, type Link, type LinkEffect, type LinkKind } from '@/lib/domain/cards/link'
import { focusCanvas } from '../sight/focus-canvas'
import { kindsOfLink } from './kinds-of-link'
import { middleOf } from './link-face'
import { linkOf } from './link-meta'
import { changeLink } from './make-link'

const BELOW_LABEL_PX = 18
/** About as large as the panel is with all its choices. */
const PANEL_PX = { w: 420, h: 44 } as const
const CARD_GAP_PX = 8
/** The tools stand below. */
const LEAST_ABOVE_BOTTOM_PX = 140
const STRENGTHS = [0, 1, 2, 3] as const

export function LinkPanel() {
  const editor = useEditor()
  const t = useTranslations('canvas')
  const card = useTranslations('card')
  const arrow = useValue('selected link', () => {
    const shape = editor.getOnlySelectedShape()
    if (shape?.type !== 'arrow' || !linkOf(shape) || editor.getIsReadonly()) return undefined
    return editor.isInAny('select.idle', 'select.pointing_shape') ? (shape as TLArrowShape) : undefined
  }, [editor])
  const place = useValue('link panel place', () => {
    const info = arrow && getArrowInfo(editor, arrow)
    if (!arrow || !info?.isValid) return undefined
    const middle = editor.getShapePageTransform(arrow).applyToPoint(middleOf(info))
    const { x, y } = editor.pageToViewport(middle)
    return { x, y: belowCards(editor, arrow, { x, y: y + BELOW_LABEL_PX }) }
  }, [editor, arrow])
  const kinds = useValue('link kinds', () => (arrow ? kindsOfLink(editor, arrow) : []), [editor, arrow])
  const link = arrow && linkOf(arrow)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const container = editor.getContainer()
    const onKeyDown = (event: KeyboardEvent) => {
      const first = panel.current?.querySelector('select')
      if (event.key !== 'Enter' || event.target !== container || !first) return
      event.preventDefault()
      event.stopPropagation()
      first.focus()
    }
    container.addEventListener('keydown', onKeyDown, { capture: true })
    return () => container.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [editor])
  if (!arrow || !link || !place) return null

  const change = (next: Link) => changeLink(editor, arrow.id, next)
  const onKeyDown = (event: ReactKeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') focusCanvas(editor)
  }
  return (
    <div
      ref={panel}
      className="canvas-overlay canvas-link-panel"
      style={{ left: place.x, top: place.y }}
      onPointerDown={stopEventPropagation}
      onKeyDown={onKeyDown}
      role="toolbar"
      aria-label={t('linkPanel.label')}
    >
      <select
        aria-label={t('linkPanel.kind')}
        value={link.kind}
        onChange={({ target }) => change({ kind: target.value as LinkKind })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {card(`linkKind.${kind}`)}
          </option>
        ))}
      </select>
      {link.kind === 'mitigates' ? (
        <select
          aria-label={t('linkPanel.effect')}
          value={link.effect ?? ''}
          onChange={({ target }) => {
            const effect = target.value as LinkEffect | ''
            const { effect: _before, ...rest } = link
            change(effect === '' ? rest : { ...rest, effect })
          }}
        >
          <option value="">{t('linkPanel.noEffect')}</option>
          {LINK_EFFECTS.map((effect) => (
            <option key={effect} value={effect}>
              {card(`linkEffect.${effect}`)}
            </option>
          ))}
        </select>
      ) : null}
      {link.kind === 'mitigates' ? (
        <select
          aria-label={t('linkPanel.strength')}
          value={link.strength ?? ''}
          onChange={({ target }) => {
            const strength = STRENGTHS.find((each) => String(each) === target.value)
            const { strength: _before, ...rest } = link
            change(strength === undefined ? rest : { ...rest, strength })
          }}
        >
          <option value="">{t('linkPanel.noStrength')}</option>
          {STRENGTHS.map((strength) => (
            <option key={strength} value={strength}>
              {t('linkPanel.strengthIs', { strength, word: card(`linkStrength.${strength}`) })}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  )
}

/** Moves the top of the panel below the cards that the link joins, where it would cover one and the view has room below. */
function belowCards(editor: Editor, arrow: TLArrowShape, { x, y }: VecLike): number {
  const panel = new Box(x - PANEL_PX.w / 2, y, PANEL_PX.w, PANEL_PX.h)
  const bottoms = editor.getBindingsFromShape<TLArrowBinding>(arrow.id, 'arrow').flatMap(({ toId }) => {
    const bounds = editor.getShapePageBounds(toId)
    if (!bounds) return []
    const corners = [bounds.point, { x: bounds.maxX, y: bounds.maxY }].map((corner) => editor.pageToViewport(corner))
    const card = Box.FromPoints(corners)
    return card.collides(panel) ? [card.maxY + CARD_GAP_PX] : []
  })
  const lowest = Math.max(y, ...bottoms)
  return lowest > editor.getViewportScreenBounds().h - LEAST_ABOVE_BOTTOM_PX ? y : lowest
}
