// The heads of the tables of the coverage view that stay in sight: the corner, and a card over its column.

import { clsx } from 'clsx'
import type { CSSProperties, ReactNode } from 'react'
import { CardName } from './card-name'

export function CornerHead({ children }: { readonly children: ReactNode }) {
  return (
    <th
      scope="col"
      className="sticky top-0 start-0 z-20 border-line border-e border-b bg-panel px-2.5 py-1.5 text-start font-medium text-mute text-xs"
    >
      {children}
    </th>
  )
}

/**
 * The style of a table whose columns share the room beside what stands fixed, such as `30rem`: few columns show whole
 * titles, and many keep their least width. The view of the table is the container that is measured.
 */
export function columnWidth(count: number, fixed: string): CSSProperties {
  return { '--column': `min(14rem, (100cqw - ${fixed}) / ${count})` } as CSSProperties
}

/** `children` stand under the card's name. */
export function CardHead({
  card,
  isTall,
  isWanted = false,
  children,
}: {
  readonly card: Parameters<typeof CardName>[0]['card']
  readonly isTall?: boolean
  /** Somebody came here for this card: its head is marked. */
  readonly isWanted?: boolean
  readonly children?: ReactNode
}) {
  return (
    <th
      scope="col"
      className={clsx(
        'sticky top-0 z-10 w-(--column) min-w-24 max-w-(--column) border-line border-e border-b p-1 align-bottom font-normal text-xs xl:min-w-28',
        isWanted ? 'bg-accent-soft shadow-[inset_0_3px_0_var(--accent)]' : 'bg-panel',
      )}
    >
      <CardName
        card={card}
        isTall={isTall}
        isQuiet
        className="w-full flex-wrap gap-x-1! px-1! [&>span:last-child]:line-clamp-4! [&>span:last-child]:w-full"
      />
      {children}
    </th>
  )
}
