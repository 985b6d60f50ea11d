// What agreeing on one card and on many have in common.

import { AppError } from '@/lib/domain/errors'
import type { Agreement } from '@/lib/domain/session/round'
import { scoredValue } from '@/lib/domain/session/scored-value'
import type { RoundRow } from '../../db/sessions/rounds'
import type { ServiceContext } from '../context'

/** Returns the values of a card's fields for the steps that were agreed on. */
export function agreedFields(values: Agreement['values']): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([name, step]) => [name, scoredValue(name, step)]))
}

/** Reports the changed round to the board and returns it. Throws AppError `conflict` without one: it was not shown. */
export function reportAgreed({ rooms }: ServiceContext, { boardId, id }: RoundRow, changed: RoundRow | null): RoundRow {
  if (!changed) throw notShown()
  rooms.notify(boardId, { type: 'round-changed', roundId: id })
  return changed
}

/** Returns the error of agreeing on something that people have not seen. */
export function notShown(): AppError {
  return new AppError('conflict', 'Show this rating before you agree on its cards.')
}
