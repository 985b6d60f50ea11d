// The panel beside a version's canvas. Nothing in it changes anything.

import { useRouter } from 'next/navigation'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { PanelFrame } from '@/components/board/beside/panel-frame'
import { CriteriaPanel } from '@/components/criteria/criteria-panel'
import { Inspector } from '@/components/inspector/inspector'
import { showCard } from '@/components/inspector/show-card'
import { Skeleton } from '@/components/ui/skeleton'
import { ComparisonPanel } from '@/components/versions/comparison-panel'
import { NOW } from '@/components/versions/use-comparison'
import type { BoardView } from '@/lib/document/view/board-view'
import { boardPath, versionPath } from '@/lib/domain/boards/board-path'
import type { Citation } from '@/lib/domain/cards/citation'
import type { BesideVersion, BesideVersionName } from './use-beside-version'

export interface VersionBesideProps {
  boardId: string
  beside: BesideVersion
  view: BoardView
  editor: Editor | undefined
  /** The reader's user id. */
  me: string
  nameOf: (userId: string) => string | undefined
  onShowPassage: (citation: Citation) => void
  /** Closes the place itself. */
  onClose: () => void
}

export function VersionBeside(props: VersionBesideProps) {
  const { boardId, beside, view, editor, me, nameOf, onShowPassage, onClose } = props
  const { panel, comparison, leave, endComparison } = beside
  const router = useRouter()
  const board = useTranslations('board')
  const criteria = useTranslations('criteria')
  const versions = useTranslations('versions.comparison')
  const titles: Readonly<Record<BesideVersionName, string>> = {
    inspector: board('inspector'),
    criteria: criteria('title'),
    comparison: versions('title'),
  }
  const closers: Readonly<Record<BesideVersionName, () => void>> = {
    inspector: onClose,
    criteria: leave,
    comparison: endComparison,
  }
  return (
    <PanelFrame title={titles[panel]} onClose={closers[panel]}>
      {!editor ? (
        <Skeleton className="m-4 h-24" />
      ) : panel === 'comparison' && comparison ? (
        <ComparisonPanel
          key={comparison.from}
          boardId={boardId}
          editor={editor}
          comparison={comparison}
          criteria={view.criteria}
          nameOf={nameOf}
          onFrom={beside.compareWith}
          onTo={(to) =>
            router.push(
              to === NOW
                ? boardPath(boardId, { place: 'version', id: comparison.from })
                : versionPath(boardId, to, comparison.from),
            )
          }
          onShowCard={(cardId) => showCard(editor, cardId)}
          onRestore={undefined}
          mayRemoveForEver={false}
          onClose={endComparison}
        />
      ) : panel === 'criteria' ? (
        <CriteriaPanel editor={editor} view={view} isReadOnly onClose={leave} />
      ) : (
        <Inspector
          editor={editor}
          view={view}
          isReadOnly
          me={me}
          nameOf={nameOf}
          onShowPassage={onShowPassage}
          onOpenCriteria={() => beside.put('criteria')}
        />
      )}
    </PanelFrame>
  )
}
