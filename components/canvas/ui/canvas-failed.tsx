// Replaces a failed canvas or shape, instead of tldraw's own words, which offer to reset data. Only the drawing has
// stopped: the room keeps the document, and everything around the canvas goes on.

import { CircleAlert } from 'lucide-react'
import { createContext, useContext } from 'react'
import { type TLErrorFallbackComponent, useEditor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { canvasWords } from '../words/canvas-words'

/** Draws the canvas again from the board's document. */
export const DrawCanvasAgain = createContext<() => void>(() => undefined)

export const CanvasFailed: TLErrorFallbackComponent = () => {
  const t = useTranslations('canvas.failed')
  const drawAgain = useContext(DrawCanvasAgain)
  return (
    <div role="alert" className="canvas-failed">
      <EmptyState
        icon={<CircleAlert />}
        title={t('title')}
        actions={
          <>
            <Button variant="primary" onClick={drawAgain}>
              {t('goOn')}
            </Button>
            <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
          </>
        }
      >
        {t('text')}
      </EmptyState>
    </div>
  )
}

export function ShapeFailed() {
  return <div className="canvas-shape-failed">{canvasWords(useEditor()).canvas('failed.shape')}</div>
}
