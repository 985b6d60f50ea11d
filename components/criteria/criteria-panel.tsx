// The criteria by which this board judges, beside the canvas: scales, the table of levels, lists of words. Anyone who
// may edit the board may change them, everybody may read them, and everyone's cards follow at once.

import { useMemo } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { EnteredPanel } from '@/components/ui/entered-panel'
import type { BoardView } from '@/lib/document/view/board-view'
import { type CriteriaContext, CriteriaProvider } from './criteria-context'
import { LevelLookSection } from './level-look-section'
import { LevelTableSection } from './level-table-section'
import { EffortSection, TimeBandsSection } from './meanings-section'
import { ScaleSection } from './scale-section'
import { ScopeSection } from './scope-section'
import { TermListSection } from './term-list-section'

export interface CriteriaPanelProps {
  editor: Editor
  view: BoardView
  isReadOnly: boolean
  onClose: () => void
}

export function CriteriaPanel({ editor, view, isReadOnly, onClose }: CriteriaPanelProps) {
  const t = useTranslations('criteria')
  const context = useMemo<CriteriaContext>(() => ({ editor, view, isReadOnly }), [editor, view, isReadOnly])
  return (
    <CriteriaProvider value={context}>
      <EnteredPanel onEscape={onClose}>
        <p className="text-mute leading-5">{t(isReadOnly ? 'readOnly' : 'hint')}</p>
        <LevelTableSection />
        <LevelLookSection />
        <ScaleSection part="likelihood" />
        <ScaleSection part="impact" />
        <ScaleSection part="uncertainty" />
        <TermListSection list="categories" />
        <TermListSection list="addressees" />
        <EffortSection />
        <TimeBandsSection />
        <ScopeSection />
      </EnteredPanel>
    </CriteriaProvider>
  )
}
