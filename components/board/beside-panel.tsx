// The panel beside the canvas on its right: the inspector, or another panel that takes its place until it is closed.

import type { Ref } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { focusCanvas } from '@/components/canvas/focus-canvas'
import { CriteriaPanel } from '@/components/criteria/criteria-panel'
import { Inspector } from '@/components/inspector/inspector'
import { ActivityPanel } from '@/components/session/activity-panel'
import { SessionPanel } from '@/components/session/session-panel'
import { Skeleton } from '@/components/ui/skeleton'
import type { BoardView } from '@/lib/document/view/board-view'
import type { Citation } from '@/lib/domain/cards/citation'
import { PanelFrame } from './panel-frame'
import type { ShownActivity } from './use-activity'

export type Beside = 'inspector' | 'criteria' | 'sessions' | 'activity'

export interface BesidePanelProps {
  shown: Beside
  /** The round that is taken part in; its kind names the panel. */
  activity: ShownActivity | undefined
  onShow: (panel: Beside) => void
  onOpenRound: (roundId: string) => void
  /** This person has begun a session. */
  onSessionStarted: () => void
  onLeaveActivity: () => void
  mayRunSessions: boolean
  /** Closes the panel itself. */
  onClose: () => void
  boardId: string
  editor: Editor | undefined
  view: BoardView
  isReadOnly: boolean
  /** The viewer's user id. */
  me: string
  nameOf: (userId: string) => string | undefined
  onShowPassage: (citation: Citation) => void
  /** The inspector, while it is shown. */
  inspectorRef: Ref<HTMLDivElement>
}

export function BesidePanel(props: BesidePanelProps) {
  const { shown, activity, onShow, onClose, boardId, editor, view, isReadOnly, me, nameOf } = props
  const { onShowPassage, inspectorRef, onOpenRound, onSessionStarted, onLeaveActivity, mayRunSessions } = props
  const selected = useValue('selected cards', () => {
    const ids: ReadonlySet<string> = new Set(editor?.getSelectedShapeIds())
    return view.cards.filter(({ id }) => ids.has(id))
  }, [editor, view.cards])
  const t = useTranslations('board')
  const criteriaWords = useTranslations('criteria')
  const sessionWords = useTranslations('session')
  const roundWords = useTranslations('round')
  const titles: Readonly<Record<Beside, string>> = {
    inspector: t('inspector'),
    criteria: criteriaWords('title'),
    sessions: mayRunSessions ? sessionWords('title') : roundWords('list'),
    activity: activity ? roundWords(`panel.${activity.kind}`) : '',
  }
  const leave = () => {
    onShow('inspector')
    if (editor) focusCanvas(editor)
  }
  const close = () => {
    if (shown === 'inspector') onClose()
    else if (shown === 'activity') onLeaveActivity()
    else onShow('inspector')
  }
  return (
    <PanelFrame title={titles[shown]} onClose={close}>
      {shown === 'activity' && activity ? (
        <ActivityPanel {...activity.panel} />
      ) : shown === 'sessions' ? (
        <SessionPanel
          {...{ boardId, view, selected }}
          mayRun={mayRunSessions}
          onOpenRound={onOpenRound}
          onStarted={onSessionStarted}
          onClose={leave}
        />
      ) : !editor ? (
        <Skeleton className="m-4 h-24" />
      ) : shown === 'criteria' ? (
        <CriteriaPanel editor={editor} view={view} isReadOnly={isReadOnly} onClose={leave} />
      ) : (
        <div ref={inspectorRef}>
          <Inspector
            editor={editor}
            view={view}
            isReadOnly={isReadOnly}
            me={me}
            nameOf={nameOf}
            onShowPassage={onShowPassage}
            onOpenCriteria={() => onShow('criteria')}
          />
        </div>
      )}
    </PanelFrame>
  )
}
