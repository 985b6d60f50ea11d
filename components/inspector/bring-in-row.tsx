// A selected matrix's offer to take the cards that fit it and stand outside.

import { ArrowDownToLine } from 'lucide-react'
import { type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { isMatrix } from '@/components/canvas/matrix/arrange-matrix'
import { bringIn, bringInWords, cardsOutside } from '@/components/canvas/matrix/bring-in'
import { Button } from '@/components/ui/button'
import { useInspector } from './inspector-context'

export function BringInRow({ matrixId }: { matrixId: string }) {
  const t = useTranslations('canvas')
  const { editor } = useInspector()
  const id = matrixId as TLShapeId
  const outside = useValue('cards outside', () => {
    const matrix = editor.getShape(id)
    return isMatrix(matrix) ? cardsOutside(editor, matrix) : []
  }, [editor, id])
  if (outside.length === 0) return null
  return (
    <Button size="sm" className="self-start" icon={<ArrowDownToLine />} onClick={() => bringIn(editor, id)}>
      {t('bringIn', bringInWords(outside))}
    </Button>
  )
}
