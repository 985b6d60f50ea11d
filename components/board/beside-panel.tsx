// The panel beside the canvas on its right: the inspector, or another panel that takes its place until it is closed.

import { useRouter } from 'next/navigation'
import type { Ref } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { isCard } from '@/components/canvas/card/is-card'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'
import { CriteriaPanel } from '@/components/criteria/criteria-panel'
import { Inspector } from '@/components/inspector/inspector'
import { showCard } from '@/components/inspector/show-card'
import { ActivityList } from '@/components/news/activity-list'
import { NewsList } from '@/components/news/news-list'
import type { BoardNews } from '@/components/news/use-board-news'
import { ActivityPanel } from '@/components/session/activity-panel'
import { SessionPanel } from '@/components/session/plan/session-panel'
import { ThreadPanel } from '@/components/thread/thread-panel'
import { Skeleton } from '@/components/ui/skeleton'
import { ComparisonPanel } from '@/components/versions/comparison-panel'
import { otherBoard } from '@/components/versions/use-comparison'
import { VersionsPanel } from '@/components/versions/versions-panel'
import type { BoardView } from '@/lib/document/view/board-view'
import { versionPath } from '@/lib/domain/boards/board-path'
import type { Citation } from '@/lib/domain/cards/citation'
import { PanelFrame } from './beside/panel-frame'
import type { Beside, BesideCanvas } from './beside/use-beside'
import type { BoardInUse } from './board-in-use'
import { useContent } from './content/use-content'
import type { SessionOnBoard } from './watched/use-session-on-board'
import type { ThreadsOnBoard } from './watched/use-threads-on-board'
import type { VersionsOnBoard } from './watched/use-versions-on-board'

export interface BesidePanelProps {
  board: BoardInUse
  /** The content as the page follows it, when there is time. */
  view: BoardView
  editor: Editor | undefined
  beside: BesideCanvas
  session: SessionOnBoard
  threads: ThreadsOnBoard
  news: BoardNews | undefined
  versions: VersionsOnBoard
  onShowPassage: (citation: Citation) => void
  /** Leads to a card in the view that is in front. */
  onShowCard: (cardId: string) => void
  /** The inspector, while it is shown. */
  inspectorRef: Ref<HTMLDivElement>
}

