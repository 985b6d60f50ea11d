// Says clearly that a person has given everything that a round asks for.

import { CircleCheck } from 'lucide-react'

export function AllDone({ children }: { children: string }) {
  return (
    <p className="flex items-center gap-2 rounded-lg bg-success-soft px-3 py-2 font-semibold text-success leading-5">
      <CircleCheck aria-hidden className="size-5 shrink-0" />
      <span className="text-pretty">{children}</span>
    </p>
  )
}
