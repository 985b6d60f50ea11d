// Submitting the form for a new invite, of a board or of a workspace.

import type { UseMutationResult } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'
import type { InviteLimits } from './invite-limits'

/** Returns the handler of the form. It waits for typed limits that are valid, and reports a failure. */
export function useSubmitInvite<Wishes, Made>(
  { mutate, isPending }: Pick<UseMutationResult<Made, Error, Wishes>, 'mutate' | 'isPending'>,
  limits: InviteLimits | null,
  wishesWith: (limits: InviteLimits) => Wishes,
): (event: FormEvent) => void {
  const t = useTranslations('share.create')
  const errorMessage = useErrorMessage()
  return (event) => {
    event.preventDefault()
    if (limits === null || isPending) return
    mutate(wishesWith(limits), { onError: (error) => toast.error(t('failed'), { description: errorMessage(error) }) })
  }
}
