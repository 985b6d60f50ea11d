// A field in which several people may type at once: a person's own typing is written at each keystroke, others' typing
// arrives without moving the caret, and a composition is left alone until it ends.

import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { SharedText } from './shared-text'
import { moveOffset, spliceBetween } from './splice'

type Field = HTMLTextAreaElement | HTMLInputElement

export interface SharedTextOptions {
  /** The text as the board has it. */
  readonly value: string
  /** In UTF-16 units. */
  readonly maxLength: number
  /** Makes a text of what the field says, such as one without line breaks. */
  readonly read: (typed: string) => string
  /** Gets the whole new text; it is made of the board's text, not of an older one. */
  readonly onChange: (value: string) => void
  /** The field shows the text. Must be a stable function. */
  readonly onShown?: (field: HTMLElement) => void
}

export interface SharedTextField<F extends Field> {
  readonly ref: RefObject<F | null>
  readonly onInput: () => void
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: () => void
}

/** Returns the props of the field. It gets its text before it is painted, and from here alone. */
export function useSharedText<F extends Field>(options: SharedTextOptions): SharedTextField<F> {
  const { value, maxLength, read, onChange, onShown } = options
  const ref = useRef<F>(null)
  const [shared] = useState(() => new SharedText(value))
  /** What the field has been fitted to: to measure it again for each letter that comes back from the board takes long. */
  const fitted = useRef<string>(undefined)
  useLayoutEffect(() => {
    const field = ref.current
    const text = shared.receive(value)
    if (!field || text === undefined || (field.value === text && fitted.current === text)) return
    showText(field, text, onShown)
    fitted.current = text
  }, [shared, value, onShown])
  const onInput = () => {
    const written = ref.current && shared.write(read(ref.current.value), maxLength)
    if (written?.isNew) onChange(written.text)
    showText(ref.current, written?.text, onShown)
    fitted.current = written?.text
  }
  return {
    ref,
    onInput,
    onCompositionStart: () => shared.beginComposition(),
    onCompositionEnd: () => {
      shared.endComposition()
      onInput()
    },
  }
}

/** Puts a text in, keeping the caret and the selection with the letters beside them. */
function showText(field: Field | null, text: string | undefined, onShown: SharedTextOptions['onShown']): void {
  if (!field || text === undefined) return
  if (field.value !== text) {
    const splice = spliceBetween(field.value, text)
    const { selectionStart, selectionEnd, selectionDirection } = field
    const hasFocus = field.ownerDocument.activeElement === field
    field.value = text
    if (hasFocus) {
      const [start, end] = [selectionStart ?? text.length, selectionEnd ?? text.length]
      field.setSelectionRange(moveOffset(start, splice), moveOffset(end, splice), selectionDirection ?? undefined)
    }
  }
  onShown?.(field)
}
