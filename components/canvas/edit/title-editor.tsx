// Edits a title in place. Each keystroke is written at once, except inside an input method's composition, which is
// written when it ends. If someone else changes the same title at the same time, both changes stay and so does the
// caret.

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { type Editor, stopEventPropagation, type TLShape } from 'tldraw'
import { canvasWords } from '../canvas-words'
import { focusCanvas } from '../focus-canvas'
import { mergeTexts, moveOffset, spliceBetween } from '../text/splice'
import { type EditableTitle, writeTitle } from './editable-title'

export interface TitleEditorProps {
  readonly editor: Editor
  readonly shape: TLShape
  readonly title: EditableTitle
  /** The factor from the shape's px to the screen's. */
  readonly scale: number
}

export function TitleEditor({ editor, shape, title, scale }: TitleEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  /** The text on which the field and the store last agreed. */
  const agreed = useRef(title.value)
  const isComposing = useRef(false)

  useEffect(() => {
    const element = field.current
    if (!element) return
    editor.markHistoryStoppingPoint('edit title')
    element.value = agreed.current
    element.focus({ preventScroll: true })
    element.select()
    growToText(element)
  }, [editor])

  useLayoutEffect(() => {
    const element = field.current
    if (!element || isComposing.current || title.value === element.value) return
    agreed.current = title.value
    showText(element, title.value)
  }, [title.value])

  const write = () => {
    const element = field.current
    if (!element || isComposing.current) return
    const mine = element.value.replace(/[\r\n]+/gu, ' ')
    // While a composition was open, others may have written: their change is in the store, mine in the field.
    const merged = mergeTexts(agreed.current, mine, title.value).slice(0, title.maxLength)
    agreed.current = merged
    if (merged !== element.value) showText(element, merged)
    growToText(element)
    writeTitle(editor, shape, merged)
  }

  const finish = () => {
    if (editor.getEditingShapeId() !== shape.id) return
    editor.complete()
    focusCanvas(editor)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'Tab') return
    event.preventDefault()
    finish()
  }

  const { fontSize, lineHeight, needsBox } = title
  return (
    <textarea
      ref={field}
      className={needsBox ? 'canvas-title-editor canvas-title-editor--box' : 'canvas-title-editor'}
      aria-label={canvasWords(editor).card('field.title')}
      maxLength={title.maxLength}
      rows={1}
      style={{ fontSize: fontSize * scale, lineHeight: `${lineHeight * scale}px`, width: '100%' }}
      onInput={write}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={() => {
        isComposing.current = false
        write()
      }}
      onKeyDown={onKeyDown}
      onKeyUp={stopEventPropagation}
      onPointerDown={stopEventPropagation}
      onPaste={stopEventPropagation}
      onCopy={stopEventPropagation}
      onCut={stopEventPropagation}
      onBlur={finish}
    />
  )
}

/** Puts a text into the field and keeps the caret at what it stood at. */
function showText(element: HTMLTextAreaElement, text: string): void {
  const change = spliceBetween(element.value, text)
  const start = moveOffset(element.selectionStart, change)
  const end = moveOffset(element.selectionEnd, change)
  element.value = text
  element.setSelectionRange(start, end)
  growToText(element)
}

function growToText(element: HTMLTextAreaElement): void {
  element.style.height = '0'
  element.style.height = `${element.scrollHeight}px`
}
