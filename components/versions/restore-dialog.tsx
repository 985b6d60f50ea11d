// Asks what becomes as it was in a version: the whole board or chosen cards; says what will change; and offers the way
// back when it is done.

import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { useLiveSession } from '@/components/session/session-api'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import { toldChanges } from '@/lib/compare/told-changes'
import type { BoardChanges } from '@/lib/domain/changes/board-changes'
import { changesOfCards, invertedChanges } from '@/lib/domain/changes/part-of-changes'
import { restoreSentence } from '@/lib/export/comparison-text'
import { allChangesSentence } from '@/lib/export/news-text'
import { NOW, useComparison } from './use-comparison'
import { VersionMoment } from './version-moment'
import { useVersionName } from './version-name'
import { type ListedVersion, restoreFrom, useRestore } from './versions-api'

export interface RestoredCard {
  readonly id: string
  readonly ref: string
  readonly title: string
}

export interface Restoring {
  readonly version: ListedVersion
  /** Those that somebody chose; absent or empty for none. */
  readonly cards?: readonly RestoredCard[]
}

export interface RestoreDialogProps {
  boardId: string
  /** Undefined while nothing is to be restored. */
  restoring: Restoring | undefined
  /** May restore the whole board. */
  mayManage: boolean
  onClose: () => void
  /** The board is as it was; absent where the board is in front anyway. */
  onRestored?: () => void
}

export function RestoreDialog({ restoring, ...props }: RestoreDialogProps) {
  return restoring ? <OpenRestoreDialog key={restoring.version.id} restoring={restoring} {...props} /> : null
}

type Scope = 'whole' | 'cards'
const NO_CARDS: readonly RestoredCard[] = []

function OpenRestoreDialog(props: RestoreDialogProps & { restoring: Restoring }) {
  const { boardId, restoring, mayManage, onClose, onRestored } = props
  const { version, cards = NO_CARDS } = restoring
  const t = useTranslations('versions.restore')
  const common = useTranslations('common')
  const locale = useLocale()
  const errorMessage = useErrorMessage()
  const name = useVersionName()(version)
  const [scope, setScope] = useState<Scope>(cards.length > 0 || !mayManage ? 'cards' : 'whole')
  const comparison = useComparison(boardId, version.id, NOW)
  const isSession = useLiveSession(boardId) != null
  const restore = useRestore(boardId)
  const chosen = scope === 'cards' ? cards.map(({ id }) => id) : undefined
  const changes = comparison.data && changesOnTheWay(toldChanges(comparison.data), chosen)
  const words =
    scope === 'whole'
      ? comparison.data && restoreSentence(comparison.data, locale)
      : changes && allChangesSentence(changes, locale)
  const canRestore = !isSession && (scope === 'whole' ? mayManage : cards.length > 0)

  const run = () =>
    restore.mutate(
      { versionId: version.id, ...(chosen && { cards: chosen }) },
      {
        onSuccess: ({ before }) => {
          onClose()
          toast.success(t('done', { name, count: chosen?.length ?? 0 }), {
            action: { label: t('undo'), onClick: () => void undo(before.id) },
          })
          onRestored?.()
        },
      },
    )
  // The message outlives this window, and the page that it was on.
  const undo = (beforeId: string) =>
    takeBack(boardId, beforeId, chosen, comparison.data?.cards.removed ?? []).then(
      () => toast.success(t('undone')),
      (error: unknown) => toast.error(t('failed'), { description: errorMessage(error) }),
    )
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { name })}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" busy={restore.isPending} disabled={!canRestore} onClick={run}>
            {t('do')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <VersionMoment version={version} />
        <fieldset className="flex flex-col gap-1.5">
          <legend className="sr-only">{t('title', { name })}</legend>
          <Choice
            value="whole"
            isChosen={scope === 'whole'}
            isDisabled={!mayManage}
            title={t('whole')}
            text={t(mayManage ? 'wholeText' : 'wholeHosts')}
            onChoose={setScope}
          />
          <Choice
            value="cards"
            isChosen={scope === 'cards'}
            isDisabled={cards.length === 0}
            title={t('cards', { count: cards.length })}
            text={cards.length === 0 ? t('cardsHow') : t('cardsText')}
            onChoose={setScope}
          />
        </fieldset>
        {canRestore ? (
          <section aria-label={t('what')}>
            <h3 className="font-medium text-ink-soft text-xs">{t('what')}</h3>
            {words === undefined && !comparison.isError ? (
              <Skeleton className="mt-1.5 h-4 w-3/4" />
            ) : (
              <p className="mt-0.5 text-pretty">
                {comparison.error ? errorMessage(comparison.error) : words || t('nothingTold')}
              </p>
            )}
            {changes && changes.removed.length > 0 ? <Going cards={changes.removed} /> : null}
          </section>
        ) : null}
        <p className="text-mute text-xs leading-5">
          {isSession ? null : (
            <>
              {t('kept')} {t('live')}
            </>
          )}
        </p>
        <p role="alert" className="text-danger empty:hidden">
          {isSession ? t('session') : restore.error ? errorMessage(restore.error) : ''}
        </p>
      </div>
    </Dialog>
  )
}

