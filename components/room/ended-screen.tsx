// The server has ended this page's connection for good: explains what happened, the consequences for unsaved work, and
// what to do.

import { CircleOff } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { signInPath } from '@/components/paths/safe-next'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import type { SaveState } from '@/lib/domain/boards/save-state'
import { FAREWELLS } from '@/lib/domain/people/farewell'
import { discardAndReload } from './discard-and-reload'
import { downloadLocalCopy } from './download-local-copy'
import { type EndedKey, endedKey } from './ended-key'
import type { OpenRoom } from './open-room'

/** Ends after which the board can't be opened again by this person. */
const IS_OVER: ReadonlySet<EndedKey> = new Set(['not-found', ...FAREWELLS])
/** Ends that a reload only repeats while there are unsaved changes. */
const IS_REPEATED: ReadonlySet<EndedKey> = new Set(['forbidden', 'too-large'])
/** Ends that come again as long as this device's copy is sent again: only giving it up helps. */
const COMES_AGAIN: ReadonlySet<EndedKey> = new Set(['malformed', 'forbidden', 'too-large'])

export interface EndedScreenProps {
  room: OpenRoom
  save: Extract<SaveState, { kind: 'ended' }>
  title: string
  /** A visitor has no account to sign in to. */
  isVisitor: boolean
  /** What else of this person's is still here. */
  children?: ReactNode
}

export function EndedScreen({ room, save, title, isVisitor, children }: EndedScreenProps) {
  const t = useTranslations('room.ended')
  const path = usePathname()
  const { client, state } = room
  const key = endedKey(save.closeCode, save.wasIn, save.farewell)
  // A person who has to leave keeps their unsaved changes, and gets nothing else of the board.
  const mayDownload = state.isReady && (save.farewell === undefined || save.changes > 0)
  const maySignIn = key === 'not-signed-in' && !isVisitor
  // The visitor's cookie is no longer valid: a reload would sign in somebody else.
  const isForgotten = key === 'not-signed-in' && isVisitor
  // With nothing unsaved in it the copy is of no use, and sending it again would only end the next page too.
  const isUseless = save.changes === 0 && COMES_AGAIN.has(key)
  const reload = () => void (isUseless ? discardAndReload(client) : window.location.reload())
  // Its owner may bring it back.
  const isPerhapsBack = key === 'board-deleted'
  const mayReload = !maySignIn && !isForgotten && !IS_OVER.has(key) && !(IS_REPEATED.has(key) && save.changes > 0)
  return (
    <main className="grid h-dvh place-items-center overflow-auto bg-surface" data-ended={key}>
      <EmptyState
        icon={<CircleOff />}
        title={t(isForgotten ? 'forgotten.title' : `${key}.title`)}
        actions={
          <>
            {maySignIn ? (
              <ButtonLink href={signInPath(path)} variant="primary">
                {t('signIn')}
              </ButtonLink>
            ) : null}
            {mayReload ? (
              <Button variant={isPerhapsBack ? 'secondary' : 'primary'} onClick={reload}>
                {t('reload')}
              </Button>
            ) : null}
            {mayDownload ? (
              <Button
                variant={(mayReload && !isPerhapsBack) || maySignIn ? 'secondary' : 'primary'}
                onClick={() => downloadLocalCopy(client.doc, title)}
              >
                {t('download')}
              </Button>
            ) : null}
            {save.changes > 0 && COMES_AGAIN.has(key) ? (
              <Button variant="danger" onClick={() => void discardAndReload(client)}>
                {t('discard')}
              </Button>
            ) : null}
            <Link
              href="/"
              className="inline-flex h-8 pointer-coarse:h-11 items-center rounded-lg px-3 font-medium text-accent hover:underline"
            >
              {t('boards')}
            </Link>
          </>
        }
      >
        <p>{maySignIn ? t('signInMessage') : t(isForgotten ? 'forgotten.message' : `${key}.message`)}</p>
        <p className="mt-2">
          {workWords(t, save.changes, state.isReady, isForgotten ? 'out-of-reach' : state.isKept ? 'kept' : 'not-kept')}
        </p>
        {children}
      </EmptyState>
    </main>
  )
}

const COPY_WORDS = { kept: 'kept', 'not-kept': 'notKept', 'out-of-reach': 'outOfReach' } as const

/**
 * Words for the consequences for a person's work. `out-of-reach`: nobody who returns here can reach this device's copy.
 */
function workWords(
  t: ReturnType<typeof useTranslations<'room.ended'>>,
  count: number,
  isReady: boolean,
  copy: 'kept' | 'not-kept' | 'out-of-reach',
): string {
  if (!isReady) return t('nothingShown')
  if (count === 0) return t('allSaved')
  return t(COPY_WORDS[copy], { count })
}
