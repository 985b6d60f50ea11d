// What the cells of a matrix mean: which cards may stand in one, and which level a cell has. Pure.

import type { Card } from '@/lib/domain/card'
import { cardField, hasField } from '@/lib/domain/card-fields'
import { DEFAULT_CRITERIA, levelOf } from '@/lib/domain/criteria'
import type { Cell } from '@/lib/domain/matrix'
import type { Level, Scale } from '@/lib/domain/scale'

export interface Axes {
  /** Names of step fields. */
  readonly xField: string
  readonly yField: string
}

export function acceptsCard({ xField, yField }: Axes, card: Pick<Card, 'kind'>): boolean {
  return hasField(card.kind, xField) && hasField(card.kind, yField)
}

export function scaleOf(fieldName: string): Scale | undefined {
  const field = cardField(fieldName)
  return field?.type === 'step' ? DEFAULT_CRITERIA[field.scale] : undefined
}

/** The level of a cell; undefined where the axes aren't likelihood and impact. */
export function levelOfCell({ xField, yField }: Axes, cell: Cell): Level | undefined {
  const x = scaleOf(xField)
  const y = scaleOf(yField)
  const { likelihood, impact } = DEFAULT_CRITERIA
  if (x === impact && y === likelihood) return levelOf(DEFAULT_CRITERIA, cell.y, cell.x)
  if (x === likelihood && y === impact) return levelOf(DEFAULT_CRITERIA, cell.x, cell.y)
  return undefined
}
