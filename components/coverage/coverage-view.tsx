// The coverage view: the board's gravest risks, gaps, treatments, levels before and after, wind tunnel and cross-impact. Everything
// follows the board as anyone changes it.

import { Tabs } from 'radix-ui'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import type { BoardViewProps } from '@/components/canvas/board-view-props'
import { useCoveredView } from '@/components/canvas/cover/use-covered-view'
import { selectShapes } from '@/components/canvas/pages/select-shapes'
import { chooseGravest } from '@/components/register/choose-gravest'
import { chosenSection, firstSection } from './chosen-section'
import { COVERAGE_SECTIONS, type CoverageContext, CoverageProvider, type CoverageSection } from './coverage-context'
import { GapsSection } from './gaps-section'
import { ImpactSection } from './impact-section'
import { LevelsSection } from './levels-section'
import { RisksSection } from './risks-section'
import { TraceSection } from './trace-section'
import { TunnelSection } from './tunnel-section'
import { forgetWantedRow, wantedRow } from './wanted-gap'

export function CoverageView(props: BoardViewProps) {
  const { editor, view: whole, boardId, boardTitle, isReadOnly, me } = props
  const { onShowCard, onShowRegister, onInspect, onShowPassage } = props
  const t = useTranslations('coverage')
  const view = useCoveredView(editor, whole)
  // It stays while others add cards of another kind.
  const [first] = useState(() => firstSection(whole.cards))
  const section = useValue(chosenSection(editor)) ?? first
  const [wantedCard, setWantedCard] = useState(() => wantedRow(editor))
  useEffect(() => forgetWantedRow(editor), [editor])
  const goTo = useCallback(
    (next: CoverageSection, cardId?: string) => {
      chosenSection(editor).set(next)
      setWantedCard(cardId)
    },
    [editor],
  )
  const context = useMemo<CoverageContext>(
    () => ({
      editor,
      view,
      cards: new Map(view.cards.map((card) => [card.id, card])),
      isReadOnly,
      boardId,
      boardTitle,
      showShape: onShowCard,
      openCard: (cardId, field) => {
        selectShapes(editor, [cardId as TLShapeId])
        onInspect(field)
      },
      showRegister: () => {
        chooseGravest(boardId, me)
        onShowRegister()
      },
      showPassage: onShowPassage,
      goTo,
    }),
    [editor, view, isReadOnly, boardId, boardTitle, me, onShowCard, onShowRegister, onInspect, onShowPassage, goTo],
  )
  return (
    <CoverageProvider value={context}>
      <Tabs.Root
        value={section}
        onValueChange={(value) => goTo(COVERAGE_SECTIONS.find((each) => each === value) ?? 'risks')}
        className="flex min-h-0 grow flex-col bg-surface"
      >
        <Tabs.List
          aria-label={t('title')}
          className="flex shrink-0 gap-1 overflow-x-auto border-line border-b bg-panel px-3"
        >
          {COVERAGE_SECTIONS.map((each) => (
            <Tabs.Trigger
              key={each}
              value={each}
              data-view-focus={each === section ? '' : undefined}
              className="h-10 shrink-0 whitespace-nowrap border-transparent border-b-2 px-2.5 text-mute hover:text-ink focus-visible:outline-offset-[-2px] data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink pointer-coarse:h-11"
            >
              {t(`section.${each}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content
          // Another section begins at its top, however far the one before was scrolled.
          key={section}
          value={section}
          tabIndex={-1}
          className="@container min-h-0 grow overflow-auto p-4 outline-none max-sm:p-2"
        >
          <h2 className="sr-only">{t(`section.${section}`)}</h2>
          {view === whole ? null : <p className="mb-3 max-w-prose text-mute">{t('covered')}</p>}
          {section === 'risks' ? <RisksSection /> : null}
          {section === 'gaps' ? <GapsSection /> : null}
          {section === 'traceability' ? <TraceSection cardId={wantedCard} /> : null}
          {section === 'levels' ? <LevelsSection /> : null}
          {section === 'tunnel' ? <TunnelSection /> : null}
          {section === 'cross-impact' ? <ImpactSection /> : null}
        </Tabs.Content>
      </Tabs.Root>
    </CoverageProvider>
  )
}
