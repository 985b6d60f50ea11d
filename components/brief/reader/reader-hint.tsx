// How to make cards and marks without a mouse, where people can see it.

import { useTranslations } from 'use-intl'
import { Kbd } from '@/components/ui/kbd'

export function ReaderHint({ mayMakeCards }: { mayMakeCards: boolean }) {
  const t = useTranslations('brief.reader')
  return (
    <p className="shrink-0 border-line border-t px-4 py-1.5 text-mute text-xs leading-5 pointer-coarse:hidden">
      {t.rich(mayMakeCards ? 'hint' : 'hintMark', { k: (key) => <Kbd>{key}</Kbd> })}
    </p>
  )
}
