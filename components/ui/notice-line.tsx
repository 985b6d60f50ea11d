// One line over the canvas that people must not miss, with what they can do about it.

import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export interface NoticeLineProps {
  tone: 'plain' | 'warning' | 'danger'
  icon: ReactNode
  children: ReactNode
  actions?: ReactNode
}

const TONES = {
  plain: 'border-line bg-raised text-ink-soft',
  warning: 'border-warning/40 bg-warning-soft text-warning',
  danger: 'border-danger/40 bg-danger-soft text-danger',
} as const

export function NoticeLine({ tone, icon, children, actions }: NoticeLineProps) {
  return (
    <div
      className={clsx(
        'flex max-w-2xl flex-wrap items-center justify-end gap-x-3 gap-y-1.5 rounded-lg border px-3 py-1.5 shadow-pop',
        TONES[tone],
      )}
    >
      <p role="status" className="flex min-w-48 grow basis-0 items-center gap-2 [&_svg]:size-4 [&_svg]:shrink-0">
        {icon}
        <span className="text-pretty">{children}</span>
      </p>
      {actions ? <div className="pointer-events-auto flex shrink-0 gap-1.5">{actions}</div> : null}
    </div>
  )
}
