// Sends others the caret of this person in a plain text.

import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { tellWriting, type WritingPlace } from './field-writing'

export interface FieldWriting {
  readonly onSelect: () => void
  readonly onBlur: () => void
}

/**
 * Returns the events of the field to listen to. A field without a place, or one that can't be written, sends nothing.
 */
export function useFieldWriting(
  ref: RefObject<HTMLTextAreaElement | HTMLInputElement | null>,
  value: string,
  place: WritingPlace | undefined,
): FieldWriting {
  const latest = useRef(place)
  /** The editor whose place was last reported to others. */
  const told = useRef<WritingPlace['editor']>(undefined)
  useEffect(() => {
    latest.current = place
  })
  const onSelect = () => {
    const field = ref.current
    const { current } = latest
    if (!field || !current || field.readOnly || field.ownerDocument.activeElement !== field) return
    const { selectionStart, selectionEnd, selectionDirection } = field
    const [start, end] = [selectionStart ?? 0, selectionEnd ?? 0]
    const [anchor, head] = selectionDirection === 'backward' ? [end, start] : [start, end]
    told.current = current.editor
    tellWriting(current.editor, { shapeId: current.shapeId, field: current.field, anchor, head })
  }
  const onBlur = useCallback(() => {
    if (told.current) tellWriting(told.current, null)
    told.current = undefined
  }, [])
  // Letters of others move the caret without an event.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text that the field shows is what matters
  useEffect(onSelect, [value, ref])
  // A field that goes with the focus isn't left.
  useEffect(() => onBlur, [onBlur])
  return { onSelect, onBlur }
}
