// Shows on request who cast what for a card, if the round was announced with names.

import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** `children` are items of a list, a person each. */
export function WhoCast({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="group text-xs">
      <summary className="flex min-h-6 cursor-pointer list-none items-center gap-1 rounded text-mute hover:text-ink pointer-coarse:min-h-11">
        <ChevronRight aria-hidden className="size-3 group-open:turned-open" />
        {label}
      </summary>
      <ul className="flex flex-col gap-0.5 ps-4 tabular-nums">{children}</ul>
    </details>
  )
}
