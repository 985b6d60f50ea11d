// The cards in a zone, a matrix or a frame: how many there are, and the way to select them.

import { SquareDashedMousePointer } from 'lucide-react'
import { type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { isCard } from '@/components/canvas/card/is-card'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'
import { Button } from '@/components/ui/button'
import { useInspector } from './inspector-context'

/** `says` replaces the count where the holder has more to say about its cards. */
export function HeldCards({ holderId, says }: { holderId: string; says?: string }) {
  const t = useTranslations('inspector.held')
  const { editor } = useInspector()
  const id = holderId as TLShapeId
  const held = useValue(
    'held cards',
    () => editor.getSortedChildIdsForParent(id).filter((child) => isCard(editor.getShape(child))),
    [editor, id],
  )
  const select = () => {
    editor.setSelectedShapes(held)
    focusCanvas(editor)
  }
  return (
    <div className="flex min-h-8 items-center justify-between gap-3">
      <p className="text-ink-soft">{says ?? t('count', { count: held.length })}</p>
      {held.length > 0 ? (
        <Button size="sm" icon={<SquareDashedMousePointer />} onClick={select}>
          {t('select')}
        </Button>
      ) : null}
    </div>
  )
}
