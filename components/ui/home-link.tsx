// The way to the board list, where there is nothing else to do on a screen. It loads a new page instead of asking the
// router: it is the way out of a page that failed, too, and what stands ready for that must weigh nothing on every page.

import type { ReactNode } from 'react'

const HOME_ADDRESS = '/'

export function HomeLink({ children }: { children: ReactNode }) {
  return (
    <a
      href={HOME_ADDRESS}
      className="inline-flex h-8 pointer-coarse:h-11 items-center px-3 font-medium text-accent hover:underline"
    >
      {children}
    </a>
  )
}
