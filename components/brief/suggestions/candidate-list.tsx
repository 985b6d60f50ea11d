// The suggestions of a brief as a list to decide on, one by one or all that are shown, with the hands on the keyboard if
// one likes. It says what they are: found by rules, not facts.

import { Lightbulb } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Kbd } from '@/components/ui/kbd'
import { Skeleton } from '@/components/ui/skeleton'
import type { TextRange } from '@/lib/brief/text-range'
import { pageOf } from '../text/page-labels'
import { blockAt, type ReadingOrder } from '../text/reading-order'
import { CandidateItem } from './candidate-item'
import { pressCandidateKey } from './candidate-keys'
import { ConfirmMany } from './confirm-many'
import { KindFilter } from './kind-filter'
import { LostLists } from './lost-lists'
import { useCandidateChoice } from './use-candidate-choice'
import { type AcceptCandidates, type CandidateDecisions, useCandidateDecisions } from './use-candidate-decisions'
import type { Candidates } from './use-candidates'

export interface CandidateListProps {
  candidates: Candidates
  order: ReadingOrder
  /** Where each page begins; null if the source has none. */
  pages: readonly number[] | null
  /** BCP 47 tag of the brief, or ''. */
  language: string
  readOnly: boolean
  /** The first suggestion gets the keyboard, once there is one. */
  takesFocus: boolean
  onFocused: () => void
  hasMarks: boolean
  onMarks: (hasMarks: boolean) => void
  onAccept: AcceptCandidates
  onShow: (range: TextRange) => void
}

/** Deciding on this many or more at once asks for confirmation. */
const MANY = 8

export function CandidateList(props: CandidateListProps) {
  const { candidates, order, pages, language, readOnly, takesFocus, onFocused, hasMarks, onMarks, onAccept, onShow } =
    props
  const { open, bringBack } = candidates
  const t = useTranslations('candidates')
  const list = useRef<HTMLUListElement>(null)
  const choice = useCandidateChoice(open, list)
  const { shown } = choice
  const decisions = useCandidateDecisions(candidates, choice, list, onAccept)
  const hasFirst = shown.length > 0
  useEffect(() => {
    if (!takesFocus || !hasFirst) return
    list.current?.querySelector<HTMLElement>('[data-candidate]')?.focus()
    onFocused()
  }, [takesFocus, hasFirst, onFocused])
  const keys = { choice, decisions, readOnly, onShow }

  return (
    <div className="flex min-h-0 grow flex-col">
      <div className="shrink-0 border-line border-b px-4 pt-2.5 pb-3">
        <p className="text-mute text-xs leading-5 max-sm:line-clamp-1">{t('explain')}</p>
        {open.length > 0 ? (
          <KindFilter
            open={open}
            filter={choice.filter}
            onFilter={choice.showKind}
            hasMarks={hasMarks}
            onMarks={onMarks}
          />
        ) : null}
        {candidates.isUnsure ? <p className="mt-2 text-warning text-xs leading-5">{t('error.load')}</p> : null}
        {readOnly || shown.length === 0 ? null : <DecideOnShown count={shown.length} decisions={decisions} />}
      </div>
      <div
        className="min-h-0 grow overflow-y-auto px-4 py-3"
        onPointerDownCapture={decisions.letGo}
        onKeyDownCapture={decisions.letGo}
        onWheel={decisions.letGo}
      >
        {candidates.isLooking ? (
          <div role="status" aria-label={t('looking')} className="flex flex-col gap-2">
            <Skeleton className="h-20 w-full" />
            <Skeleton className="h-20 w-full" />
          </div>
        ) : shown.length === 0 ? (
          <EmptyState
            icon={<Lightbulb />}
            title={t(candidates.found === 0 ? 'none' : open.length === 0 ? 'noneLeft' : 'noneOfKind')}
          />
        ) : null}
        <ul
          ref={list}
          data-candidates
          tabIndex={-1}
          aria-label={t('list')}
          className="flex flex-col gap-2 outline-none"
        >
          {shown.map((candidate, index) => (
            <li key={`${candidate.key} ${candidate.start}`}>
              <CandidateItem
                candidate={candidate}
                text={order.text}
                language={language}
                placeOf={({ start }) => ({ number: blockAt(order.blocks, start)?.number, page: pageOf(pages, start) })}
                isActive={index === choice.activeIndex}
                readOnly={readOnly}
                onActivate={() => choice.activate(candidate.key)}
                onKeyDown={(event) => pressCandidateKey(keys, event, index, candidate)}
                title={decisions.titleOf(candidate, index)}
                onTitle={(title) => decisions.setTitle(candidate, title)}
                onKind={(kind) => decisions.setKind(index, candidate, kind)}
                onAccept={() => decisions.accept(index, candidate)}
                onDrop={(at) => decisions.accept(index, candidate, at)}
                onDismiss={() => decisions.dismiss(index, candidate)}
                onShow={onShow}
              />
            </li>
          ))}
        </ul>
        {/* The head of the brief leads to them as well. */}
        <LostLists candidates={candidates} order={order} onShow={onShow} />
        {candidates.dismissed.length > 0 ? (
          <p className="mt-3 flex items-center gap-2 text-mute text-xs">
            {t('dismissedCount', { count: candidates.dismissed.length })}
            {readOnly ? null : (
              <Button size="sm" variant="ghost" onClick={() => bringBack(candidates.dismissed)}>
                {t('bringAllBack')}
              </Button>
            )}
          </p>
        ) : null}
      </div>
      {readOnly || shown.length === 0 ? null : (
        <p className="shrink-0 border-line border-t px-4 py-1.5 text-mute text-xs leading-5 pointer-coarse:hidden">
          {t.rich('hint', { k: (key) => <Kbd>{key}</Kbd> })}
        </p>
      )}
    </div>
  )
}

/** Decides on all that are shown at once; on many only after a question. */
function DecideOnShown({ count, decisions }: { count: number; decisions: CandidateDecisions }) {
  const t = useTranslations('candidates')
  const [asking, setAsking] = useState<'accept' | 'dismiss' | undefined>(undefined)
  const decide = (decision: 'accept' | 'dismiss') => {
    if (decision === 'accept') decisions.acceptShown()
    else decisions.dismissShown()
    setAsking(undefined)
  }
  const press = (decision: 'accept' | 'dismiss') => (count >= MANY ? setAsking(decision) : decide(decision))
  if (asking) {
    return (
      <ConfirmMany
        question={t(asking === 'accept' ? 'confirmAccept' : 'confirmDismiss', { count })}
        confirm={t(asking === 'accept' ? 'confirmAcceptButton' : 'confirmDismissButton', { count })}
        onConfirm={() => decide(asking)}
        onCancel={() => setAsking(undefined)}
      />
    )
  }
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <Button size="sm" onClick={() => press('accept')}>
        {t('acceptShown', { count })}
      </Button>
      <Button size="sm" variant="ghost" onClick={() => press('dismiss')}>
        {t('dismissShown')}
      </Button>
    </div>
  )
}
