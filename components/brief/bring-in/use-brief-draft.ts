// A brief on its way into the box: its text, its markup where the clipboard had one, and how the reading goes. Whatever
// fails, the text stays in the box.

import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { BriefActions } from '../about/use-briefs'
import { markupOf } from './pasted-markup'

export interface BriefDraft {
  readonly text: string
  /** Whether headings, lists and tables of the pasted text are kept. */
  readonly hasMarkup: boolean
  /** A change by hand drops the markup. */
  readonly setText: (text: string) => void
  /** Takes the clipboard's content as text and as markup ('' if it has none). */
  readonly paste: (text: string, html: string) => void
  readonly isReading: boolean
  /** The problem, in sentences. */
  readonly problem: string | undefined
  readonly submitText: () => void
  readonly submitFiles: (files: readonly File[]) => void
}

/** `onAdded` gets the brief once it is on the board, `onFiles` the files to read. */
export function useBriefDraft(
  add: BriefActions['add'],
  onAdded: (brief: PresentedBrief) => void,
  onFiles: (files: readonly File[]) => void,
): BriefDraft {
  const t = useTranslations('brief.add')
  const errorMessage = useErrorMessage()
  const [text, setTextState] = useState('')
  const [html, setHtml] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const { mutate, isPending } = add

  const submitText = useCallback(() => {
    setProblem(undefined)
    if (text.trim() === '') {
      setProblem(t('tooEmpty'))
      return
    }
    mutate(html === '' ? { text } : { text, html }, {
      onSuccess: (brief) => {
        setTextState('')
        setHtml('')
        onAdded(brief)
      },
      onError: (error) => setProblem(`${t('failed')} ${errorMessage(error)}`),
    })
  }, [mutate, onAdded, errorMessage, text, html, t])
  const submitFiles = useCallback(
    (files: readonly File[]) => {
      const wrong = files.find(({ type }) => /^(?:image|video|audio)\//.test(type))
      setProblem(wrong && t('wrongFile', { name: wrong.name }))
      onFiles(files.filter((file) => file !== wrong && !/^(?:image|video|audio)\//.test(file.type)))
    },
    [onFiles, t],
  )
  const paste = useCallback((nextText: string, nextHtml: string) => {
    setTextState(nextText)
    setHtml(markupOf(nextHtml))
    setProblem(undefined)
  }, [])
  const setText = useCallback((next: string) => paste(next, ''), [paste])
  return { text, hasMarkup: html !== '', setText, paste, isReading: isPending, problem, submitText, submitFiles }
}
