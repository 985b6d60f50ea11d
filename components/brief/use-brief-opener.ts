// Opens a brief for something that waits until the brief is loaded and drawn: a passage or the suggestions to show, or
// the keyboard to give to its text.

import { type RefObject, useCallback, useEffect, useReducer, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { toast } from '@/components/ui/toaster'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { PassageSelector } from '@/lib/brief/selector'
import type { BriefViewHandle } from './brief-view'

export interface BriefOpenerOptions {
  readonly briefs: readonly PresentedBrief[] | undefined
  /** The brief that is shown, and the one that was asked for: they differ while a new one isn't in the list yet. */
  readonly shownId: string | undefined
  readonly askedId: string | undefined
  readonly panel: RefObject<HTMLElement | null>
  readonly view: RefObject<BriefViewHandle | null>
  /** Brings a brief to the front. Must be a stable function. */
  readonly onOpen: (briefId: string) => void
}

interface Wanted {
  readonly briefId: string
  readonly passage: PassageSelector | undefined
  readonly takesKeyboard: boolean
}

export interface BriefOpener {
  /** Opens a brief at a passage, or else at its suggestions; reports a passage whose brief is gone. */
  readonly showIn: (briefId: string, passage: PassageSelector | undefined, takesKeyboard?: boolean) => void
  /** Opens a brief that has come in, and gives the keyboard to it. */
  readonly openNew: (briefId: string) => void
  /** Gives the keyboard to the text of the brief that is shown, once it is drawn. */
  readonly enter: () => void
}

/** Returns the ways to open a brief; the functions stay the same. */
export function useBriefOpener(options: BriefOpenerOptions): BriefOpener {
  const { briefs, shownId, askedId, panel, view, onOpen } = options
  const t = useTranslations('brief.reader')
  const wanted = useRef<Wanted | undefined>(undefined)
  const isNew = useRef(false)
  const isEntered = useRef(false)
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)

  useEffect(() => {
    const target = wanted.current
    if (!target || !briefs) return
    if (!briefs.some(({ id }) => id === target.briefId)) {
      wanted.current = undefined
      if (!target.passage) return
      toast(t('noBrief'), { description: t('notFoundDetail', { quote: target.passage.quote }) })
    } else if (view.current && shownId === target.briefId) {
      wanted.current = undefined
      if (target.passage) view.current.showPassage(target.passage, target.takesKeyboard)
      else view.current.showSuggestions()
    }
  })
  useEffect(() => {
    if (!isNew.current || shownId !== askedId || !view.current) return
    isNew.current = false
    // The control that the person pressed is gone with the box; people who have gone on to something else stay there.
    const { activeElement } = document
    if (activeElement === document.body || panel.current?.contains(activeElement)) view.current.focus()
  })

  useEffect(() => {
    if (!isEntered.current || !view.current) return
    isEntered.current = false
    view.current.focus()
  })

  const showIn = useCallback(
    (briefId: string, passage: PassageSelector | undefined, takesKeyboard = false) => {
      wanted.current = { briefId, passage, takesKeyboard }
      onOpen(briefId)
      drawAgain()
    },
    [onOpen],
  )
  const openNew = useCallback(
    (briefId: string) => {
      isNew.current = true
      onOpen(briefId)
    },
    [onOpen],
  )
  const enter = useCallback(() => {
    isEntered.current = true
    drawAgain()
  }, [])
  return { showIn, openNew, enter }
}
