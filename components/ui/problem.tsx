// A line that says what has failed, in the place where it was asked for.

import type { ReactNode } from 'react'

export function Problem({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="text-danger">
      {children}
    </p>
  )
}
