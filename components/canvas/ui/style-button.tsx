// The way to the styles of what tldraw draws, where no panel shows them: a button in the corner of the canvas with the
// colour that is selected or will be drawn.

import { useEditor, useIsDarkMode, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { setCanvasWish } from '../canvas-wish'
import { colorOf, drawnAmong, drawnByTool, lookOf, nextLook } from '../style/look'
import { areStylesShown } from '../style/styles-shown'

export function StyleButton() {
  const editor = useEditor()
  const t = useTranslations('canvas')
  const isDark = useIsDarkMode()
  const look = useValue('look to choose', () => {
    if (editor.getIsReadonly() || areStylesShown(editor)) return undefined
    const type = drawnByTool(editor)
    if (type !== undefined) return nextLook(editor, type)
    const drawn = editor.isIn('select.idle') ? drawnAmong(editor, editor.getSelectedShapes()) : []
    return drawn.length > 0 ? lookOf(editor, drawn) : undefined
  }, [editor])
  if (!look) return null
  const color = look.styles.get('color')?.value
  return (
    <button
      type="button"
      className="canvas-overlay canvas-style-button"
      onClick={() => setCanvasWish(editor, { type: 'inspect', field: 'style' })}
    >
      <span aria-hidden data-swatch style={{ background: color ? colorOf(color, look, isDark) : 'transparent' }} />
      {t('style')}
    </button>
  )
}
