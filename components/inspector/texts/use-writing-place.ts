// Which text of the board a field of the inspector holds, so that others see who types there.

import { useValue } from 'tldraw'
import type { WritingPlace } from '@/components/canvas/text/field-writing'
import { useInspector } from '../inspector-context'

/** Undefined where several things are selected, whose texts are written together, or for no field. */
export function useWritingPlace(field: string | undefined): WritingPlace | undefined {
  const { editor } = useInspector()
  const shapeId = useValue('shape that is written', () => editor.getOnlySelectedShapeId(), [editor])
  return shapeId && field !== undefined ? { editor, shapeId, field } : undefined
}
