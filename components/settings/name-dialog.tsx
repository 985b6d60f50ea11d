// Asks a visitor what to be called.

'use client'

import { useTranslations } from 'use-intl'
import { Dialog } from '@/components/ui/dialog'
import { NameForm } from './name-form'
import type { Me } from './use-me'

export interface NameDialogProps {
  me: Me
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function NameDialog({ me, open, onOpenChange }: NameDialogProps) {
  const t = useTranslations('common.me')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('change')} widthPx={360}>
      <NameForm me={me} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}
