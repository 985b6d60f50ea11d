// Gives a template another name and description.

'use client'

import { type FormEvent, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { textIn } from '@/lib/domain/localized'
import { isTemplateTitle, TemplateFields } from './template-fields'
import { useTemplateActions } from './use-template-actions'
import type { ListedTemplate } from './use-templates'

export interface RenameTemplateProps {
  template: ListedTemplate
  open: boolean
  onClose: () => void
}

export function RenameTemplate({ template, open, onClose }: RenameTemplateProps) {
  const t = useTranslations('templates.change')
  return (
    <Dialog open={open} onOpenChange={(isOpen) => !isOpen && onClose()} title={t('title')} widthPx={440}>
      <Form template={template} onDone={onClose} />
    </Dialog>
  )
}

function Form({ template, onDone }: { template: ListedTemplate; onDone: () => void }) {
  const t = useTranslations('templates.change')
  const locale = useLocale()
  const { change } = useTemplateActions()
  const [words, setWords] = useState({
    title: textIn(template.title, locale),
    description: textIn(template.description, locale),
  })
  const [tried, setTried] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!isTemplateTitle(words.title)) return
    change(template.id, { title: words.title.trim(), description: words.description.trim() })
    onDone()
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <TemplateFields value={words} onChange={setWords} tried={tried} />
      <Button type="submit" variant="primary" className="self-end">
        {t('button')}
      </Button>
    </form>
  )
}
