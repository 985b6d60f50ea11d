// A link that was just made: to copy, or to scan. Only this page knows its address, and only until people leave it.

'use client'

import { Info, Maximize2 } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { CopyField } from '@/components/ui/copy-field'
import { QrCode } from './qr-code'
import { useReachable } from './use-reachable'

export interface MadeInviteProps {
  url: string
  /** Describes the role that the link gives people. */
  role: string
  /** Shows the QR code to the room. */
  onShowLarge?: () => void
}

export function MadeInvite({ url: given, role, onShowLarge }: MadeInviteProps) {
  const t = useTranslations('share.made')
  const qr = useTranslations('share.qr')
  const id = useId()
  const { url, within } = useReachable(given)
  return (
    <div className="flex gap-3 rounded-lg border border-accent/40 bg-accent-soft/50 p-3 max-sm:flex-col-reverse">
      <div className="flex shrink-0 flex-col items-center gap-1.5 max-sm:flex-row">
        <QrCode text={url} label={qr('label', { role })} className="size-28" />
        {onShowLarge ? (
          <Button size="sm" variant="ghost" icon={<Maximize2 />} onClick={onShowLarge}>
            {qr('large')}
          </Button>
        ) : null}
      </div>
      <div className="flex min-w-0 grow flex-col gap-2">
        <label htmlFor={id} className="font-medium text-xs">
          {t('label', { role })}
        </label>
        <CopyField
          id={id}
          value={url}
          copyWord={t('copy')}
          copiedWord={t('copied')}
          hint={t('once')}
          selectedHint={(keys) => t('selected', { keys })}
          hintClass="text-xs leading-4.5"
        />
        {within === 'world' ? null : (
          <p className="flex gap-1.5 text-ink-soft text-xs leading-4.5">
            <Info className="mt-0.5 size-3.5 shrink-0 text-mute" />
            {t(`reach.${within}`)}
          </p>
        )}
      </div>
    </div>
  )
}
