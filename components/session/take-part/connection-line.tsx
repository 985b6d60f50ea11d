// Reports that the connection is gone, what that means for typed text, and for a moment that it is back.

import { CloudOff, Wifi } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SaveState } from '@/lib/domain/boards/save-state'

const BACK_SHOWN_MS = 5_000

export function ConnectionLine({ state }: { state: SaveState }) {
  const t = useTranslations('takePart')
  const isLost = state.kind === 'offline'
  const [wasLost, setWasLost] = useState(false)
  if (isLost && !wasLost) setWasLost(true)
  const isBack = wasLost && !isLost && state.kind !== 'connecting'
  useEffect(() => {
    if (!isBack) return
    const timer = setTimeout(() => setWasLost(false), BACK_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isBack])
  const shown = isBack ? 'back' : wasLost ? 'lost' : undefined
  return (
    <p
      role="status"
      className={
        shown
          ? `flex items-center gap-2 rounded-lg px-3 py-2 leading-5 ${shown === 'back' ? 'bg-success-soft text-success' : 'bg-warning-soft text-warning'}`
          : 'sr-only'
      }
    >
      {shown === 'back' ? <Wifi aria-hidden className="size-4 shrink-0" /> : null}
      {shown === 'lost' ? <CloudOff aria-hidden className="size-4 shrink-0" /> : null}
      {shown ? t(shown) : ''}
    </p>
  )
}
