// The state chip in the top bar: the state of a person's work, in few words; all of it on demand.

import { clsx } from 'clsx'
import { BookmarkCheck, CloudCheck, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useRef, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { useFormatter } from '@/components/ui/use-formatter'
import type { OfflineCause, SaveState } from '@/lib/domain/boards/save-state'
import { type Role, roleAllows } from '@/lib/domain/people/role'
import type { RoomClient } from './room-client'
import { NO_ANSWER_REASON } from './save-tracker'

const CHIP_CLASS: Readonly<Record<SaveState['kind'], string>> = {
  connecting: 'bg-hover text-mute',
  saved: 'bg-success-soft text-success',
  saving: 'bg-hover text-ink-soft',
  offline: 'bg-warning-soft text-warning',
  'not-saved': 'bg-danger-soft text-danger',
  refused: 'bg-danger-soft text-danger',
  ended: 'bg-danger-soft text-danger',
}

/**
 * States that are of one width, which a narrow bar shows as a sign alone, so that a state that comes and goes with each word
 * typed moves nothing.
 */
const QUIET: ReadonlySet<SaveState['kind']> = new Set(['connecting', 'saved', 'saving'])

/** States that are spoken: "saving" and "saved" come with every word typed, so they stay silent. */
const SPOKEN: ReadonlySet<SaveState['kind']> = new Set(['offline', 'not-saved', 'refused'])

const OFFLINE_CHIP: Readonly<Record<OfflineCause, 'offline' | 'busy' | 'updating'>> = {
  'no-connection': 'offline',
  'no-upgrade': 'offline',
  'foreign-origin': 'offline',
  'server-busy': 'busy',
  'server-updating': 'updating',
}

const OFFLINE_DETAIL = {
  'no-connection': 'offline',
  'no-upgrade': 'noUpgrade',
  'foreign-origin': 'foreignOrigin',
  'server-busy': 'busy',
  'server-updating': 'updating',
} as const satisfies Record<OfflineCause, string>

export interface SaveChipProps {
  client: RoomClient
  role: Role
  /** Lists the versions of the board; absent where none are shown. */
  onVersions?: (() => void) | undefined
}

/** Follows the room by itself: "saving" and "saved" come with each letter, and concern nothing else on the page. */
export function SaveChip({ client, role, onVersions }: SaveChipProps) {
  const { save: state } = useSyncExternalStore(client.subscribe, client.getState)
  const t = useTranslations('room')
  const versions = useTranslations('versions')
  const words = useChipWords(state, role)
  const [isOpen, setOpen] = useState(false)
  const leads = useRef(false)
  return (
    <>
      <span role="status" className="sr-only">
        {SPOKEN.has(state.kind) ? words.chip : ''}
      </span>
      <Popover
        label={t('chip.label')}
        className="w-80"
        open={isOpen}
        onOpenChange={setOpen}
        onCloseAutoFocus={(event) => {
          // The panel of versions has it.
          if (leads.current) event.preventDefault()
          leads.current = false
        }}
        trigger={
          <button
            type="button"
            data-save-state={state.kind}
            className={clsx(
              'relative flex h-6 min-w-0 shrink-0 items-center gap-1.5 rounded-full px-2.5 text-xs before:absolute before:inset-x-0 before:-inset-y-1 pointer-coarse:before:-inset-y-2.5',
              QUIET.has(state.kind) &&
                'max-[1180px]:w-8 max-[1180px]:px-0 max-[1180px]:before:-inset-x-1.5 max-[1599px]:justify-center min-[1180px]:min-w-21',
              CHIP_CLASS[state.kind],
            )}
          >
            <ChipIcon kind={state.kind} />
            {/* The board's name comes first: only a wide bar has room for whole words. */}
            <span className="truncate tabular-nums max-[1599px]:sr-only">{words.chip}</span>
            <span
              aria-hidden
              className={clsx(
                'truncate tabular-nums min-[1600px]:hidden',
                QUIET.has(state.kind) && 'max-[1180px]:hidden',
              )}
            >
              {words.brief}
            </span>
          </button>
        }
      >
        <p className="font-semibold">{words.chip}</p>
        <p className="mt-1 text-ink-soft leading-5">{words.detail}</p>
        {state.kind === 'offline' ? (
          <Button size="sm" className="mt-2" onClick={() => client.reconnectNow()}>
            {t('detail.reconnect')}
          </Button>
        ) : null}
        {onVersions ? (
          <Button
            size="sm"
            icon={<BookmarkCheck aria-hidden />}
            className="mt-2"
            onClick={() => {
              leads.current = true
              setOpen(false)
              onVersions()
            }}
          >
            {versions('title')}
          </Button>
        ) : null}
      </Popover>
    </>
  )
}

function ChipIcon({ kind }: { kind: SaveState['kind'] }) {
  switch (kind) {
    case 'saved':
      return (
        <>
          <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-current max-[1180px]:hidden" />
          <CloudCheck aria-hidden className="size-3.5 shrink-0 min-[1180px]:hidden" />
        </>
      )
    case 'connecting':
    case 'saving':
      // It turns when saving takes long: a letter is saved sooner, and would have the browser draw one frame after another.
      return <LoaderCircle aria-hidden className="size-3 shrink-0 animate-spin [animation-delay:500ms]" />
    case 'offline':
      return <CloudOff aria-hidden className="size-3.5 shrink-0" />
    case 'not-saved':
    case 'refused':
    case 'ended':
      return <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
  }
}

interface ChipWords {
  readonly chip: string
  /** The short text for all but wide screens. */
  readonly brief: string
  readonly detail: string
}

function useChipWords(state: SaveState, role: Role): ChipWords {
  const t = useTranslations('room')
  const format = useFormatter()
  const same = (words: string, detail: string): ChipWords => ({ chip: words, brief: words, detail })
  switch (state.kind) {
    case 'connecting':
      return same(t('chip.connecting'), t('detail.connecting'))
    case 'saved': {
      if (!roleAllows(role, 'edit-board')) return same(t('chip.upToDate'), t('detail.upToDate'))
      if (state.at === undefined)
        return { chip: t('chip.savedAll'), brief: t('chip.savedShort'), detail: t('detail.saved') }
      const time = format.dateTime(state.at, { timeStyle: 'short' })
      return {
        chip: t('chip.saved', { time }),
        brief: t('chip.savedShort'),
        detail: t('detail.savedAt', { time }),
      }
    }
    case 'saving':
      return same(t('chip.saving'), t('detail.saving'))
    case 'offline': {
      const key = OFFLINE_CHIP[state.cause]
      const detail = t(`detail.${OFFLINE_DETAIL[state.cause]}`)
      if (state.changes === 0) return same(t(`chip.${key}`), detail)
      const count = state.changes
      return { chip: t(`chip.${key}Changes`, { count }), brief: t(`chip.${key}Short`, { count }), detail }
    }
    case 'not-saved': {
      const detail = t(state.reason === NO_ANSWER_REASON ? 'detail.noAnswer' : 'detail.notSaved')
      if (state.changes === 0) return same(t('chip.notSaved'), detail)
      const count = state.changes
      return { chip: t('chip.notSavedChanges', { count }), brief: t('chip.notSavedShort', { count }), detail }
    }
    case 'refused': {
      const count = state.changes
      const detail = t('detail.refused')
      return { chip: t('chip.notSavedChanges', { count }), brief: t('chip.notSavedShort', { count }), detail }
    }
    case 'ended':
      return same(t('chip.ended'), state.message)
  }
}
