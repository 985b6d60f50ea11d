// Passages of the briefs that no card cites and nobody marked, each a way into its brief.

import { useTranslations } from 'use-intl'
import { Skeleton } from '@/components/ui/skeleton'
import { sourceLine, sourceOf } from '@/lib/brief/brief-source'
import type { CodePointText } from '@/lib/brief/code-points'
import type { PresentedBlock } from '@/lib/brief/presented-brief'
import { describePassage } from '@/lib/brief/selector'
import type { Citation } from '@/lib/domain/cards/citation'
import { useCoverage } from './coverage-context'
import { GapList } from './gap-list'
import { type UnusedInBrief, useUnusedPassages } from './use-unused-passages'

/** Code points of a passage that its row shows; the rest is in the brief. */
const SHOWN_LENGTH = 240

export function UnusedPassages() {
  const t = useTranslations('coverage')
  const { boardId, view, showPassage } = useCoverage()
  const { isLoading, hasFailed, briefs } = useUnusedPassages(boardId, view.cards)
  if (isLoading) return <Skeleton className="h-11 rounded-xl" />
  if (hasFailed) return <p className="px-3 text-danger">{t('gaps.unused.failed')}</p>
  if (briefs.length === 0) return null
  const rows = briefs.flatMap(({ brief, text, unused }) => unused.map((block) => ({ brief, text, block })))
  return (
    <GapList
      title={t('gaps.unused.title')}
      rule={t('gaps.unused.rule')}
      none={t('gaps.unused.none')}
      rows={rows}
      keyOf={({ brief, block }) => `${brief.id} ${block.id}`}
      note={<BriefShares briefs={briefs} />}
    >
      {({ brief, text, block }) => {
        const words = text.slice(block.start, block.end)
        const short = text.slice(block.start, Math.min(block.end, block.start + SHOWN_LENGTH))
        return (
          <button
            type="button"
            onClick={() => showPassage(citationOf(brief.id, text, block))}
            className="flex w-full flex-col rounded-md px-1.5 py-1 text-start hover:bg-hover"
          >
            <span dir="auto" lang={brief.metadata.language || undefined} className="line-clamp-2 break-words leading-5">
              {short.length < words.length ? `${short}…` : short}
            </span>
            {briefs.length > 1 ? (
              <span dir="auto" className="text-mute text-xs">
                {brief.title}
              </span>
            ) : null}
          </button>
        )
      }}
    </GapList>
  )
}

/** The passage as if a card cited it: that is how a brief is opened at a place. */
function citationOf(briefId: string, text: CodePointText, { start, end }: PresentedBlock): Citation {
  return { ...describePassage(text, start, end), briefId, state: 'anchored', capturedBy: '', capturedAt: '' }
}

/** Shows how much of each brief was used. */
function BriefShares({ briefs }: { briefs: readonly UnusedInBrief[] }) {
  const t = useTranslations('coverage')
  return (
    <>
      {briefs.map(({ brief, unused, total }) => (
        <span key={brief.id} className="block">
          {t('gaps.unused.share', { title: sourceLine(sourceOf(brief)), used: total - unused.length, total })}
        </span>
      ))}
    </>
  )
}
