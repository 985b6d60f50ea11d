// What a cell of the traceability matrix does to the board: its links, made, changed in strength and removed.

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { toast } from '@/components/ui/toaster'
import type { BoardLink } from '@/lib/document/view/board-view'
import type { Link } from '@/lib/domain/cards/link'
import { type Traceability, traceKey } from '@/lib/domain/coverage/traceability'
import { useCoverage } from './coverage-context'
import { addTreatment, changeTreatment, removeLinks, type Treatment } from './pair-changes'
import { strongest } from './trace-cell-words'
import type { GridPlace } from './use-grid-keys'

const NO_LINKS: readonly BoardLink[] = []

/**
 * Returns the changes of the cells. A new link has the effect and strength of the brush, if nothing else is said. For
 * people who only read, nothing changes.
 */
export function useTraceChanges(table: Traceability, brush: Treatment) {
  const t = useTranslations('coverage')
  const { editor, view, isReadOnly } = useCoverage()
  const linkById = useMemo(() => new Map(view.links.map((link) => [link.id, link])), [view])

  const linksAt = ({ row, column }: GridPlace): readonly BoardLink[] => {
    const key = traceKey(table.riskIds[row] ?? '', table.recommendationIds[column] ?? '')
    return table.cells.get(key)?.links.flatMap((link) => linkById.get(link.id) ?? []) ?? NO_LINKS
  }
  const make = ({ row, column }: GridPlace, treatment: Treatment = brush) => {
    const [riskId, recommendationId] = [table.riskIds[row], table.recommendationIds[column]]
    if (isReadOnly || !riskId || !recommendationId) return
    if (!addTreatment(editor, recommendationId, riskId, treatment)) toast.error(t('trace.otherPage'))
  }
  const setStrength = (place: GridPlace, strength: Link['strength']) => {
    const links = linksAt(place)
    const link = strongest(links)
    if (link && link.kind === 'mitigates' && !isReadOnly) {
      changeTreatment(editor, link, {
        ...(link.effect && { effect: link.effect }),
        ...(strength !== undefined && { strength }),
      })
    } else if (links.length === 0) make(place, { ...brush, ...(strength !== undefined && { strength }) })
  }
  const remove = (place: GridPlace) => {
    if (!isReadOnly) removeLinks(editor, linksAt(place))
  }
  return { linksAt, make, setStrength, remove }
}
