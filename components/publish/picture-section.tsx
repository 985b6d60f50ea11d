// Pictures of a board that stay fresh at an address: makes one, and ends all of them.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { CopyField } from '@/components/ui/copy-field'
import { LoadFailed } from '@/components/ui/load-failed'
import { Segmented } from '@/components/ui/segmented'
import { SelectField } from '@/components/ui/select-field'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import { LIVE_SCALES, type LivePicture } from '@/lib/picture/live-picture'
import type { PictureTheme } from '@/lib/picture/picture-request'
import { useEmbed, useMakeLivePicture, useRevokeLivePictures } from './publish-api'
import { partsToShow, type ShownParts, WHOLE_BOARD } from './shown-part'

export interface PictureSectionProps {
  boardId: string
  parts: ShownParts
}

export function PictureSection({ boardId, parts }: PictureSectionProps) {
  const t = useTranslations('embed')
  const errorMessage = useErrorMessage()
  const embed = useEmbed(boardId)
  const make = useMakeLivePicture(boardId)
  const revoke = useRevokeLivePictures(boardId)
  const [part, setPart] = useState(WHOLE_BOARD)
  const [theme, setTheme] = useState<PictureTheme>('light')
  const [scale, setScale] = useState<LivePicture['scale']>(2)
  const [background, setBackground] = useState(true)
  const onError = (error: unknown) => toast.error(t('dialog.saveFailed'), { description: errorMessage(error) })
  const submit = () => make.mutate({ frame: part === WHOLE_BOARD ? null : part, theme, scale, background }, { onError })
  const end = () =>
    revoke.mutate(undefined, {
      onSuccess: () => {
        make.reset()
        toast.success(t('picture.revoked'))
      },
      onError,
    })

  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft leading-5">{t('picture.explain')}</p>
      {embed.isPending ? <Skeleton className="h-24 w-full" /> : null}
      {embed.isError ? <LoadFailed title={t('dialog.loadFailed')} query={embed} /> : null}
      {embed.data && !embed.data.canDraw ? (
        <p className="rounded-lg bg-surface px-3 py-2.5 leading-5">{t('picture.missing')}</p>
      ) : null}
      {embed.data ? (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <SelectField
              label={t('picture.frame')}
              value={part}
              options={partsToShow(parts, {
                board: t(parts.pages.length > 0 ? 'schedule.firstPage' : 'site.wholeBoard'),
                page: (name) => t('page.pages', { name }),
              })}
              onChange={(value) => setPart(value || WHOLE_BOARD)}
            />
            <Segmented
              label={t('picture.scale')}
              value={scale}
              options={LIVE_SCALES.map((value) => ({ value, label: `${value}×` }))}
              onChange={(value) => value && setScale(value)}
            />
            <Segmented
              label={t('site.theme')}
              value={theme}
              options={(['light', 'dark'] as const).map((value) => ({ value, label: t(`site.themeOption.${value}`) }))}
              onChange={(value) => value && setTheme(value)}
            />
            <Segmented
              label={t('picture.background')}
              value={String(background)}
              options={(['true', 'false'] as const).map((value) => ({
                value,
                label: t(`picture.backgroundOption.${value}`),
              }))}
              onChange={(value) => value && setBackground(value === 'true')}
            />
          </div>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <span className="flex items-center gap-2 text-mute">
              {embed.data.hasLiveImages ? t('picture.any') : t('picture.nobody')}
              {embed.data.hasLiveImages ? (
                <ConfirmButton
                  word={t('picture.revoke')}
                  text={t('picture.revokeText')}
                  onConfirm={end}
                  busy={revoke.isPending}
                />
              ) : null}
            </span>
            <Button
              variant={make.data ? 'secondary' : 'primary'}
              busy={make.isPending}
              onClick={submit}
              className="ms-auto"
            >
              {t('picture.make')}
            </Button>
          </div>
          {make.data ? (
            <div>
              <CopyField
                key={make.data.url}
                label={t('picture.address')}
                value={make.data.url}
                copyWord={t('dialog.copy')}
                copiedWord={t('dialog.copied')}
                inputClass="font-mono"
              />
            </div>
          ) : null}
        </>
      ) : null}
    </div>
  )
}
