// A token that was just made, in the one moment when it can be copied.

'use client'

import { Check, Copy } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type CopyResult, copyText } from '@/components/links/copy-text'
import { Button } from '@/components/ui/button'
import { CONTROL_CLASS } from '@/components/ui/field-frame'

export function MadeToken({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTranslations('account.tokens')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [result, setResult] = useState<CopyResult>()
  const copy = async () => {
    if (field.current) setResult(await copyText(field.current))
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          aria-label={t('title')}
          value={token}
          onFocus={(event) => event.currentTarget.select()}
          className={`${CONTROL_CLASS} h-8 font-mono pointer-coarse:h-11`}
        />
        <Button variant="primary" icon={result === 'copied' ? <Check /> : <Copy />} onClick={copy}>
          {result === 'copied' ? t('copied') : t('copy')}
        </Button>
      </div>
      <p role="status" className="text-ink-soft leading-5">
        {result === 'selected' ? t('selected', { keys: copyKeys() }) : t('madeOnce')}
      </p>
      <Button className="self-end" onClick={onDone}>
        {t('done')}
      </Button>
    </div>
  )
}

function copyKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ C' : 'Ctrl+C'
}
