// A link that was just made: to copy, or to scan. Its address is known to this page alone, and only until it is left.

'use client'

import { Check, Copy, Info, Maximize2 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { CONTROL_CLASS } from '@/components/ui/field-frame'
import { type CopyResult, copyText } from './copy-text'
import { QrCode } from './qr-code'

export interface MadeLinkProps {
  url: string
  /** What the link makes of people, in words. */
  role: string
  /** Shows the QR code to the room. */
  onShowLarge?: () => void
}

export function MadeLink({ url, role, onShowLarge }: MadeLinkProps) {
  const t = useTranslations('share.made')
  const qr = useTranslations('share.qr')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [result, setResult] = useState<CopyResult>()
  const copy = async () => {
    if (field.current) setResult(await copyText(field.current))
  }
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
        <div className="flex gap-2">
          <input
            ref={field}
            id={id}
            readOnly
            value={url}
            onFocus={(event) => event.currentTarget.select()}
            className={`${CONTROL_CLASS} h-8 pointer-coarse:h-11`}
          />
          <Button variant="primary" icon={result === 'copied' ? <Check /> : <Copy />} onClick={copy}>
            {result === 'copied' ? t('copied') : t('copy')}
          </Button>
        </div>
        <p role="status" className="text-ink-soft text-xs leading-4.5">
          {result === 'selected' ? t('selected', { keys: copyKeys() }) : t('once')}
        </p>
        {isThisMachineOnly(url) ? (
          <p className="flex gap-1.5 text-ink-soft text-xs leading-4.5">
            <Info className="mt-0.5 size-3.5 shrink-0 text-mute" />
            {t('local')}
          </p>
        ) : null}
      </div>
    </div>
  )
}

/** Whether the address means a different machine for everybody who opens it. */
export function isThisMachineOnly(url: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname)
}

function copyKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ C' : 'Ctrl+C'
}
