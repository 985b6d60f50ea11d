// A few facts under a title, each with its name.

'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export type Fact = readonly [name: string, value: ReactNode]

export interface FactListProps {
  title: string
  facts: readonly Fact[]
  /** Takes the whole row of the grid, its facts beside each other. */
  isWide?: boolean
}

export function FactList({ title, facts, isWide = false }: FactListProps) {
  return (
    <section className={clsx('rounded-xl border border-line bg-panel px-4 py-3', isWide && 'col-span-full')}>
      <h2 className="font-semibold text-sm">{title}</h2>
      <dl
        className={clsx('mt-1.5', isWide && 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,20rem),1fr))] gap-x-10')}
      >
        {facts.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4 py-1 leading-5">
            <dt className="shrink-0 text-mute">{name}</dt>
            <dd className="text-end tabular-nums [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
