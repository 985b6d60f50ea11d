// The controls beside a selected link: its kind, and the effect of a treatment. Shown while only one link is selected;
// Enter goes into them, Escape back to the canvas.

import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef } from 'react'
import { getArrowInfo, stopEventPropagation, type TLArrowShape, useEditor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { LINK_EFFECTS, type Link, type LinkEffect, type LinkKind } from '@/lib/domain/cards/link'
import { focusCanvas } from '../sight/focus-canvas'
import { kindsOfLink } from './kinds-of-link'
import { middleOf } from './link-face'
import { linkOf } from './link-meta'
import { changeLink } from './make-link'

const BELOW_LABEL_PX = 18
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
    return editor.pageToViewport(editor.getShapePageTransform(arrow).applyToPoint(middleOf(info)))
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
      style={{ left: place.x, top: place.y + BELOW_LABEL_PX }}
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
