// A text control that several people may type in at once: what one types is written at each keystroke, what others
// type arrives without moving one's caret, and an unfinished composition (Japanese, Chinese, dead keys) is neither
// written nor disturbed until it ends.

import { clsx } from 'clsx'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { mergeTexts, moveOffset, spliceBetween } from '@/components/canvas/text/splice'

export interface LiveTextProps {
  id?: string
  label?: string
  labelledBy?: string
  /** The text as the board has it. */
  value: string
  /** Gets the whole new text; it is made of the board's text, not of an older one. */
  onChange: (value: string) => void
  /** Enter makes a new line; otherwise Enter leaves the control. */
  multiline?: boolean
  maxLength: number
  placeholder?: string
  readOnly?: boolean
  lang?: string
  /** The board's own undo and redo: the control's would take back other people's letters. */
  onUndo?: () => void
  onRedo?: () => void
  /** Someone begins to type: a good place for an undo step. */
  onFocus?: () => void
  /** Escape, or Enter in a control of one line: the keyboard goes back to where it came from. */
  onLeave?: () => void
  className?: string
}

export function LiveText({
  id,
  label,
  labelledBy,
  value,
  onChange,
  multiline = false,
  maxLength,
  placeholder,
  readOnly = false,
  lang,
  onUndo,
  onRedo,
  onFocus,
  onLeave,
  className,
}: LiveTextProps) {
  const control = useRef<HTMLTextAreaElement>(null)
  /** The board's text that the control last agreed with. */
  const agreed = useRef(value)
  const latest = useRef(value)
  const isComposing = useRef(false)

  useLayoutEffect(() => {
    latest.current = value
    const element = control.current
    if (!element || isComposing.current) return
    agreed.current = value
    showText(element, value)
  }, [value])

  const write = () => {
    const element = control.current
    if (!element || isComposing.current) return
    const mine = multiline ? element.value : element.value.replaceAll(/\s*\n\s*/g, ' ')
    const merged = mergeTexts(agreed.current, mine, latest.current).slice(0, maxLength)
    agreed.current = merged
    if (merged !== latest.current) {
      latest.current = merged
      onChange(merged)
    }
    showText(element, merged)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const isCommand = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (isCommand && (key === 'z' || key === 'y')) {
      event.preventDefault()
      if (key === 'y' || event.shiftKey) onRedo?.()
      else onUndo?.()
    } else if (event.key === 'Escape' || (event.key === 'Enter' && !multiline)) {
      event.preventDefault()
      event.currentTarget.blur()
      onLeave?.()
    }
  }

  return (
    <textarea
      ref={control}
      id={id}
      aria-label={label}
      aria-labelledby={labelledBy}
      defaultValue={value}
      rows={1}
      maxLength={maxLength}
      placeholder={placeholder}
      readOnly={readOnly}
      lang={lang}
      onInput={write}
      onFocus={onFocus}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={() => {
        isComposing.current = false
        write()
      }}
      onKeyDown={onKeyDown}
      className={clsx('field-sizing-content block w-full resize-none bg-transparent outline-none!', className)}
    />
  )
}

/** Puts the text in, keeping the caret and the selection with the letters beside them. */
function showText(element: HTMLTextAreaElement, text: string): void {
  if (element.value === text) return
  const splice = spliceBetween(element.value, text)
  const { selectionStart, selectionEnd, selectionDirection } = element
  const hasFocus = element.ownerDocument.activeElement === element
  element.value = text
  if (!hasFocus) return
  element.setSelectionRange(moveOffset(selectionStart, splice), moveOffset(selectionEnd, splice), selectionDirection)
}
