// A token that was just made, in the one moment when it can be copied.

'use client'

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { CopyField } from '@/components/ui/copy-field'

export function MadeToken({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTranslations('account.tokens')
  return (
    <div className="flex flex-col gap-3">
      <CopyField
        value={token}
        label={t('title')}
        copyWord={t('copy')}
        copiedWord={t('copied')}
        hint={t('madeOnce')}
        hintClass="leading-5"
        inputClass="font-mono"
      />
      <Button className="self-end" onClick={onDone}>
        {t('done')}
      </Button>
    </div>
  )
}
