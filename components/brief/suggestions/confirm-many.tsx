// Asks for confirmation before many suggestions are decided at once; beside the brief, so that people see which one.

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

export interface ConfirmManyProps {
  question: string
  confirm: string
  onConfirm: () => void
  onCancel: () => void
}

export function ConfirmMany({ question, confirm, onConfirm, onCancel }: ConfirmManyProps) {
  const tCommon = useTranslations('common')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <div
      role="alertdialog"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
      className="mt-2 flex flex-col gap-2 rounded-lg border border-line-strong bg-surface px-3 py-2"
    >
      <p className="leading-5">{question}</p>
      <div className="flex gap-2">
        <Button ref={button} variant="primary" size="sm" onClick={onConfirm}>
          {confirm}
        </Button>
        <Button size="sm" onClick={onCancel}>
          {tCommon('cancel')}
        </Button>
      </div>
    </div>
  )
}
