// Draws where cards were that are gone since the version with which the board is compared: on this screen only, and out
// of everybody's way. The layer follows the camera by itself.

import { useRef } from 'react'
import { type Editor, useEditor, useQuickReactor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { overlaps } from '@/lib/domain/rect'
import { KindGlyph } from '../ui/kind-glyph'
import { type GoneCard, goneCards } from './gone-cards'

/** Words grow by at most this factor on a board seen from afar, as far as the outline has room for them. */
const MOST_WORDS = 2

/** The ids of those where a card lies now: words over words could not be read. Reactive. */
function coveredIds(editor: Editor, ghosts: readonly GoneCard[]): string[] {
  if (ghosts.length === 0) return []
  const cards = editor
    .getCurrentPageShapes()
    .filter(({ type }) => type === 'card')
    .flatMap((card) => editor.getShapePageBounds(card) ?? [])
  return ghosts.filter(({ at }) => cards.some((card) => overlaps(card, at))).map(({ id }) => id)
}

export function GoneGhosts() {
  const editor = useEditor()
  const t = useTranslations('versions.comparison')
  const layer = useRef<HTMLDivElement>(null)
  const ghosts = useValue(
    'ghosts of gone cards',
    () => goneCards(editor).filter(({ pageId }) => pageId === editor.getCurrentPageId()),
    [editor],
  )
  // As one text, so that a card that is dragged draws them again only when it comes to cover one.
  const covered = useValue('covered ghosts', () => coveredIds(editor, ghosts).join(' '), [editor, ghosts]).split(' ')
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
          data-covered={covered.includes(id)}
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
