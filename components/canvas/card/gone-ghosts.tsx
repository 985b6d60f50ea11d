// Draws where cards were that are gone since the version with which the board is compared: on this screen only, and out
// of everybody's way. The layer follows the camera by itself.

import { useRef } from 'react'
import { useEditor, useQuickReactor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { KindGlyph } from '../ui/kind-glyph'
import { goneCards } from './gone-cards'

/** Words grow by at most this factor on a board seen from afar, as far as the outline has room for them. */
const MOST_WORDS = 2

export function GoneGhosts() {
  const editor = useEditor()
  const t = useTranslations('versions.comparison')
  const layer = useRef<HTMLDivElement>(null)
  const ghosts = useValue(
    'ghosts of gone cards',
    () => goneCards(editor).filter(({ pageId }) => pageId === editor.getCurrentPageId()),
    [editor],
  )
  useQuickReactor('layer of ghosts', () => {
    const { x, y, z } = editor.getCamera()
    if (!layer.current) return
    layer.current.style.transform = `scale(${z}) translate(${x}px, ${y}px)`
    layer.current.style.setProperty('--ghost-words', String(Math.min(MOST_WORDS, Math.max(1, 1 / z))))
  }, [editor, ghosts.length > 0])
  if (ghosts.length === 0) return null
  return (
    <div ref={layer} className="canvas-overlay canvas-ghosts">
      {ghosts.map(({ id, kind, ref, title, at }) => (
        <div
          key={id}
          data-testid="gone-card"
          role="img"
          aria-label={t('goneCard', { ref, title })}
          className="canvas-ghost"
          style={{ left: at.x, top: at.y, width: at.w, height: at.h }}
        >
          <span className="canvas-ghost__ref">
            <KindGlyph kind={kind} /> {ref}
          </span>
          <span className="canvas-ghost__title">{title}</span>
        </div>
      ))}
    </div>
  )
}
