// A text control that several people may type in at once: your own typing is written at each keystroke, others' typing
// arrives without moving your caret, and an unfinished composition (Japanese, Chinese, dead keys) is neither written
// nor disturbed until it ends.

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
  /** Called when someone begins to type: a good place for an undo step. */
  onFocus?: () => void
  /** Escape, or Enter in a control of one line: the keyboard goes back to where it came from. */
  onLeave?: () => void
  /** Makes it a box of one line that offers values. */
  combobox?: LiveCombobox | undefined
  className?: string
}

export interface LiveCombobox {
  readonly listId: string
  readonly isOpen: boolean
  readonly activeId: string | undefined
  /** Looks at a key first; says whether it was used. */
  readonly onKey: (key: string) => boolean
  readonly onOpen: () => void
  readonly onClose: () => void
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
  combobox,
  className,
}: LiveTextProps) {
  const control = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
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

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (combobox?.onKey(event.key)) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
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

  const shared = {
    ref: control,
    id,
    'aria-label': label,
    'aria-labelledby': labelledBy,
    defaultValue: value,
    maxLength,
    placeholder,
    readOnly,
    lang,
    onFocus,
    onKeyDown,
    onCompositionStart: () => {
      isComposing.current = true
    },
    onCompositionEnd: () => {
      isComposing.current = false
      write()
    },
  }
  if (combobox) {
    return (
      <input
        {...shared}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={combobox.isOpen}
        aria-controls={combobox.listId}
        aria-activedescendant={combobox.activeId}
        onInput={() => {
          write()
          combobox.onOpen()
        }}
        onClick={combobox.onOpen}
        onBlur={combobox.onClose}
        className={clsx('block w-full bg-transparent outline-none!', className)}
      />
    )
  }
  return (
    <textarea
      {...shared}
      rows={1}
      onInput={write}
      className={clsx('field-sizing-content block w-full resize-none bg-transparent outline-none!', className)}
    />
  )
}

/** Puts the text in, keeping the caret and the selection with the letters beside them. */
function showText(element: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  if (element.value === text) return
  const splice = spliceBetween(element.value, text)
  const { selectionStart, selectionEnd, selectionDirection } = element
  const hasFocus = element.ownerDocument.activeElement === element
  element.value = text
  if (!hasFocus) return
  const [start, end] = [selectionStart ?? text.length, selectionEnd ?? text.length]
  element.setSelectionRange(moveOffset(start, splice), moveOffset(end, splice), selectionDirection ?? undefined)
}
