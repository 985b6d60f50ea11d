// The suggestions of a brief as a list to decide on, one by one or all that are shown, with the hands on the keyboard if
// one likes. It says what they are: found by rules, not facts.

import { Lightbulb } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { ScreenPoint } from '@/components/canvas/over-canvas'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Kbd } from '@/components/ui/kbd'
import { Skeleton } from '@/components/ui/skeleton'
import { isTextControl } from '@/components/ui/text-control'
import { toast } from '@/components/ui/toaster'
import type { CandidateKind } from '@/lib/brief/candidates/candidate'
import type { TextRange } from '@/lib/brief/text-range'
import { passageTitle } from '@/lib/brief/titles/passage-title'
import { CARD_KIND_INFO } from '@/lib/domain/cards/card-kind'
import { blockAt, type ReadingOrder } from '../text/reading-order'
import { CandidateItem, SUGGESTED_KINDS } from './candidate-item'
import { ConfirmMany } from './confirm-many'
import { useSteadyActions } from './steady-actions'
import type { Candidates, OpenCandidate } from './use-candidates'

export interface AcceptedCandidate extends OpenCandidate {
  /** As this person wrote it; absent: the one that the passage makes. */
  readonly title?: string | undefined
}

export interface CandidateListProps {
  candidates: Candidates
  order: ReadingOrder
  /** BCP 47 tag of the brief, or ''. */
  language: string
  readOnly: boolean
  hasMarks: boolean
  onMarks: (hasMarks: boolean) => void
  /** One step of undo for all of them. `at`: where a single one was dropped on the canvas. */
  onAccept: (accepted: readonly AcceptedCandidate[], at?: ScreenPoint) => void
  onShow: (range: TextRange) => void
}

/** Deciding on this many or more at once asks for confirmation. */
const MANY = 8

