// Edits a title in place, in a field that grows with its text. Several people may type in it at once (use-shared-text).

import { type KeyboardEvent, useEffect } from 'react'
import { type Editor, stopEventPropagation, type TLShape } from 'tldraw'
import { focusCanvas } from '../sight/focus-canvas'
import { FieldCarets } from '../text/field-carets'
import { useFieldWriting } from '../text/use-field-writing'
import { useSharedText } from '../text/use-shared-text'
import { canvasWords } from '../words/canvas-words'
import { type EditableTitle, writeTitle } from './editable-title'

export interface TitleEditorProps {
  readonly editor: Editor
  readonly shape: TLShape
  readonly title: EditableTitle
  /** The factor from the shape's px to the screen's. */
  readonly scale: number
  /** True for a box of its own over the shape, false where the words stand in the shape. */
  readonly isBox: boolean
}

export function TitleEditor({ editor, shape, title, scale, isBox }: TitleEditorProps) {
  const field = useSharedText<HTMLTextAreaElement>({
    value: title.value,
    maxLength: title.maxLength,
    read: (typed) => typed.replace(/[\r\n]+/gu, ' '),
    onChange: (text) => writeTitle(editor, shape, text),
    onShown: growToText,
  })
  const { ref } = field
  const place = { editor, shapeId: shape.id, field: 'title' }
  const { onSelect, onBlur } = useFieldWriting(ref, title.value, place)

  useEffect(() => {
    const element = ref.current
    if (!element) return
    editor.markHistoryStoppingPoint('edit title')
    element.focus({ preventScroll: true })
    element.select()
    growToText(element)
  }, [editor, ref])

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

  const { fontSize, lineHeight } = title
  const type = { fontSize: fontSize * scale, lineHeight: `${lineHeight * scale}px`, width: '100%' }
  return (
    <div className="canvas-title-field">
      <textarea
        {...field}
        className={isBox ? 'canvas-title-editor canvas-title-editor--box' : 'canvas-title-editor'}
        aria-label={canvasWords(editor).card('field.title')}
        maxLength={title.maxLength}
        rows={1}
        style={type}
        onSelect={onSelect}
        onKeyDown={onKeyDown}
        onKeyUp={stopEventPropagation}
        onPointerDown={stopEventPropagation}
        onPaste={stopEventPropagation}
        onCopy={stopEventPropagation}
        onCut={stopEventPropagation}
        onBlur={() => {
          onBlur()
          finish()
        }}
      />
      <FieldCarets
        place={place}
        text={title.value}
        className={isBox ? 'canvas-title-carets canvas-title-carets--box' : 'canvas-title-carets'}
        style={type}
        isNamedElsewhere
      />
    </div>
  )
}

function growToText(element: HTMLElement): void {
  element.style.height = '0'
  element.style.height = `${element.scrollHeight}px`
}
