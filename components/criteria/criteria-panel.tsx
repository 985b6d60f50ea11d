// By what this board judges, beside the canvas: scales, the table of levels, lists of words. Who may edit the board may
// change it, everybody may read it, and everyone's cards follow at once.

import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import type { BoardView } from '@/lib/document/board-view'
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
  const place = useRef<HTMLDivElement>(null)
  const context = useMemo<CriteriaContext>(() => ({ editor, view, isReadOnly }), [editor, view, isReadOnly])
  useEffect(() => place.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    event.preventDefault()
    onClose()
  }
  return (
    <CriteriaProvider value={context}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the panel from any of its controls */}
      <div ref={place} tabIndex={-1} onKeyDown={onKeyDown} className="flex flex-col gap-4 px-4 pt-3 pb-8 outline-none!">
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
      </div>
    </CriteriaProvider>
  )
}
