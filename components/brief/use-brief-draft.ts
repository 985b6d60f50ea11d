// A brief on its way onto the board: the text in the box, the file that was dropped, and how the reading goes. Whatever
// fails, the text stays in the box.

import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import type { BriefActions, BriefInput } from './use-briefs'

export interface BriefDraft {
  readonly text: string
  readonly setText: (text: string) => void
  readonly isReading: boolean
  /** What went wrong, in sentences. */
  readonly problem: string | undefined
  readonly submitText: () => void
  readonly submitFiles: (files: readonly File[]) => void
}

/** `onAdded` gets the id of the brief once it is on the board. */
export function useBriefDraft(add: BriefActions['add'], onAdded: (briefId: string) => void): BriefDraft {
  const t = useTranslations('brief.add')
  const errorMessage = useErrorMessage()
  const [text, setTextState] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const { mutate, isPending } = add

  const submit = useCallback(
    (input: BriefInput) => {
      setProblem(undefined)
      mutate(input, {
        onSuccess: (brief) => {
          if ('text' in input) setTextState('')
          onAdded(brief.id)
        },
        onError: (error) => {
          const what = 'text' in input ? t('failed') : t('failedFile', { name: input.file.name })
          setProblem(`${what} ${errorMessage(error)}`)
        },
      })
    },
    [mutate, onAdded, errorMessage, t],
  )
  const submitText = useCallback(() => {
    if (text.trim() === '') setProblem(t('tooEmpty'))
    else submit({ text })
  }, [submit, text, t])
  const submitFiles = useCallback(
    (files: readonly File[]) => {
      const [file, another] = files
      if (!file) return
      if (another) setProblem(t('manyFiles'))
      else if (isPlainText(file)) submit({ file })
      else setProblem(t('wrongFile', { name: file.name }))
    },
    [submit, t],
  )
  const setText = useCallback((next: string) => {
    setTextState(next)
    setProblem(undefined)
  }, [])
  return { text, setText, isReading: isPending, problem, submitText, submitFiles }
}

/** By its media type or, where the system names none, its ending. */
function isPlainText({ name, type }: File): boolean {
  return type.startsWith('text/') ? type !== 'text/html' : type === '' && /\.(?:txt|text|md|markdown)$/i.test(name)
}