/** Restores what the board was before. Cards that came back are not in it: they go again. */
async function takeBack(
  boardId: string,
  beforeId: string,
  chosen: readonly string[] | undefined,
  gone: readonly { readonly cardId: string }[],
): Promise<void> {
  if (!chosen) return void (await restoreFrom(boardId, { versionId: beforeId }))
  const wereGone = new Set(gone.map(({ cardId }) => cardId))
  const cards = chosen.filter((id) => !wereGone.has(id))
  if (cards.length > 0) await restoreFrom(boardId, { versionId: beforeId, cards })
  for (const cardId of chosen.filter((id) => wereGone.has(id))) {
    await api('DELETE /api/boards/{boardId}/cards/{cardId}', { params: { boardId, cardId } })
  }
}

/** Returns the changes that lead back to the version; of the chosen cards only, if some are chosen. */
function changesOnTheWay(told: BoardChanges, chosen: readonly string[] | undefined): BoardChanges {
  const changes = invertedChanges(told)
  if (!chosen) return changes
  const ids = new Set(chosen)
  return changesOfCards(
    changes,
    ({ cardId }) => ids.has(cardId),
    ({ from, to }) => ids.has(from.cardId) || ids.has(to.cardId),
  )
}

/** So many are named. */
const MOST_GOING = 6

/** The cards that a restore takes off the board, by their names: nobody should learn of them afterwards. */
function Going({ cards }: { cards: BoardChanges['removed'] }) {
  const t = useTranslations('versions.restore')
  const news = useTranslations('news')
  const named = cards.slice(0, MOST_GOING).map(({ ref, title }) => `${ref} ${title || news('untitled')}`.trim())
  const rest = cards.length - named.length
  return (
    <div className="mt-2 rounded-lg bg-hover px-3 py-2">
      <h4 className="font-medium text-xs">{t('goes', { count: cards.length })}</h4>
      <ul className="mt-0.5 text-ink-soft text-xs leading-5">
        {named.map((name, i) => (
          <li key={cards[i]?.cardId} className="truncate">
            {name}
          </li>
        ))}
        {rest > 0 ? <li>{t('goesToo', { count: rest })}</li> : null}
      </ul>
    </div>
  )
}

interface ChoiceProps {
  value: Scope
  isChosen: boolean
  isDisabled: boolean
  title: string
  text: string
  onChoose: (scope: Scope) => void
}

function Choice({ value, isChosen, isDisabled, title, text, onChoose }: ChoiceProps) {
  return (
    <label className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line px-3 py-2 transition-colors duration-100 hover:bg-hover has-checked:border-accent has-disabled:cursor-default has-checked:bg-accent-soft has-disabled:opacity-70 has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <input
        type="radio"
        name="restore-scope"
        value={value}
        checked={isChosen}
        disabled={isDisabled}
        onChange={() => onChoose(value)}
        aria-describedby={`restore-${value}`}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0">
        <span dir="auto" className="font-medium">
          {title}
        </span>
        <span id={`restore-${value}`} className="block text-ink-soft text-xs leading-5">
          {text}
        </span>
      </span>
    </label>
  )
}
