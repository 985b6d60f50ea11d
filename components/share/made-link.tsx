// A link that was just made, in the one moment when it can be copied.

'use client'

import { Check, Copy, Info } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { CONTROL_CLASS } from '@/components/ui/field-frame'
import { type CopyResult, copyText } from './copy-text'
import type { NewInvite } from './share-api'

export function MadeLink({ invite }: { invite: NewInvite }) {
  const t = useTranslations('share.made')
  const role = useTranslations('common.role')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [result, setResult] = useState<CopyResult>()
  const copy = async () => {
    if (field.current) setResult(await copyText(field.current))
  }
  return (
    <div className="flex flex-col gap-2 rounded-lg border border-accent/40 bg-accent-soft/50 p-3">
      <label htmlFor={id} className="font-medium text-xs">
        {t('label', { role: role(invite.role) })}
      </label>
      <div className="flex gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          value={invite.url}
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
      {isThisMachineOnly(invite.url) ? (
        <p className="flex gap-1.5 text-ink-soft text-xs leading-4.5">
          <Info className="mt-0.5 size-3.5 shrink-0 text-mute" />
          {t('local')}
        </p>
      ) : null}
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
