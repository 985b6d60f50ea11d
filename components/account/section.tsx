// One part of the account page: its subject, and the actions on it.

import type { ReactNode } from 'react'

export interface SectionProps {
  id: string
  title: string
  /** A line under the title. */
  text?: ReactNode
  /** An action beside the title. */
  action?: ReactNode
  children?: ReactNode
}

export function Section({ id, title, text, action, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="rounded-xl border border-line bg-panel p-5">
      <div className="flex min-h-8 items-center gap-3">
        <h2 id={id} className="min-w-0 grow font-semibold text-base leading-6">
          {title}
        </h2>
        {action}
      </div>
      {text ? <p className="mt-0.5 text-mute leading-5">{text}</p> : null}
      {children ? <div className="mt-3">{children}</div> : null}
    </section>
  )
}
