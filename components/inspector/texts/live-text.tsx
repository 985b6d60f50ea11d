// A text control of the inspector, of one line or many, in which several people may type at once (use-shared-text).

import { clsx } from 'clsx'
import { type KeyboardEvent, useState } from 'react'
import { FieldCarets } from '@/components/canvas/text/field-carets'
import type { WritingPlace } from '@/components/canvas/text/field-writing'
import { useFieldWriting } from '@/components/canvas/text/use-field-writing'
import { useSharedText } from '@/components/canvas/text/use-shared-text'

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
  /** Enter in a control of one line, where it does more than to leave. */
  onEnter?: () => void
  /** Makes it a box of one line that offers values. */
  combobox?: LiveCombobox | undefined
  className?: string
  /** The text of the board that this field edits. Other people see the caret of anybody who types in it. */
  place?: WritingPlace | undefined
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
  onEnter,
  combobox,
  className = '',
  place,
}: LiveTextProps) {
  const field = useSharedText<HTMLTextAreaElement & HTMLInputElement>({
    value,
    maxLength,
    read: (typed) => (multiline ? typed : typed.replaceAll(/\s*\n\s*/g, ' ')),
    onChange,
  })
  const { onSelect, onBlur } = useFieldWriting(field.ref, value, place)
  const [scrolledPx, setScrolledPx] = useState(0)

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
      if (event.key === 'Enter' && onEnter) onEnter()
      else onLeave?.()
    }
  }

  const shared = {
    ...field,
    id,
    'aria-label': label,
    'aria-labelledby': labelledBy,
    maxLength,
    placeholder,
    readOnly,
    lang,
    onFocus,
    onKeyDown,
    onSelect,
    onBlur,
  }
  const carets = place ? (
    <FieldCarets
      place={place}
      text={value}
      // A field that is written into is set from the left.
      className={clsx('block w-full', className, className.includes('focus:text-start') && 'peer-focus:text-start')}
      isOneLine={combobox !== undefined}
      scrolledPx={scrolledPx}
    />
  ) : null
  if (combobox) {
    return (
      <span className="relative block w-full">
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
            field.onInput()
            combobox.onOpen()
          }}
          onClick={combobox.onOpen}
          onBlur={() => {
            onBlur()
            combobox.onClose()
          }}
          className={clsx('peer block w-full bg-transparent outline-none!', className)}
        />
        {carets}
      </span>
    )
  }
  return (
    <span className="relative block w-full">
      <textarea
        {...shared}
        rows={1}
        onScroll={({ currentTarget }) => setScrolledPx(currentTarget.scrollTop)}
        className={clsx('peer field-sizing-content block w-full resize-none bg-transparent outline-none!', className)}
      />
      {carets}
    </span>
  )
}
