// One template in the gallery: its drawing, what it is for, its script, and a button that begins a board.

'use client'

import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { ActivityMark } from '@/components/session/round/activity-mark'
import { RenameTemplate } from '@/components/templates/rename-template'
import { TemplatePreview } from '@/components/templates/template-preview'
import { useTemplateActions } from '@/components/templates/use-template-actions'
import type { ListedTemplate } from '@/components/templates/use-templates'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { textIn } from '@/lib/domain/localized'
import type { CreateBoard } from './use-create-board'

export interface TemplateCardProps {
  template: ListedTemplate
  /** The owner, in words. */
  place: string
  creating: CreateBoard
  mayChange: boolean
}

export function TemplateCard({ template, place, creating, mayChange }: TemplateCardProps) {
  const t = useTranslations('templates')
  const locale = useLocale()
  const { create, pending } = creating
  const title = textIn(template.title, locale)
  const { offer } = template
  const minutes = template.script.reduce((total, step) => total + step.minutes, 0)
  return (
    <li className="flex flex-col overflow-hidden rounded-xl border border-line bg-panel">
      <div className="flex aspect-[32/15] border-line border-b bg-surface">
        <TemplatePreview shapes={template.shapes} />
      </div>
      <div className="flex grow flex-col gap-2 px-4 pt-3 pb-4">
        <div className="flex items-start gap-2">
          <div className="min-w-0 grow">
            <h2 dir="auto" className="text-balance font-medium text-sm">
              {title}
            </h2>
            <p className="text-mute text-xs">
              {place} ·{' '}
              {template.script.length > 0 ? t('script', { steps: template.script.length, minutes }) : t('noScript')}
              {offer ? ` · ${t('people', offer.people)}` : null}
            </p>
          </div>
          {mayChange ? <TemplateMenu template={template} title={title} /> : null}
        </div>
        {offer ? <p className="font-medium leading-5">{t('gives', { gives: textIn(offer.gives, locale) })}</p> : null}
        <p className="text-ink-soft leading-5">{textIn(template.description, locale)}</p>
        {template.script.length > 0 ? (
          <details className="text-ink-soft">
            <summary className="cursor-pointer content-center rounded-md py-0.5 text-mute hover:text-ink pointer-coarse:min-h-11">
              {t('showScript')}
            </summary>
            <ol className="mt-1.5 flex flex-col gap-1.5">
              {template.script.map((step, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be called alike, and none moves
                <li key={at} className="flex gap-2 leading-4.5">
                  <span className="w-12 shrink-0 text-mute text-xs tabular-nums leading-4.5">
                    {step.minutes > 0 ? t('minutes', { minutes: step.minutes }) : null}
                  </span>
                  <span className="min-w-0">
                    <strong className="font-medium text-ink">{textIn(step.title, locale)}</strong>{' '}
                    {textIn(step.ask, locale)}
                    {step.activity ? <ActivityMark kind={step.activity.kind} /> : null}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        ) : null}
        <Button
          className="mt-auto self-start"
          busy={pending?.templateId === template.id}
          disabled={pending !== undefined}
          onClick={() => create({ title, templateId: template.id })}
          aria-label={`${t('begin')}: ${title}`}
        >
          {t('begin')}
        </Button>
      </div>
    </li>
  )
}

function TemplateMenu({ template, title }: { template: ListedTemplate; title: string }) {
  const t = useTranslations('templates')
  const common = useTranslations('common')
  const { remove } = useTemplateActions()
  const [open, setOpen] = useState<'rename' | 'delete'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <Menu
        trigger={<IconButton size="sm" label={t('menu', { title })} icon={<Ellipsis />} />}
        items={[
          { label: t('rename'), icon: <Pencil />, movesFocus: true, onSelect: () => setOpen('rename') },
          { label: t('delete'), icon: <Trash2 />, danger: true, movesFocus: true, onSelect: () => setOpen('delete') },
        ]}
      />
      <RenameTemplate template={template} open={open === 'rename'} onClose={close} />
      <Dialog
        open={open === 'delete'}
        onOpenChange={(isOpen) => !isOpen && close()}
        title={t('deleteTitle', { title })}
        footer={
          <>
            <Button onClick={close}>{common('cancel')}</Button>
            <Button
              variant="danger"
              onClick={() => {
                close()
                remove(template.id, title)
              }}
            >
              {t('delete')}
            </Button>
          </>
        }
      >
        <p className="leading-5">{t('deleteText')}</p>
      </Dialog>
    </>
  )
}
