// What differs between a version, or another board, and a later one, or the board as it is now: in words, by kind of
// change. A line leads to its card, or to the place where it was.

import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { Editor, TLPageId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { viewInFront } from '@/components/canvas/sight/view-in-front'
import { Button } from '@/components/ui/button'
import { EnteredPanel } from '@/components/ui/entered-panel'
import { LoadFailed } from '@/components/ui/load-failed'
import { Skeleton } from '@/components/ui/skeleton'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { Rect } from '@/lib/domain/rect'
import { ComparisonEnds } from './comparison-ends'
import { ComparisonFilters } from './comparison-filters'
import type { ComparisonEntry } from './comparison-groups'
import { ComparisonHead } from './comparison-head'
import { ComparisonList } from './comparison-list'
import { ComparisonRest } from './comparison-rest'
import { RemoveForEver } from './remove-for-ever'
import type { RestoredCard, Restoring } from './restore-dialog'
import type { OpenComparison } from './use-comparison'
import { useComparisonGroups } from './use-comparison-groups'
import { useVersions } from './versions-api'

export interface ComparisonPanelProps {
  boardId: string
  editor: Editor
  comparison: OpenComparison
  criteria: Criteria
  nameOf: (userId: string) => string | undefined
  /** Another version or board to compare with (OpenComparison.from), or another end. */
  onFrom: (from: string) => void
  onTo: (to: string) => void
  onShowCard: (cardId: string) => void
  /** Undefined where nothing can be restored. */
  onRestore: ((restoring: Restoring) => void) | undefined
  /** May take what is gone out of all versions. */
  mayRemoveForEver: boolean
  onClose: () => void
}

export function ComparisonPanel(props: ComparisonPanelProps) {
  const { boardId, editor, comparison, criteria, nameOf, onFrom, onTo, onShowCard, onRestore, onClose } = props
  const { from, query, shown } = comparison
  const t = useTranslations('versions.comparison')
  const versions = useTranslations('versions')
  const { groups, count } = useComparisonGroups(shown, criteria, nameOf)
  const version = useVersions(boardId).data?.versions.find(({ id }) => id === from)
  const mayRestore = onRestore !== undefined && version !== undefined
  const [chosen, setChosen] = useState<ReadonlyMap<string, RestoredCard>>(new Map())
  const choose = ({ restorableId, ref, title }: ComparisonEntry, isChosen: boolean) => {
    if (restorableId === undefined) return
    const next = new Map(chosen)
    if (isChosen) next.set(restorableId, { id: restorableId, ref, title })
    else next.delete(restorableId)
    setChosen(next)
  }
  const isGone = (cardId: string) => shown?.cards.removed.some((card) => card.cardId === cardId) ?? false
  const show = ({ cardId, restorableId }: ComparisonEntry) => {
    if (cardId !== null) return onShowCard(cardId)
    const was = shown?.cards.removed.find((each) => each.cardId === restorableId)?.place
    if (was) showPlace(editor, was)
  }
  return (
    <EnteredPanel onEscape={onClose} className="min-h-full gap-4 p-4">
      <ComparisonEnds boardId={boardId} comparison={comparison} onFrom={onFrom} onTo={onTo} />
      {query.data ? <ComparisonFilters comparison={comparison} criteria={criteria} nameOf={nameOf} /> : null}
      {query.isError ? (
        <LoadFailed title={t('failed')} query={query} />
      ) : !shown ? (
        <div aria-hidden className="flex flex-col gap-3">
          <Skeleton className="h-10" />
          <Skeleton className="h-10" />
        </div>
      ) : (
        <>
          <ComparisonHead boardId={boardId} comparison={comparison} count={count} />
          <ComparisonList
            groups={groups}
            onOpen={show}
            choice={mayRestore ? { has: (cardId) => chosen.has(cardId), choose } : undefined}
          />
          <ComparisonRest comparison={shown} criteria={criteria} />
        </>
      )}
      {mayRestore ? (
        <div className="sticky -bottom-px mt-auto -mx-4 -mb-4 flex flex-wrap justify-end gap-2 border-line border-t bg-panel px-4 py-2.5">
          <Button
            icon={<RotateCcw aria-hidden />}
            onClick={() => onRestore(chosen.size > 0 ? { version, cards: [...chosen.values()] } : { version })}
          >
            {chosen.size > 0 ? t('restoreChosen', { count: chosen.size }) : versions('restore.open')}
          </Button>
          {props.mayRemoveForEver && chosen.size > 0 && [...chosen.keys()].every(isGone) ? (
            <RemoveForEver boardId={boardId} cardIds={[...chosen.keys()]} onRemoved={onClose} />
          ) : null}
        </div>
      ) : null}
    </EnteredPanel>
  )
}

/** Shows where a card was. */
function showPlace(editor: Editor, { pageId, at }: { readonly pageId: string; readonly at: Rect }): void {
  viewInFront(editor)?.bringCanvas()
  if (editor.getPage(pageId as TLPageId)) editor.setCurrentPage(pageId as TLPageId)
  editor.selectNone()
  editor.centerOnPoint({ x: at.x + at.w / 2, y: at.y + at.h / 2 })
}
