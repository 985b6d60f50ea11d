// The page for frames of other sites: whether there is one, in whose pages it may stand, and the code to put there.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { LoadFailed } from '@/components/ui/load-failed'
import { Segmented } from '@/components/ui/segmented'
import { Skeleton } from '@/components/ui/skeleton'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import { embedOrigins } from '@/lib/domain/boards/embed-origin'
import { EmbedCode } from './embed-code'
import { type BoardEmbed, useChangeEmbed, useEmbed, useRenewEmbed } from './publish-api'
import type { ShownParts } from './shown-part'

export interface SiteSectionProps {
  boardId: string
  boardTitle: string
  parts: ShownParts
}

export function SiteSection({ boardId, ...rest }: SiteSectionProps) {
  const t = useTranslations('embed')
  const embed = useEmbed(boardId)
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft leading-5">{t('site.explain')}</p>
      {embed.isPending ? <Skeleton className="h-24 w-full" /> : null}
      {embed.isError ? <LoadFailed title={t('dialog.loadFailed')} query={embed} /> : null}
      {embed.data ? <SiteForm boardId={boardId} embed={embed.data} {...rest} /> : null}
    </div>
  )
}

function SiteForm({ boardId, embed, boardTitle, parts }: SiteSectionProps & { embed: BoardEmbed }) {
  const t = useTranslations('embed')
  const errorMessage = useErrorMessage()
  const change = useChangeEmbed(boardId)
  const [text, setText] = useState(embed.origins.join('\n'))
  const [error, setError] = useState<string>()
  const onError = (cause: unknown) => toast.error(t('dialog.saveFailed'), { description: errorMessage(cause) })

  const lines = text.split(/[\n,]/).filter((line) => line.trim() !== '')
  const isSaved = lines.join() === embed.origins.join()
  const save = (isOn: boolean) => {
    const read = embedOrigins(lines)
    if (isOn && 'wrong' in read) return setError(t('site.wrong', { origin: read.wrong }))
    if (isOn && lines.length === 0) return setError(t('site.none'))
    setError(undefined)
    const origins = 'wrong' in read ? embed.origins : read.origins
    change.mutate(
      { isOn, origins },
      {
        onSuccess: (saved) => {
          setText(saved.origins.join('\n'))
          toast.success(saved.isOn ? t('site.saved') : t('site.isOff'))
        },
        onError,
      },
    )
  }
  return (
    <>
      <TextField
        label={t('site.origins')}
        value={text}
        onChange={setText}
        multiline
        spellCheck={false}
        placeholder={t('site.originsPlaceholder')}
        hint={t('site.originsHint')}
        error={error}
      />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Segmented
          label={t('site.switch')}
          value={embed.isOn ? 'on' : 'off'}
          options={(['on', 'off'] as const).map((value) => ({ value, label: t(`site.${value}`) }))}
          onChange={(value) => value && save(value === 'on')}
          disabled={change.isPending}
          className="min-w-40"
        />
        {embed.isOn && !isSaved ? (
          <Button variant="primary" busy={change.isPending} onClick={() => save(true)}>
            {t('site.save')}
          </Button>
        ) : null}
      </div>
      {embed.isOn && embed.url !== null ? (
        <>
          <EmbedCode url={embed.url} boardTitle={boardTitle} parts={parts} />
          <RenewButton boardId={boardId} />
        </>
      ) : null}
    </>
  )
}

function RenewButton({ boardId }: { boardId: string }) {
  const t = useTranslations('embed')
  const errorMessage = useErrorMessage()
  const { mutate, isPending } = useRenewEmbed(boardId)
  const renew = () =>
    mutate(undefined, {
      onSuccess: () => toast.success(t('site.renewed')),
      onError: (error) => toast.error(t('dialog.saveFailed'), { description: errorMessage(error) }),
    })
  return (
    <div>
      <ConfirmButton
        word={t('site.renew')}
        text={t('site.renewText')}
        onConfirm={renew}
        busy={isPending}
        variant="secondary"
      />
    </div>
  )
}
