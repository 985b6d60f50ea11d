// Renames a brief, brings back what was set aside, and notes that its changes are dealt with; a failure is reported in
// words.

import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'
import type { BriefActions } from './about/use-briefs'

export function useBriefEdits(briefId: string, { edit }: BriefActions) {
  const t = useTranslations('brief')
  const tCommon = useTranslations('common')
  const errorMessage = useErrorMessage()
  const change = (change: Omit<Parameters<typeof edit.mutate>[0], 'briefId'>, failure: string, done?: () => void) => {
    edit.mutate(
      { ...change, briefId },
      {
        ...(done && { onSuccess: done }),
        onError: (error) => toast.error(failure, { description: errorMessage(error) }),
      },
    )
  }
  const setAside = (blockId: string, isSetAside: boolean, done?: () => void) =>
    change({ blocks: [{ id: blockId, setAside: isSetAside }] }, t('error.change'), done)
  return {
    /** What the revision changed under cards is dealt with, for everybody on the board. */
    settle: (revision: number) =>
      change({ settledRevision: revision }, t('error.change'), () => {
        toast(t('standing.settled'), {
          action: { label: tCommon('undo'), onClick: () => change({ settledRevision: 0 }, t('error.change')) },
        })
      }),
    rename: (title: string) => change({ title }, t('error.rename')),
    bringBack: (blockId: string) =>
      setAside(blockId, false, () => {
        toast(t('setAside.broughtBack'), {
          action: { label: tCommon('undo'), onClick: () => setAside(blockId, true) },
        })
      }),
  }
}
