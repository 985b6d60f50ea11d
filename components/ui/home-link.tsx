// A link to the board list, for screens with nothing else to do. It loads a new page instead of asking the router: it
// is the way out of a failed page, too, and must add no weight to every page.

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
