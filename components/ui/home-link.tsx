// The way to the board list, where there is nothing else to do on a screen.

import Link from 'next/link'
import type { ReactNode } from 'react'

export function HomeLink({ children }: { children: ReactNode }) {
  return (
    <Link href="/" className="inline-flex h-8 items-center px-3 font-medium text-accent hover:underline">
      {children}
    </Link>
  )
}
