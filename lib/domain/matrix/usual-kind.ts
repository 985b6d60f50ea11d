// The kind of card that a place of a drawing usually holds, where its method says so.

import type { CardKind } from '../cards/card-kind'
import type { Cell } from './matrix'
import { fieldsFor, type MatrixAxes } from './matrix-axes'

/** Kinds for the values of a field. The barriers of a bow-tie are what is done about the event (ISO 31010:2019 B.4.2). */
const USUAL: Readonly<Record<string, Readonly<Record<string, CardKind>>>> = {
  bowTie: {
    cause: 'driver',
    prevention: 'recommendation',
    event: 'risk',
    mitigation: 'recommendation',
    consequence: 'risk',
  },
}

/** Returns the kind that a cell usually holds; undefined where any kind is as good as another. */
export function usualKind(axes: Pick<MatrixAxes, 'x' | 'y'>, cell: Cell | undefined): CardKind | undefined {
  if (!cell) return undefined
  for (const [field, value] of Object.entries(fieldsFor(axes, cell, {}, 'en'))) {
    const kind = USUAL[field]?.[String(value)]
    if (kind) return kind
  }
  return undefined
}
