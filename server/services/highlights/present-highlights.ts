// Marks as the API gives them: with the names that their authors have now.

import type { PresentedHighlight } from '@/lib/brief/presented-highlight'
import { personColor } from '@/lib/domain/people/person-color'
import type { HighlightRow } from '../../db/briefs/highlights'
import type { ServiceContext } from '../context'

/** Adds the current names of their authors to marks. */
export async function presentHighlights(
  { users }: ServiceContext,
  rows: readonly HighlightRow[],
): Promise<PresentedHighlight[]> {
  const names = await users.namesOf(rows.map(({ createdById }) => createdById))
  return rows.map(({ createdById, createdAt, changedAt, ...row }) => ({
    ...row,
    author: { id: createdById, name: names.get(createdById) ?? '', color: personColor(createdById) },
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
  }))
}

/** Adds the current name of its author to a mark. */
export async function presentHighlight(context: ServiceContext, row: HighlightRow): Promise<PresentedHighlight> {
  const [presented] = await presentHighlights(context, [row])
  if (!presented) throw new Error('one mark was presented as none')
  return presented
}
