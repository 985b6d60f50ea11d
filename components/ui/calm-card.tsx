// One sentence with a headline, what can be done about it, and a way to close it.

import { clsx } from 'clsx'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button'

export interface CalmCardProps {
  /** Its name for screen readers. */
  label: string
  title: ReactNode
  text: string
  /** Stands under the text. */
  more?: ReactNode
  buttons: ReactNode
  closeLabel: string
  onClose: () => void
  className?: string
}

export function CalmCard({ label, title, text, more, buttons, closeLabel, onClose, className }: CalmCardProps) {
  return (
    <section
      aria-label={label}
      className={clsx(
        'flex w-full flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-line-strong bg-raised py-2.5 pe-2 ps-4',
        className,
      )}
    >
      <div className="min-w-0 grow basis-56">
        <h2 className="text-balance font-semibold text-sm">{title}</h2>
        <p className="text-pretty text-mute leading-5">{text}</p>
        {more}
      </div>
      <div className="ms-auto flex items-center gap-2">
        {buttons}
        <IconButton size="sm" label={closeLabel} icon={<X />} onClick={onClose} />
      </div>
    </section>
  )
}
