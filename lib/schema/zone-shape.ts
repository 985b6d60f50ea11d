// The tldraw shape of a zone: a titled area that holds cards of some kinds, and may write a field when one is dropped.

import type { RecordProps, TLBaseShape } from '@tldraw/tlschema'
import { T } from '@tldraw/validate'
import { CARD_KINDS, type CardKind } from '../domain/cards/card-kind'
import { textOrNumber } from './text-or-number'

export interface ZoneShapeProps {
  w: number
  h: number
  title: string
  hint: string
  /** Kinds that may be dropped here; empty means all. */
  accepts: readonly CardKind[]
  /** The field that a dropped card gets; '' means none. */
  writeField: string
  writeValue: string | number
}
export type ZoneShape = TLBaseShape<'zone', ZoneShapeProps>

export const zoneShapeProps: RecordProps<ZoneShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  title: T.string,
  hint: T.string,
  accepts: T.arrayOf(T.literalEnum(...CARD_KINDS)),
  writeField: T.string,
  writeValue: textOrNumber,
}
