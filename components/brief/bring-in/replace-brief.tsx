// Replacing a brief by another version: paste it, choose a file or take an earlier one; see what becomes of the citations;
// then do it, or not.

import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toaster'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { CitingCard } from '../marks/located-passages'
import { OutcomeList } from './outcome-list'
import { useReplacement, type VersionInput } from './use-revisions'
import { VersionToTry } from './version-to-try'

export interface ReplaceBriefProps {
  boardId: string
  brief: PresentedBrief
  cards: readonly CitingCard[]
  onDone: () => void
}

export function ReplaceBrief({ boardId, brief, cards, onDone }: ReplaceBriefProps) {
  const t = useTranslations('brief.replace')
  const tCommon = useTranslations('common')
  const errorMessage = useErrorMessage()
  const [text, setText] = useState('')
  const [input, setInput] = useState<VersionInput | undefined>(undefined)
  const { preview, replace } = useReplacement(boardId, brief)
  const confirm = useRef<HTMLButtonElement>(null)
  const titleId = useId()
  const outcome = input ? preview.data : undefined
  const problem = preview.error ?? replace.error
  useEffect(() => {
    if (outcome) confirm.current?.focus()
  }, [outcome])

  const look = (version: VersionInput) => {
    setInput(version)
    replace.reset()
    preview.mutate(version)
  }
  const goBack = () => {
    setInput(undefined)
    preview.reset()
    replace.reset()
  }
  const perform = () => {
    if (!input) return
    replace.mutate(input, {
      onSuccess: ({ counts }) => {
        toast(t('done'), { description: t('counts', counts) })
        onDone()
      },
    })
  }

  return (
    <section
      aria-labelledby={titleId}
      className="flex min-h-0 grow flex-col gap-3 overflow-y-auto p-4"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        if (outcome) goBack()
        else onDone()
      }}
    >
      <div className="flex flex-col gap-1">
        <h3 id={titleId} className="font-semibold text-[15px]">
          {outcome ? t('previewTitle') : t('title')}
        </h3>
        <p className="text-mute leading-5">{outcome ? t('counts', outcome.counts) : t('explain')}</p>
      </div>
      {problem ? (
        <p role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-danger leading-5">
          {t('failed')} {errorMessage(problem)}
        </p>
      ) : null}
      {outcome ? (
        <>
          <OutcomeList outcome={outcome} cards={cards} language={brief.metadata.language} />
          <div className="flex flex-wrap gap-2">
            <Button ref={confirm} variant="primary" busy={replace.isPending} onClick={perform}>
              {t('confirm')}
            </Button>
            <Button disabled={replace.isPending} onClick={goBack}>
              {tCommon('back')}
            </Button>
            <Button variant="ghost" disabled={replace.isPending} onClick={onDone}>
              {tCommon('cancel')}
            </Button>
          </div>
        </>
      ) : (
        <VersionToTry
          boardId={boardId}
          brief={brief}
          text={text}
          onText={setText}
          isBusy={preview.isPending}
          onTry={look}
          onCancel={onDone}
        />
      )}
    </section>
  )
}
