// Asks before something that takes a person's way in.

'use client'

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

export interface AskFirstProps {
  title: string
  /** Explains the consequences. */
  text: string
  button: string
  busy: boolean
  onConfirm: () => void
  onClose: () => void
}

export function AskFirst({ title, text, button, busy, onConfirm, onClose }: AskFirstProps) {
  const common = useTranslations('common')
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={text}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="danger" busy={busy} onClick={onConfirm}>
            {button}
          </Button>
        </>
      }
    />
  )
}
