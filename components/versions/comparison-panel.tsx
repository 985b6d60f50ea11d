// What differs between a version, or another board, and a later one, or the board as it is now: in words, by kind of
// change. A line leads to its card, or to the place where it was.

import { ArrowDown, ArrowUp, Download, FileText, RotateCcw } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { Editor, TLPageId } from 'tldraw'
import { useFormatter, useLocale, useTimeZone, useTranslations } from 'use-intl'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { viewInFront } from '@/components/canvas/view-in-front'
import { Button, buttonClass } from '@/components/ui/button'
import { EnteredPanel } from '@/components/ui/entered-panel'
import { LoadFailed } from '@/components/ui/load-failed'
import { SelectField } from '@/components/ui/select-field'
import { Skeleton } from '@/components/ui/skeleton'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { type Criteria, levelWord } from '@/lib/domain/criteria/criteria'
import { LEVELS } from '@/lib/domain/criteria/scale'
import type { Rect } from '@/lib/domain/rect'
import { ChooseBoard } from './choose-board'
import { isFiltering, NO_FILTER } from './comparison-filter'
import { type ComparisonEntry, type ComparisonGroupName, comparisonGroups } from './comparison-groups'
import { ComparisonRest, restCount } from './comparison-rest'
import { RemoveForEver } from './remove-for-ever'
import type { RestoredCard, Restoring } from './restore-dialog'
import { useBoardTitle } from './use-board-title'
import { boardIn, NOW, type OpenComparison, otherBoard } from './use-comparison'
import { useFieldName } from './use-field-name'
import { useVersionName } from './version-name'
import { useVersions } from './versions-api'

/** Stands among the ends for the question which board it is. */
const ANOTHER_BOARD = 'another'

export interface ComparisonPanelProps {
  boardId: string
  editor: Editor
  comparison: OpenComparison
  criteria: Criteria
  nameOf: (userId: string) => string | undefined
  /** Another version or board to compare with (OpenComparison.from), or another end. */
  onFrom: (from: string) => void
  onTo: (to: string) => void
  onShowCard: (cardId: string) => void
  /** Undefined where nothing can be restored. */
  onRestore: ((restoring: Restoring) => void) | undefined
  /** May take what is gone out of all versions. */
  mayRemoveForEver: boolean
  onClose: () => void
}

