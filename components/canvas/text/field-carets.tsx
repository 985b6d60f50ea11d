// The carets of others in a plain text. A field of a browser draws no caret but its own: the same letters lie over it in
// the same place, unseen, with the carets between them.

import type { CSSProperties } from 'react'
import { useValue } from 'tldraw'
import { type WritingPlace, writersIn } from './field-writing'

export interface FieldCaretsProps {
  readonly place: WritingPlace
  /** What the field shows. */
  readonly text: string
  /** What gives the letters of the field their size, width and padding. */
  readonly className?: string | undefined
  readonly style?: CSSProperties
  /** The field is a box of one line, in whose middle the letters stand. */
  readonly isOneLine?: boolean
  /** How far the letters are scrolled up, in px. */
  readonly scrolledPx?: number
}

/** Must stand in an element that is as large as the field and has a position. */
export function FieldCarets({
  place,
  text,
  className = '',
  style,
  isOneLine = false,
  scrolledPx = 0,
}: FieldCaretsProps) {
  const { editor, shapeId, field } = place
  const writers = useValue('carets in a field', () => writersIn({ editor, shapeId, field }), [editor, shapeId, field])
  return writers.map(({ key, name, color, writing: { head } }) => (
    <span
      key={key}
      aria-hidden
      data-testid="field-carets"
      className={`${className} field-carets${isOneLine ? ' field-carets--line' : ''}`}
      style={{ ...style, '--person': color } as CSSProperties}
    >
      <span className="field-carets__text" style={{ marginTop: -scrolledPx }}>
        {text.slice(0, head)}
        <span className="field-caret">
          <span className="field-caret__bar">
            <span className="peer-caret-name">{name}</span>
          </span>
        </span>
        {text.slice(head)}
      </span>
    </span>
  ))
}
