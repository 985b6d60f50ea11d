// The choice of a matrix or zone for the selected cards, beside them: opened by a key, walked through by arrow keys.

import { Grid3x3, SquareDashed } from 'lucide-react'
import { clamp, useEditor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Menu, type MenuItem } from '@/components/ui/menu'
import { focusCanvas } from '../sight/focus-canvas'
import { inReadersWords } from '../words/canvas-words'
import { isMatrix } from './arrange-matrix'
import { isAskingForPlace, placeCards, placesFor, selectedCards, stopAskingForPlace } from './place-choice'

export function PlaceMenu() {
  const editor = useEditor()
  const isOpen = useValue('is asking', () => isAskingForPlace(editor), [editor])
  return isOpen ? <OpenMenu /> : null
}

function OpenMenu() {
  const editor = useEditor()
  const t = useTranslations('canvas')
  const place = useValue('place', () => {
    const bounds = editor.getSelectionPageBounds()
    const below = bounds ? editor.pageToViewport({ x: bounds.x, y: bounds.maxY }) : { x: 0, y: 0 }
    // The cards may reach beyond what is in view; the choice may not.
    const { w, h } = editor.getViewportScreenBounds()
    return { x: clamp(below.x, 0, w - 1), y: clamp(below.y, 0, h - 1) }
  }, [editor])
  const cards = selectedCards(editor)
  const items: MenuItem[] = [
    { heading: t('placeIn.heading') },
    ...placesFor(editor, cards).map((holder) => ({
      label: inReadersWords(editor, holder).title || t('placeIn.untitled'),
      icon: isMatrix(holder) ? <Grid3x3 /> : <SquareDashed />,
      onSelect: () => placeCards(editor, holder.id),
    })),
    ...(cards.some((card) => card.parentId !== editor.getCurrentPageId())
      ? (['separator', { label: t('placeIn.board'), onSelect: () => placeCards(editor, undefined) }] as const)
      : []),
  ]
  const close = () => {
    stopAskingForPlace(editor)
    focusCanvas(editor)
  }
  return (
    <div className="canvas-overlay" style={{ left: place.x, top: place.y, width: 1, height: 1 }}>
      <Menu
        open
        align="start"
        onOpenChange={(open) => {
          if (!open) close()
        }}
        focusAfterChoice={() => focusCanvas(editor)}
        items={items}
        trigger={<button type="button" tabIndex={-1} className="size-px opacity-0" aria-label={t('placeIn.label')} />}
      />
    </div>
  )
}