export function BesidePanel(props: BesidePanelProps) {
  const { board, editor, beside, session, threads, news, versions, onShowPassage, onShowCard, inspectorRef } = props
  const { id: boardId, isReadOnly, me, nameOf } = board
  const { mayRun } = session
  const router = useRouter()
  const activity = session.activity.shown
  // Not every step has an activity.
  const { comparison } = versions
  const isGone =
    (beside.panel === 'activity' && !activity) ||
    (beside.panel === 'news' && !news) ||
    (beside.panel === 'comparison' && !comparison)
  const shown = isGone ? 'inspector' : beside.panel
  // Each letter that is typed into a card changes the content. The inspector of one card has its texts from the board.
  const isOfCard = useValue('inspects a card', () => isCard(editor?.getOnlySelectedShape() ?? undefined), [editor])
  const isLater = isOfCard && shown === 'inspector'
  const now = useContent(isLater ? undefined : board.session?.store)
  const view = isLater ? props.view : now
  const selected = useValue('selected cards', () => {
    const ids: ReadonlySet<string> = new Set(editor?.getSelectedShapeIds())
    return view.cards.filter(({ id }) => ids.has(id))
  }, [editor, view.cards])
  const t = useTranslations('board')
  const criteriaWords = useTranslations('criteria')
  const sessionWords = useTranslations('session')
  const roundWords = useTranslations('round')
  const threadWords = useTranslations('thread')
  const newsWords = useTranslations('news')
  const versionWords = useTranslations('versions')
  const titles: Readonly<Record<Beside, string>> = {
    inspector: t('inspector'),
    criteria: criteriaWords('title'),
    sessions: mayRun ? sessionWords('title') : roundWords('list'),
    news: newsWords('title'),
    happened: newsWords('activity.title'),
    activity: activity ? roundWords(`panel.${activity.kind}`) : '',
    threads: threadWords('title'),
    versions: versionWords('title'),
    comparison: versionWords('comparison.title'),
  }
  const leave = () => {
    beside.giveBack()
    if (editor) focusCanvas(editor)
  }
  const leaveActivity = () => {
    session.activity.close()
    if (editor) focusCanvas(editor)
  }
  const leaveThreads = () => {
    beside.leave('threads')
    if (editor) focusCanvas(editor)
  }
  const close = () => {
    if (shown === 'inspector') beside.close()
    else if (shown === 'activity') leaveActivity()
    else if (shown === 'threads') leaveThreads()
    else if (shown === 'comparison') versions.endComparison()
    else beside.giveBack()
  }
  return (
    <PanelFrame title={titles[shown]} onClose={close}>
      {shown === 'activity' && activity ? (
        <ActivityPanel {...activity.panel} titleAbove={titles.activity} />
      ) : shown === 'sessions' ? (
        <SessionPanel
          boardId={boardId}
          view={view}
          selected={selected}
          mayRun={mayRun}
          ratesFirst={session.ratesFirst}
          onOpenRound={session.activity.open}
          onStarted={() => session.setEntersBar(true)}
          onClose={leave}
        />
      ) : shown === 'threads' ? (
        <ThreadPanel
          {...threads.panel}
          boardId={boardId}
          me={me}
          selectedId={selected.length === 1 ? selected[0]?.id : undefined}
          onClose={leaveThreads}
        />
      ) : shown === 'happened' ? (
        <ActivityList
          boardId={boardId}
          client={board.room.client}
          names={threads.names}
          threads={threads.all}
          onShowCard={onShowCard}
          onShowThread={threads.showThread}
          onShowRounds={() => beside.put('sessions')}
        />
      ) : !editor ? (
        <Skeleton className="m-4 h-24" />
      ) : shown === 'versions' ? (
        <VersionsPanel
          boardId={boardId}
          mayEdit={versions.mayEdit}
          mayDelete={versions.mayManage}
          onCompare={({ id }) => versions.compare(id)}
          onCompareBoard={(id) => versions.compare(otherBoard(id))}
          onRestore={versions.mayEdit ? (version) => versions.restore({ version }) : undefined}
          onClose={leave}
        />
      ) : shown === 'comparison' && comparison ? (
        <ComparisonPanel
          key={comparison.from}
          boardId={boardId}
          editor={editor}
          comparison={comparison}
          criteria={view.criteria}
          nameOf={nameOf}
          onFrom={versions.compare}
          onTo={(to) => router.push(versionPath(boardId, to, comparison.from))}
          onShowCard={(cardId) => showCard(editor, cardId)}
          onRestore={versions.mayEdit ? versions.restore : undefined}
          mayRemoveForEver={versions.mayManage}
          onClose={versions.endComparison}
        />
      ) : shown === 'news' && news ? (
        <NewsList
          news={news}
          criteria={view.criteria}
          onShowCard={onShowCard}
          onShowThreads={threads.showUnread}
          onShowRounds={() => beside.put('sessions')}
          onShowAll={() => beside.put('happened')}
        />
      ) : shown === 'criteria' ? (
        <CriteriaPanel editor={editor} view={view} isReadOnly={isReadOnly} onClose={leave} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back from the panel, as it does from its fields
        <div
          ref={inspectorRef}
          className="outline-none!"
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.target !== event.currentTarget) return
            event.preventDefault()
            focusCanvas(editor)
          }}
        >
          <Inspector
            editor={editor}
            view={view}
            isReadOnly={isReadOnly}
            me={me.id}
            nameOf={nameOf}
            onShowPassage={onShowPassage}
            onOpenCriteria={() => beside.put('criteria')}
          />
        </div>
      )}
    </PanelFrame>
  )
}
