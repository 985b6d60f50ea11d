// The actions a person has on marks in a brief, with the messages for failures and for undo.

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'
import type { CodePointText } from '@/lib/brief/code-points'
import { describePassage, type PassageSelector } from '@/lib/brief/selector'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { roleAllows } from '@/lib/domain/people/role'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { MarkActions } from './mark-view'
import type { Highlights } from './use-highlights'

export interface MarkActionsOptions {
  readonly text: CodePointText
  readonly highlights: Highlights
  readonly me: PresenceUser
  readonly onCreateCard: (kind: CardKind, passage: PassageSelector) => void
  /** Shows a mark that failed. */
  readonly onShowMark: (localId: string) => void
}

/** Marks a passage, with a note or with ''. */
export type AddMark = (passage: PassageSelector, note: string) => void

export function useMarkActions(options: MarkActionsOptions): MarkActions & { readonly add: AddMark } {
  const { text, highlights, me, onCreateCard, onShowMark } = options
  const t = useTranslations('brief.marks')
  const tCommon = useTranslations('common')
  const errorMessage = useErrorMessage()
  return useMemo(() => {
    const failed = (localId: string, error: unknown) =>
      toast.error(t('failed'), {
        description: errorMessage(error),
        action: { label: t('show'), onClick: () => onShowMark(localId) },
      })
    const add = (passage: PassageSelector, note: string) => highlights.add(passage, note, failed)
    const remove: MarkActions['remove'] = ({ highlight, isMine, place }) => {
      highlights.remove(highlight.id, (error) => toast.error(t('notRemoved'), { description: errorMessage(error) }))
      // Another person's mark can't be restored in their name.
      if (!isMine || !place) return
      const again = () => add(describePassage(text, place.start, place.end), highlight.note)
      toast(t('removed'), { action: { label: tCommon('undo'), onClick: again } })
    }
    return {
      mayMakeCards: roleAllows(me.role, 'edit-board'),
      mayMark: roleAllows(me.role, 'annotate'),
      mayRemoveAny: roleAllows(me.role, 'remove-highlights'),
      add,
      remove,
      makeCard: (mark, kind) => {
        if (!mark.place) return
        onCreateCard(kind, describePassage(text, mark.place.start, mark.place.end))
        if (!mark.isMine && !roleAllows(me.role, 'remove-highlights')) return
        toast(t('cardMade'), { action: { label: t('removeMark'), onClick: () => remove(mark) } })
      },
      changeNote: ({ highlight }, note) => highlights.changeNote(highlight.id, note.trim()),
      retry: ({ highlight }) => highlights.retry(highlight.id, failed),
      discard: ({ highlight }) => highlights.discard(highlight.id),
    }
  }, [text, highlights, me.role, onCreateCard, onShowMark, t, tCommon, errorMessage])
}
