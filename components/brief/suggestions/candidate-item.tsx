// One suggestion: its kind, the passage with its cue words underlined, the reason for it, and its actions.

import { clsx } from 'clsx'
import { Check, LocateFixed, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { KIND_INK } from '@/components/canvas/colours/kind-ink'
import type { ScreenPoint } from '@/components/canvas/sight/over-canvas'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import type { CandidateKind, Cue } from '@/lib/brief/candidates/candidate'
import type { RuleMeaning } from '@/lib/brief/candidates/rule'
import { meaningOf } from '@/lib/brief/candidates/rule-meaning'
import type { CodePointText } from '@/lib/brief/code-points'
import type { TextRange } from '@/lib/brief/text-range'
import { TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { CARD_KIND_INFO } from '@/lib/domain/cards/card-kind'
import type { OpenCandidate } from './use-candidates'
import { useDragOut } from './use-drag-out'

/** The kinds in the order of the digits that choose them. */
export const SUGGESTED_KINDS = [
  'risk',
  'recommendation',
  'driver',
  'assumption',
  'evidence',
] as const satisfies readonly CandidateKind[]

/** The number of a passage's paragraph, and its page where the source has pages. */
export interface CandidatePlace {
  readonly number: number | undefined
  readonly page: number | undefined
}

export interface CandidateItemProps {
  candidate: OpenCandidate
  text: CodePointText
  /** BCP 47 tag of the brief, or ''. */
  language: string
  placeOf: (range: TextRange) => CandidatePlace
  isActive: boolean
  readOnly: boolean
  /** The title of the card that it becomes; '' while the suggestion is not active. */
  title: string
  onTitle: (title: string) => void
  onActivate: () => void
  onKeyDown: (event: KeyboardEvent) => void
  onKind: (kind: CandidateKind) => void
  onAccept: () => void
  /** The suggestion was dropped on the canvas. */
  onDrop: (at: ScreenPoint) => void
  onDismiss: () => void
  onShow: (range: TextRange) => void
}

export function CandidateItem(props: CandidateItemProps) {
  const { candidate, text, language, isActive, readOnly, title, onTitle, onActivate, onKeyDown } = props
  const t = useTranslations('candidates')
  const tKind = useTranslations('card.kind')
  const { kind, key, quote } = candidate
  const { number } = props.placeOf(candidate)
  const drag = useDragOut(title, readOnly ? undefined : props.onDrop)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be an item that has the list's one tab stop
    <div
      role="group"
      data-candidate={key}
      tabIndex={isActive ? 0 : -1}
      aria-label={`${tKind(kind)}: ${quote}`}
      aria-keyshortcuts={readOnly ? 'G' : 'Enter Delete G T 1 2 3 4 5'}
      onFocus={onActivate}
      onKeyDown={onKeyDown}
      onPointerDown={drag.onPointerDown}
      className={clsx(
        'scroll-my-3 rounded-lg border px-3 py-2 outline-offset-1',
        !readOnly && 'pointer-fine:cursor-grab pointer-fine:select-none',
        isActive ? 'border-line-strong bg-surface' : 'border-line bg-panel',
      )}
    >
      <p className="flex items-center gap-1.5 text-xs">
        <span aria-hidden className={KIND_INK[kind]}>
          {CARD_KIND_INFO[kind].sign}
        </span>
        <span className="font-semibold text-ink-soft">{tKind(kind)}</span>
        {number === undefined ? null : (
          <span className="ms-auto text-mute tabular-nums">{t('place', { number: String(number) })}</span>
        )}
      </p>
      {isActive && !readOnly ? <TitleField title={title} language={language} onTitle={onTitle} /> : null}
      <p
        dir="auto"
        lang={language || undefined}
        className={clsx('mt-1 break-words leading-5', !isActive && 'line-clamp-3')}
      >
        <CuedText text={text} candidate={candidate} />
      </p>
      <Reasons text={text} cues={candidate.cues} />
      {candidate.again.length > 0 ? <AgainPlaces {...props} /> : null}
      {isActive ? <ItemActions {...props} /> : null}
      {drag.ghost}
    </div>
  )
}

/** The field for the new card's title. Focus selects all of it, so that typing replaces it. */
function TitleField({
  title,
  language,
  onTitle,
}: {
  title: string
  language: string
  onTitle: (title: string) => void
}) {
  const t = useTranslations('candidates')
  return (
    <textarea
      aria-label={t('title')}
      lang={language || undefined}
      value={title}
      rows={1}
      maxLength={TITLE_MAX_LENGTH}
      onChange={(event) => onTitle(event.target.value.replace(/\s*\n\s*/gu, ' '))}
      onFocus={(event) => event.currentTarget.select()}
      className="-mx-1 mt-1 field-sizing-content w-[calc(100%+0.5rem)] resize-none rounded-md border border-line bg-panel px-1 font-semibold leading-5 hover:border-line-strong focus-visible:border-accent"
    />
  )
}

function ItemActions({ candidate, readOnly, onKind, onAccept, onDismiss, onShow }: CandidateItemProps) {
  const t = useTranslations('candidates')
  const tKind = useTranslations('card.kind')
  return (
    <div data-actions className="mt-2 flex flex-wrap items-center gap-x-1.5 gap-y-2">
      {readOnly ? null : (
        <>
          <Button
            size="sm"
            variant="primary"
            icon={<Check />}
            aria-label={t('acceptAs', { kind: tKind(candidate.kind) })}
            onClick={onAccept}
          >
            {t('accept')}
          </Button>
          {/* biome-ignore lint/a11y/useSemanticElements: buttons of one choice in a row */}
          <span role="group" aria-label={t('kind')} className="flex rounded-md border border-line">
            {SUGGESTED_KINDS.map((kind, index) => (
              <button
                key={kind}
                type="button"
                title={`${tKind(kind)} (${index + 1})`}
                aria-label={tKind(kind)}
                aria-pressed={kind === candidate.kind}
                onClick={() => onKind(kind)}
                className={clsx(
                  KIND_INK[kind],
                  'grid size-[26px] place-items-center rounded-[5px] text-xs hover:bg-hover aria-pressed:bg-ink aria-pressed:text-panel pointer-coarse:size-11',
                )}
              >
                {CARD_KIND_INFO[kind].sign}
              </button>
            ))}
          </span>
        </>
      )}
      <span className="ms-auto flex">
        <IconButton size="sm" label={t('goTo')} icon={<LocateFixed />} onClick={() => onShow(candidate)} />
        {readOnly ? null : <IconButton size="sm" label={t('dismiss')} icon={<X />} onClick={onDismiss} />}
      </span>
    </div>
  )
}

/** The other places that say the same; they become further citations of the card. */
function AgainPlaces({ candidate, language, isActive, placeOf, onShow }: CandidateItemProps) {
  const t = useTranslations('candidates')
  return (
    <div data-again className="mt-1 text-ink-soft text-xs leading-[18px]">
      <p className="font-medium">{t('again', { count: candidate.again.length })}</p>
      <ul>
        {candidate.again.map((other) => {
          const { number, page } = placeOf(other)
          const at = { number: String(number ?? '–'), page: String(page ?? '') }
          const place = t(page === undefined ? 'place' : 'placeOnPage', at)
          return (
            <li key={other.start} className="flex gap-1.5">
              <button
                type="button"
                tabIndex={isActive ? 0 : -1}
                aria-label={t('goToAgain', { place })}
                onClick={() => onShow(other)}
                className="shrink-0 rounded-sm text-accent underline underline-offset-2 tabular-nums pointer-coarse:min-h-11 pointer-coarse:min-w-11"
              >
                {place}
              </button>
              <span
                dir="auto"
                lang={language || undefined}
                className="min-w-0 grow truncate pointer-coarse:self-center"
              >
                {other.quote}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function CuedText({ text, candidate }: { text: CodePointText; candidate: OpenCandidate }) {
  const inside = joinRanges(candidate.cues.filter(({ start }) => start >= candidate.start))
  const pieces = inside.flatMap((cue, index) => [
    { start: inside[index - 1]?.end ?? candidate.start, end: cue.start, isCue: false },
    { start: cue.start, end: cue.end, isCue: true },
  ])
  const rest = { start: inside.at(-1)?.end ?? candidate.start, end: candidate.end, isCue: false }
  return [...pieces, rest].map(({ start, end, isCue }) =>
    isCue ? (
      <u key={start} className="font-medium decoration-2 decoration-accent underline-offset-[3px]">
        {text.slice(start, end)}
      </u>
    ) : (
      <span key={`${start}-`}>{text.slice(start, end)}</span>
    ),
  )
}

/** Rules may find overlapping words. */
function joinRanges(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else joined.push({ start, end })
  }
  return joined
}

/** One line for what cues say, with the words that say it. */
function Reasons({ text, cues }: { text: CodePointText; cues: readonly Cue[] }) {
  const t = useTranslations('candidates')
  const byMeaning = new Map<RuleMeaning, Cue[]>()
  for (const cue of cues) {
    const meaning = meaningOf(cue.rule)
    if (meaning) byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), cue])
  }
  return (
    <ul className="mt-1 text-mute text-xs leading-[18px]">
      {[...byMeaning].map(([meaning, found]) => {
        const words = [...new Set(joinRanges(found).map(({ start, end }) => text.slice(start, end)))]
        return <li key={meaning}>{t('whyLine', { words: words.join(' … '), reason: t(`why.${meaning}`) })}</li>
      })}
    </ul>
  )
}
