// Says that the next passage selected in the brief becomes that of a card's citation.

import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { useCiting } from '../text/citing'

export function PointingBar() {
  const t = useTranslations('brief.pointing')
  const tCommon = useTranslations('common')
  const citing = useCiting()
  const isPointing = citing?.pointing !== undefined
  const point = citing?.point
  useEffect(() => {
    if (!isPointing) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) point?.(undefined)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isPointing, point])
  if (!citing?.pointing) return null
  return (
    <div role="status" className="flex shrink-0 items-center gap-2 bg-accent-soft px-4 py-2 text-accent leading-5">
      <p className="min-w-0 grow">{t('explain', { ref: citing.pointing.ref })}</p>
      <Button size="sm" onClick={() => citing.point(undefined)}>
        {tCommon('cancel')}
      </Button>
    </div>
  )
}
