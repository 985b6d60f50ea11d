// What a session's bar asks: a vote or rating beside the steps asks everybody before the step does.

import { useTranslations } from 'use-intl'
import type { SessionStep } from '@/lib/domain/session/session'
import { useAskedRound } from '../round/use-asked-round'

/** Returns the title and the words below it: those of the step, or of what is asked beside it, after which the step goes on. */
export function useAskedNow(
  boardId: string,
  { title, ask }: SessionStep,
): { readonly title: string; readonly text: string } {
  const t = useTranslations('session')
  const asked = useAskedRound(boardId)
  return asked?.sessionId === null ? { title: asked.title, text: t('stepWaits', { title }) } : { title, text: ask }
}
