// Checks the zones and matrices that a file of content/ places on a board.

import { cardField } from '../domain/cards/card-fields'
import { CARD_KINDS } from '../domain/cards/card-kind'
import { DEFAULT_CRITERIA } from '../domain/criteria/criteria'
import { fieldType } from '../domain/criteria/field-types'
import type { LocalizedText } from '../domain/localized'
import { fieldsWithAxis } from '../domain/matrix/axis'
import { MATRIX_LAYOUTS, type MatrixPole } from '../domain/matrix/matrix'
import { overlaps } from '../domain/rect'
import type { TemplateShape } from '../domain/template'
import {
  type Check,
  checkThat,
  isListOf,
  isLocalizedText,
  isNumberFrom,
  isObjectOf,
  isOneOf,
  isTagged,
  isText,
  place,
  refuse,
} from './check'

type ZoneShape = Extract<TemplateShape, { readonly type: 'zone' }>
type MatrixShape = Extract<TemplateShape, { readonly type: 'matrix' }>
type ZoneWrite = NonNullable<ZoneShape['write']>

/** The least width and height in px: a smaller holder has no room for a card. */
const LEAST_SIDE_PX = 100

const AXES = fieldsWithAxis(DEFAULT_CRITERIA)
const isAxis = checkThat(
  (value): value is string => typeof value === 'string' && (value === '' || AXES.includes(value)),
  `must be the name of a field that has an axis, or "" for none: ${AXES.join(', ')}`,
)

const PLACE = {
  x: isNumberFrom(Number.NEGATIVE_INFINITY),
  y: isNumberFrom(Number.NEGATIVE_INFINITY),
  w: isNumberFrom(LEAST_SIDE_PX),
  h: isNumberFrom(LEAST_SIDE_PX),
  title: isLocalizedText,
}

const isWrite: Check<ZoneWrite> = (value, at, report): value is ZoneWrite => {
  const isPlain = isObjectOf<ZoneWrite>({
    field: isText,
    value: checkThat(
      (each): each is string | number => typeof each === 'string' || typeof each === 'number',
      'must be text or a number',
    ),
  })
  if (!isPlain(value, at, report)) return false
  const field = cardField(value.field)
  if (!field) return refuse(report, place(at, 'field'), 'is no field of a card (lib/domain/cards/card-fields)')
  return (
    fieldType(field).accepts(field, value.value) || refuse(report, place(at, 'value'), fieldType(field).rule(field))
  )
}

const isZone: Check<ZoneShape> = isObjectOf<ZoneShape>(
  {
    type: isOneOf(['zone']),
    ...PLACE,
    hint: isLocalizedText,
    accepts: isListOf(isOneOf(CARD_KINDS)),
    write: isWrite,
  },
  ['write'],
)

type Poles = Readonly<Partial<Record<MatrixPole, LocalizedText>>>
const isPoles = isObjectOf<Poles>(
  { xLow: isLocalizedText, xHigh: isLocalizedText, yLow: isLocalizedText, yHigh: isLocalizedText },
  ['xLow', 'xHigh', 'yLow', 'yHigh'],
)

const isMatrix: Check<MatrixShape> = (value, at, report): value is MatrixShape => {
  const isPlain = isObjectOf<MatrixShape>(
    {
      type: isOneOf(['matrix']),
      ...PLACE,
      xField: isAxis,
      yField: isAxis,
      layout: isOneOf(MATRIX_LAYOUTS),
      poles: isPoles,
    },
    ['layout', 'poles'],
  )
  if (!isPlain(value, at, report)) return false
  if (value.xField !== '' || value.yField !== '') return true
  return refuse(report, place(at, 'xField'), 'must name a field, because the matrix has no other axis')
}

/** Checks a zone or a matrix. */
const isTemplateShape: Check<TemplateShape> = isTagged<TemplateShape['type'], TemplateShape>('type', {
  zone: isZone,
  matrix: isMatrix,
})

/** Checks the zones and matrices of one board: none lies on another. */
export const isTemplateShapes: Check<readonly TemplateShape[]> = (
  value,
  at,
  report,
): value is readonly TemplateShape[] => {
  if (!isListOf(isTemplateShape, { least: 1 })(value, at, report)) return false
  const lying = value.findIndex((shape, index) => value.slice(0, index).some((other) => overlaps(shape, other)))
  return lying < 0 || refuse(report, `${at}[${lying}]`, 'lies on a zone or matrix before it. Move one of them')
}
