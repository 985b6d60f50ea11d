// The tabs of a brief: its text, suggestions, people's marks, and what is set aside.

import { Tabs } from 'radix-ui'
import { useTranslations } from 'use-intl'
import type { Candidates } from './suggestions/use-candidates'
import { BRIEF_TABS, type BriefTab } from './use-brief-place'

const TAB =
  'h-9 border-transparent border-b-2 px-1 text-mute hover:text-ink focus-visible:outline-offset-[-2px] data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink pointer-coarse:h-11'

export interface BriefTabListProps {
  candidates: Candidates
  /** How many there are. */
  marks: number
  setAside: number
}

export function BriefTabList({ candidates, marks, setAside }: BriefTabListProps) {
  const t = useTranslations('brief.tabs')
  const tCandidates = useTranslations('candidates')
  const words: Readonly<Record<BriefTab, string>> = {
    text: t('text'),
    suggestions: tCandidates(candidates.isLooking ? 'tabLooking' : 'tab', { count: candidates.open.length }),
    marks: t('marks', { count: marks }),
    'set-aside': t('setAside', { count: setAside }),
  }
  return (
    <Tabs.List aria-label={t('label')} className="-mx-1 mt-1 flex gap-1.5 overflow-x-auto whitespace-nowrap">
      {BRIEF_TABS.map((tab) => (
        <Tabs.Trigger key={tab} value={tab} className={TAB}>
          {words[tab]}
        </Tabs.Trigger>
      ))}
    </Tabs.List>
  )
}
