// How much of a whole there is, drawn as a bar.

import { clsx } from 'clsx'

export interface ShareBarProps {
  /** 0 to 1; what lies beyond is drawn as the nearer end. */
  share: number
  /** Describes the task and its progress in words; left out if the words beside the bar say it all. */
  progress?: { readonly label: string; readonly words: string }
  className?: string
}

export function ShareBar({ share, progress, className }: ShareBarProps) {
  const percent = Math.min(1, Math.max(0, share)) * 100
  return (
    <div
      {...(progress
        ? {
            role: 'progressbar',
            'aria-label': progress.label,
            'aria-valuetext': progress.words,
            'aria-valuemin': 0,
            'aria-valuemax': 100,
            // Shows 100 only for what is done, not for what is nearly done.
            'aria-valuenow': Math.floor(percent),
          }
        : { 'aria-hidden': true })}
      className={clsx('h-1.5 overflow-hidden rounded-full bg-line', className)}
    >
      <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
    </div>
  )
}