export function CandidateList(props: CandidateListProps) {
  const { candidates, order, language, readOnly, hasMarks, onMarks, onAccept, onShow } = props
  const { open, setKind, dismiss, bringBack } = candidates
  const t = useTranslations('candidates')
  const tCommon = useTranslations('common')
  const list = useRef<HTMLUListElement>(null)
  const [filter, setFilter] = useState<CandidateKind | undefined>(undefined)
  const [activeKey, setActiveKey] = useState<string | undefined>(undefined)
  /** Titles that this person has changed and not yet accepted. */
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map())
  const [asking, setAsking] = useState<'accept' | 'dismiss' | undefined>(undefined)
  const steady = useSteadyActions(list, open, activeKey)
  const shown = open.filter(({ kind }) => filter === undefined || kind === filter)
  const activeIndex = Math.max(
    0,
    shown.findIndex(({ key }) => key === activeKey),
  )

  const focus = (candidate: OpenCandidate | undefined) => {
    setActiveKey(candidate?.key)
    const element = candidate && list.current?.querySelector(`[data-candidate="${candidate.key}"]`)
    if (element instanceof HTMLElement) element.focus()
    else list.current?.focus()
  }
  /** After a pointer's choice the keys decide on the suggestions; a person at the keyboard may go on choosing. */
  const choose = (kind: CandidateKind | undefined, isPointed: boolean) => {
    flushSync(() => setFilter(kind))
    if (isPointed) focus(open.find((each) => kind === undefined || each.kind === kind))
  }
  const chooseKind = (index: number, candidate: OpenCandidate, kind: CandidateKind) => {
    setKind(candidate.key, kind)
    focus(filter === undefined || filter === kind ? candidate : neighbour(index))
  }
  const focusTitle = (candidate: OpenCandidate | undefined) => {
    // The field of an item is drawn once the item is active.
    flushSync(() => focus(candidate))
    const field = candidate && list.current?.querySelector(`[data-candidate="${candidate.key}"] textarea`)
    if (field instanceof HTMLElement) field.focus()
  }
  /** A pointer that drags a suggestion has made it active. */
  const titleOf = (candidate: OpenCandidate, index: number) =>
    index === activeIndex ? (titles.get(candidate.key) ?? passageTitle(candidate.quote).title) : ''
  const withTitles = (accepted: readonly OpenCandidate[]) =>
    accepted.map((candidate) => ({ ...candidate, title: titles.get(candidate.key) }))
  const neighbour = (index: number) => shown[index + 1] ?? shown[index - 1]
  const dismissNow = (keys: readonly string[]) => {
    dismiss(keys)
    toast(t('dismissed', { count: keys.length }), {
      action: { label: tCommon('undo'), onClick: () => bringBack(keys) },
    })
  }
  const acceptAll = () => {
    onAccept(withTitles(shown))
    setAsking(undefined)
    list.current?.focus()
  }
  const dismissAll = () => {
    dismissNow(shown.map(({ key }) => key))
    setAsking(undefined)
    list.current?.focus()
  }
  const acceptOne = (index: number, candidate: OpenCandidate, at?: ScreenPoint) => {
    steady.hold()
    onAccept(withTitles([candidate]), at)
    focus(neighbour(index))
  }
  /** People who write titles go on with the next one. */
  const acceptFromTitle = (index: number, candidate: OpenCandidate) => {
    onAccept(withTitles([candidate]))
    focusTitle(neighbour(index))
  }
  const dismissOne = (index: number, candidate: OpenCandidate) => {
    dismissNow([candidate.key])
    focus(neighbour(index))
  }

  const onKeyDown = (event: KeyboardEvent, index: number, candidate: OpenCandidate) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const step = STEPS[event.key]?.(index, shown.length)
    const isOnItem = event.target === event.currentTarget
    if (isTextControl(event.target)) {
      if (event.key === 'Enter') acceptFromTitle(index, candidate)
      else if (event.key === 'Escape') focus(candidate)
      else return
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const pressed = event.key.toLowerCase()
    const kind = SUGGESTED_KINDS.find((each, i) => pressed === String(i + 1) || pressed === CARD_KIND_INFO[each].key)
    if (step !== undefined) focus(shown[Math.max(0, Math.min(step, shown.length - 1))])
    else if (pressed === 'g') onShow(candidate)
    else if (readOnly) return
    else if (event.key === 'Enter' && isOnItem) acceptOne(index, candidate)
    else if (pressed === 't' || event.key === 'F2') focusTitle(candidate)
    else if (event.key === 'Delete' || event.key === 'Backspace') dismissOne(index, candidate)
    else if (kind) setKind(candidate.key, kind)
    else return
    event.preventDefault()
    // The same letters choose tools on the canvas.
    event.stopPropagation()
  }

  return (
    <div className="flex min-h-0 grow flex-col">
      <div className="shrink-0 border-line border-b px-4 pt-2.5 pb-3">
        <p className="text-mute text-xs leading-5 max-sm:line-clamp-1">{t('explain')}</p>
        {open.length > 0 ? (
          <KindFilter open={open} filter={filter} onFilter={choose} hasMarks={hasMarks} onMarks={onMarks} />
        ) : null}
        {candidates.isUnsure ? <p className="mt-2 text-warning text-xs leading-5">{t('error.load')}</p> : null}
        {readOnly || shown.length === 0 ? null : asking ? (
          <ConfirmMany
            question={t(asking === 'accept' ? 'confirmAccept' : 'confirmDismiss', { count: shown.length })}
            confirm={t(asking === 'accept' ? 'confirmAcceptButton' : 'confirmDismissButton', { count: shown.length })}
            onConfirm={asking === 'accept' ? acceptAll : dismissAll}
            onCancel={() => setAsking(undefined)}
          />
        ) : (
          <div className="mt-2 flex flex-wrap gap-2">
            <Button size="sm" onClick={() => (shown.length >= MANY ? setAsking('accept') : acceptAll())}>
              {t('acceptShown', { count: shown.length })}
            </Button>
            <Button
              size="sm"
              variant="ghost"
              onClick={() => (shown.length >= MANY ? setAsking('dismiss') : dismissAll())}
            >
              {t('dismissShown')}
            </Button>
          </div>
        )}
      </div>
      <div
        className="min-h-0 grow overflow-y-auto px-4 py-3"
        onPointerDownCapture={steady.letGo}
        onKeyDownCapture={steady.letGo}
        onWheel={steady.letGo}
      >
        <LostLists candidates={candidates} order={order} onShow={onShow} />
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
        <ul ref={list} tabIndex={-1} aria-label={t('list')} className="flex flex-col gap-2 outline-none">
          {shown.map((candidate, index) => (
            <li key={`${candidate.key} ${candidate.start}`}>
              <CandidateItem
                candidate={candidate}
                text={order.text}
                language={language}
                number={blockAt(order.blocks, candidate.start)?.number}
                isActive={index === activeIndex}
                readOnly={readOnly}
                onActivate={() => setActiveKey(candidate.key)}
                onKeyDown={(event) => onKeyDown(event, index, candidate)}
                title={titleOf(candidate, index)}
                onTitle={(title) => setTitles((before) => new Map(before).set(candidate.key, title))}
                onKind={(kind) => chooseKind(index, candidate, kind)}
                onAccept={() => acceptOne(index, candidate)}
                onDrop={(at) => acceptOne(index, candidate, at)}
                onDismiss={() => dismissOne(index, candidate)}
                onShow={() => onShow(candidate)}
              />
            </li>
          ))}
        </ul>
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

const STEPS: Readonly<Record<string, ((index: number, count: number) => number) | undefined>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

interface KindFilterProps {
  open: readonly OpenCandidate[]
  filter: CandidateKind | undefined
  onFilter: (kind: CandidateKind | undefined, isPointed: boolean) => void
  hasMarks: boolean
  onMarks: (hasMarks: boolean) => void
}

function KindFilter({ open, filter, onFilter, hasMarks, onMarks }: KindFilterProps) {
  const t = useTranslations('candidates')
  const tMany = useTranslations('card.kindMany')
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons of one choice in a row
    <div
      role="group"
      aria-label={t('filter')}
      className="mt-2 flex flex-wrap items-center gap-1 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:whitespace-nowrap"
    >
      <button
        type="button"
        aria-pressed={filter === undefined}
        onClick={({ detail }) => onFilter(undefined, detail > 0)}
        className={CHIP}
      >
        {t('all', { count: open.length })}
      </button>
      {SUGGESTED_KINDS.map((kind) => {
        const count = open.filter((candidate) => candidate.kind === kind).length
        return (
          <button
            key={kind}
            type="button"
            disabled={count === 0 && filter !== kind}
            aria-pressed={filter === kind}
            onClick={({ detail }) => onFilter(filter === kind ? undefined : kind, detail > 0)}
            className={CHIP}
          >
            <span aria-hidden>{CARD_KIND_INFO[kind].sign}</span>
            {tMany(kind)} {count}
          </button>
        )
      })}
      <label className="ml-auto flex min-h-7 cursor-pointer items-center gap-1.5 text-ink-soft text-xs pointer-coarse:min-h-11">
        <input type="checkbox" checked={hasMarks} onChange={(event) => onMarks(event.target.checked)} />
        {t('marks')}
      </label>
    </div>
  )
}

const CHIP =
  'inline-flex h-7 items-center gap-1 rounded-md border border-line px-2 text-ink-soft text-xs tabular-nums hover:bg-hover disabled:opacity-40 aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-panel pointer-coarse:h-11'

function LostLists({ candidates, order, onShow }: Pick<CandidateListProps, 'candidates' | 'order' | 'onShow'>) {
  const t = useTranslations('candidates')
  const tKind = useTranslations('card.kind')
  if (candidates.lostLists.length === 0) return null
  return (
    <details open={candidates.lostLists.length === 1} className="mb-3">
      <summary className="cursor-pointer py-1 font-medium text-warning text-xs leading-5">
        {t('lostLists', { count: candidates.lostLists.length })}
      </summary>
      <ul className="mt-1 flex flex-col gap-2">
        {candidates.lostLists.map(({ blockId, start, end, kind }) => {
          const words = order.text.slice(start, end)
          return (
            <li key={blockId}>
              <button
                type="button"
                onClick={() => onShow({ start, end })}
                className="w-full rounded-lg border border-warning/60 border-dashed bg-warning-soft px-3 py-2 text-left text-warning text-xs leading-5"
              >
                {kind ? t('lostListOf', { words, kind: tKind(kind) }) : t('lostList', { words })}
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
