// The carets of others in a plain text. A field of a browser draws no caret but its own: the same letters lie over it in
// the same place, unseen, with the carets between them. Names stand at the field's upper corner, never on letters.

import { type CSSProperties, Fragment } from 'react'
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
  /** The shape that the field lies on says who writes. */
  readonly isNamedElsewhere?: boolean
}

/** Must stand in an element that is as large as the field and has a position. */
export function FieldCarets({
  place,
  text,
  className = '',
  style,
  isOneLine = false,
  scrolledPx = 0,
  isNamedElsewhere = false,
}: FieldCaretsProps) {
  const { editor, shapeId, field } = place
  const writers = useValue('carets in a field', () => writersIn({ editor, shapeId, field }), [editor, shapeId, field])
  return writers.map(({ key, name, color, writing: { head } }, order) => {
    const person = { '--person': color, '--order': order } as CSSProperties
    return (
      <Fragment key={key}>
        <span
          aria-hidden
          data-testid="field-carets"
          className={`${className} field-carets${isOneLine ? ' field-carets--line' : ''}`}
          style={{ ...style, ...person }}
        >
          <span className="field-carets__text" style={{ marginTop: -scrolledPx }}>
            {text.slice(0, head)}
            <span className="field-caret">
              <span className="field-caret__bar" />
            </span>
            {text.slice(head)}
          </span>
        </span>
        {isNamedElsewhere ? null : (
          <span aria-hidden data-testid="field-writer" className="peer-name peer-name--field" style={person}>
            {name}
          </span>
        )}
      </Fragment>
    )
  })
}