export function ComparisonPanel(props: ComparisonPanelProps) {
  const {
    boardId,
    editor,
    comparison,
    criteria,
    nameOf,
    onFrom,
    onTo,
    onShowCard,
    onRestore,
    mayRemoveForEver,
    onClose,
  } = props
  const { from, to, query, shown, filter, setFilter } = comparison
  const t = useTranslations('versions.comparison')
  const versions = useTranslations('versions')
  const news = useTranslations('news')
  const locale = useLocale()
  const format = useFormatter()
  const timeZone = useTimeZone() ?? 'UTC'
  const versionName = useVersionName()
  const fieldName = useFieldName()
  const listed = useVersions(boardId).data?.versions ?? []
  const [chosen, setChosen] = useState<ReadonlyMap<string, RestoredCard>>(new Map())
  const groups = useMemo(
    () =>
      shown
        ? comparisonGroups(shown, {
            locale,
            criteria,
            nameOf,
            fieldName,
            comma: news('comma'),
            change: ({ what, before, after }) => news('change', { what, from: before, to: after }),
          })
        : [],
    [shown, locale, criteria, nameOf, fieldName, news],
  )
  const isFiltered = isFiltering(filter)
  const count =
    groups.reduce((sum, { entries }) => sum + entries.length, 0) + (shown ? restCount(shown, { locale, criteria }) : 0)
  const isSame = count === 0
  const isGone = (cardId: string) => shown?.cards.removed.some((card) => card.cardId === cardId) ?? false

  const version = listed.find(({ id }) => id === from)
  const otherTitle = useBoardTitle(boardIn(from))
  const [isChoosing, setChoosing] = useState(false)
  const options = listed.map((each) => ({
    value: each.id,
    label: `${versionName(each)} · ${format.dateTime(new Date(each.at), { dateStyle: 'medium', timeStyle: 'short' })}`,
  }))
  const choose = ({ restorableId, ref, title }: ComparisonEntry, isChosen: boolean) => {
    if (restorableId === undefined) return
    const next = new Map(chosen)
    if (isChosen) next.set(restorableId, { id: restorableId, ref, title })
    else next.delete(restorableId)
    setChosen(next)
  }
  const show = ({ cardId, restorableId }: ComparisonEntry) => {
    if (cardId !== null) return onShowCard(cardId)
    const was = shown?.cards.removed.find((each) => each.cardId === restorableId)?.place
    if (was) showPlace(editor, was)
  }
  return (
    <EnteredPanel onEscape={onClose} className="min-h-full gap-4 p-4">
      <div className="flex flex-col gap-2 max-sm:grid max-sm:grid-cols-2">
        <SelectField
          label={t('from')}
          value={from}
          options={[
            ...(boardIn(from) === undefined ? [] : [{ value: from, label: t('board', { title: otherTitle ?? '…' }) }]),
            ...options,
            { value: ANOTHER_BOARD, label: t('otherBoard') },
          ]}
          onChange={(next) => {
            if (next === ANOTHER_BOARD) setChoosing(true)
            else if (next) onFrom(next)
          }}
        />
        <SelectField
          label={t('to')}
          value={to}
          options={[{ value: NOW, label: versions('now') }, ...options.filter(({ value }) => value !== from)]}
          onChange={(next) => next && onTo(next)}
        />
      </div>
      {query.data ? <Filters {...props} /> : null}
      {query.isError ? (
        <LoadFailed title={t('failed')} query={query} />
      ) : !shown ? (
        <div aria-hidden className="flex flex-col gap-3">
          <Skeleton className="h-10" />
          <Skeleton className="h-10" />
        </div>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p role="status" className="text-mute text-xs">
              {isSame ? t(isFiltered ? 'noneLeft' : 'same') : t('count', { count })}
            </p>
            {isFiltered ? (
              <Button size="sm" variant="ghost" onClick={() => setFilter(NO_FILTER)}>
                {t('clear')}
              </Button>
            ) : isSame ? null : (
              <span className="flex flex-wrap">
                <a
                  download
                  href={`/api/boards/${boardId}/versions/compare?from=${from}&to=${to}&format=markdown&language=${locale}`}
                  className={buttonClass('ghost', 'sm')}
                >
                  <Download aria-hidden />
                  {t('download')}
                </a>
                {to === NOW ? (
                  <a
                    download
                    href={`/api/boards/${boardId}/report?since=${from}&language=${locale}&timeZone=${encodeURIComponent(timeZone)}`}
                    className={buttonClass('ghost', 'sm')}
                  >
                    <FileText aria-hidden />
                    {t('report')}
                  </a>
                ) : null}
              </span>
            )}
          </div>
          {groups.map(({ name, entries }) => (
            <section key={name} aria-label={t(`group.${name}`)}>
              <h3 className="mb-1 flex items-center gap-1.5 font-semibold text-mute text-xs [&_svg]:size-3.5">
                {GROUP_ICONS[name]}
                {t(`group.${name}`)}
              </h3>
              <ul className="-mx-2 flex flex-col">
                {entries.map((entry) => (
                  <li key={entry.key} className="flex items-start">
                    {onRestore && version && entry.restorableId !== undefined ? (
                      <input
                        type="checkbox"
                        aria-label={t('choose', { name: entry.ref || entry.title })}
                        checked={chosen.has(entry.restorableId)}
                        onChange={(event) => choose(entry, event.target.checked)}
                        className="mt-2.5 ml-2 size-4 shrink-0 accent-accent"
                      />
                    ) : null}
                    <EntryLine entry={entry} onOpen={() => show(entry)} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <ComparisonRest comparison={shown} criteria={criteria} />
        </>
      )}
      {onRestore && version ? (
        <div className="sticky -bottom-px mt-auto -mx-4 -mb-4 flex flex-wrap justify-end gap-2 border-line border-t bg-panel px-4 py-2.5">
          {mayRemoveForEver && chosen.size > 0 && [...chosen.keys()].every(isGone) ? (
            <RemoveForEver boardId={boardId} cardIds={[...chosen.keys()]} onRemoved={onClose} />
          ) : null}
          <Button
            icon={<RotateCcw aria-hidden />}
            onClick={() => onRestore(chosen.size > 0 ? { version, cards: [...chosen.values()] } : { version })}
          >
            {chosen.size > 0 ? t('restoreChosen', { count: chosen.size }) : versions('restore.open')}
          </Button>
        </div>
      ) : null}
      {isChoosing ? (
        <ChooseBoard
          boardId={boardId}
          onChoose={(id) => {
            setChoosing(false)
            onFrom(otherBoard(id))
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </EnteredPanel>
  )
}

function Filters({ comparison, criteria, nameOf }: ComparisonPanelProps) {
  const t = useTranslations('versions.comparison')
  const card = useTranslations('card')
  const locale = useLocale()
  const { query, filter, setFilter } = comparison
  const { cards } = query.data ?? {}
  const all = cards ? [...cards.added, ...cards.removed, ...cards.changed] : []
  const kinds = CARD_KINDS.filter((kind) => all.some((each) => each.kind === kind))
  const people = [...new Set(all.flatMap((each) => each.people))].flatMap((id) => {
    const name = nameOf(id)
    return name === undefined ? [] : [{ value: id, label: name }]
  })
  const levels = LEVELS.filter((level) => all.some((each) => each.levels.includes(level)))
  if (kinds.length + people.length + levels.length < 4) return null
  return (
    <div className="grid grid-cols-2 gap-2">
      {kinds.length > 1 ? (
        <SelectField
          label={t('kinds')}
          placeholder={t('allKinds')}
          value={filter.kind}
          options={kinds.map((value) => ({ value, label: card(`kind.${value}`) }))}
          onChange={(kind) => setFilter({ ...filter, kind })}
        />
      ) : null}
      {levels.length > 1 ? (
        <SelectField
          label={t('levels')}
          placeholder={t('allLevels')}
          value={filter.level}
          options={levels.map((value) => ({ value, label: levelWord(criteria, value, locale) }))}
          onChange={(level) => setFilter({ ...filter, level })}
        />
      ) : null}
      {people.length > 1 ? (
        <SelectField
          label={t('people')}
          placeholder={t('everybody')}
          value={filter.person}
          options={people}
          onChange={(person) => setFilter({ ...filter, person })}
        />
      ) : null}
    </div>
  )
}

const GROUP_ICONS: Partial<Readonly<Record<ComparisonGroupName, ReactNode>>> = {
  up: <ArrowUp aria-hidden />,
  down: <ArrowDown aria-hidden />,
}

function EntryLine({ entry, onOpen }: { entry: ComparisonEntry; onOpen: () => void }) {
  const t = useTranslations('news')
  const { kind, ref, title, detail, cardId } = entry
  return (
    <button
      type="button"
      onClick={onOpen}
      className="min-w-0 grow rounded-lg px-2 py-1.5 text-left hover:bg-hover pointer-coarse:min-h-11"
    >
      <span className="flex items-baseline gap-1.5">
        <KindGlyph kind={kind} />
        <span className="shrink-0 text-mute text-xs tabular-nums">{ref}</span>
        <span className={cardId === null ? 'min-w-0 break-words text-ink-soft line-through' : 'min-w-0 break-words'}>
          {title || t('untitled')}
        </span>
      </span>
      {detail ? <span className="block break-words text-mute text-xs leading-5">{detail}</span> : null}
    </button>
  )
}

/** Shows where a card was. */
function showPlace(editor: Editor, { pageId, at }: { readonly pageId: string; readonly at: Rect }): void {
  viewInFront(editor)?.bringCanvas()
  if (editor.getPage(pageId as TLPageId)) editor.setCurrentPage(pageId as TLPageId)
  editor.selectNone()
  editor.centerOnPoint({ x: at.x + at.w / 2, y: at.y + at.h / 2 })
}
