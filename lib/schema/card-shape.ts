// The tldraw shape of a card: its props and their validators. Server and browser share it.

import type { RecordProps, TLBaseShape } from '@tldraw/tlschema'
import { DefaultColorStyle, type TLDefaultColorStyle } from '@tldraw/tlschema'
import { T } from '@tldraw/validate'
import type { Card } from '../domain/cards/card'
import { BODY_MAX_LENGTH, TITLE_MAX_LENGTH } from '../domain/cards/card'
import { type CardFields, cardField } from '../domain/cards/card-fields'
import { CARD_KINDS } from '../domain/cards/card-kind'
import type { Citation } from '../domain/cards/citation'
import { isFieldValue } from '../domain/criteria/field-types'
import { textOrNumber } from './text-or-number'

export type CardShapeProps = Card & {
  w: number
  h: number
  /** A tint that people choose; `black` means none. It never carries the meaning of a level or a kind. */
  color: TLDefaultColorStyle
}
export type CardShape = TLBaseShape<'card', CardShapeProps>

export const CARD_SIZE_PX = { w: 220, h: 120 } as const

const fields: T.Validatable<CardFields> = T.dict(T.string, textOrNumber).check((value) => {
  for (const [name, entry] of Object.entries(value)) {
    const field = cardField(name)
    if (!field) throw new T.ValidationError(`no card field is named ${name}`)
    if (!isFieldValue(field, entry)) throw new T.ValidationError(`${name} can't be ${JSON.stringify(entry)}`)
  }
})

const text = (maxLength: number) =>
  T.string.check((value) => {
    if (value.length > maxLength) throw new T.ValidationError(`at most ${maxLength} characters, got ${value.length}`)
  })

const citation: T.Validatable<Citation> = T.object({
  briefId: text(64),
  quote: text(BODY_MAX_LENGTH),
  prefix: text(128),
  suffix: text(128),
  start: T.positiveInteger,
  end: T.nonZeroInteger,
  state: T.literalEnum('anchored', 'moved', 'orphan'),
  capturedBy: text(64),
  capturedAt: text(40),
  revision: T.positiveInteger.optional(),
  isKept: T.boolean.optional(),
  isCut: T.boolean.optional(),
})

export const cardShapeProps: RecordProps<CardShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  color: DefaultColorStyle,
  kind: T.literalEnum(...CARD_KINDS),
  ref: text(16),
  title: text(TITLE_MAX_LENGTH),
  body: text(BODY_MAX_LENGTH),
  fields,
  tags: T.arrayOf(text(60)),
  citations: T.dict(T.string, citation),
  language: text(35),
  createdBy: text(64),
  createdAt: text(40),
}
