// Signs out, and removes this person's copies of boards from this device. Edits and comments that only this device has
// are never dropped unasked: a dialog reports them, and the person chooses.

'use client'

import { useQueryClient } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { holdRequests } from '@/components/api/held-requests'
import { forgetChoices } from '@/components/device/kept-choices'
import { forgetComments } from '@/components/device/kept-comments'
import { forgetName } from '@/components/settings/remembered-name'
import { toast } from '@/components/ui/toaster'
import { leaveFor } from './leave-page'
import { settledUnsavedWork, type UnsavedWork } from './settled-copies'
import type { UnsavedDialogProps } from './unsaved-dialog'

export interface SignOut {
  signOut: () => void
  busy: boolean
  /** Render it where the page is. */
  dialog: ReactNode
}

/** `send` makes the request; by default it ends this browser's session. */
export function useSignOut(userId: string | undefined, send: () => Promise<unknown> = endSession): SignOut {
  const t = useTranslations('account.signOut')
  const errorMessage = useErrorMessage()
  const queries = useQueryClient()
  const [unsaved, setUnsaved] = useState<UnsavedWork>()
  /** Loaded for the few who need it. */
  const [Question, setQuestion] = useState<ComponentType<UnsavedDialogProps>>()
  const [busy, setBusy] = useState(false)

  async function begin(): Promise<void> {
    if (userId === undefined || busy) return
    setBusy(true)
    try {
      const work = await settledUnsavedWork(userId)
      if (work) {
        const { UnsavedDialog } = await import('./unsaved-dialog')
        setQuestion(() => UnsavedDialog)
        setUnsaved(work)
        return
      }
      await finish(userId, undefined)
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }

  async function choose(kept: UnsavedWork | undefined): Promise<void> {
    if (userId === undefined || busy) return
    setBusy(true)
    try {
      await finish(userId, kept)
    } catch (error) {
      fail(error)
    } finally {
      setBusy(false)
    }
  }

  async function finish(person: string, kept: UnsavedWork | undefined): Promise<void> {
    await queries.cancelQueries()
    // Ask the server first: it closes the boards that are open here, so that nothing more is written into the copies.
    const sent = send()
    const release = holdRequests()
    try {
      await sent
    } catch (error) {
      release()
      throw error
    }
    await forgetOnDevice(person, kept)
    leaveFor('/')
  }

  function fail(error: unknown): void {
    setUnsaved(undefined)
    toast.error(t('failed'), { description: errorMessage(error) })
  }

  return {
    signOut: () => void begin(),
    busy,
    dialog: Question ? (
      <Question
        work={unsaved}
        busy={busy}
        onStay={() => setUnsaved(undefined)}
        onKeep={() => void choose(unsaved)}
        onDiscard={() => void choose(undefined)}
      />
    ) : null,
  }
}

function endSession(): Promise<unknown> {
  return api('POST /api/auth/sign-out', { body: {} })
}

/**
 * Removes a person's copies and unsent comments from the device, except what is to be kept. A copy that can't be removed
 * doesn't stop the sign-out: the failure goes to the console, and the rest goes on.
 */
export async function forgetOnDevice(userId: string, kept?: UnsavedWork): Promise<void> {
  forgetName()
  forgetChoices(userId)
  if (!kept) forgetComments(userId)
  try {
    const { removeCopies } = await import('@/components/room/device-copies')
    await removeCopies(userId, new Set(kept?.copies.map(({ name }) => name)))
    const { forgetAllPages } = await import('@/components/offline/kept-boards')
    await forgetAllPages(userId)
  } catch (error) {
    console.warn('Not all copies of boards could be removed from this device.', error)
  }
}
