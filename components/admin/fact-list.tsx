// A few facts under a title, each with its name.

'use client'

import type { ReactNode } from 'react'

export type Fact = readonly [name: string, value: ReactNode]

export function FactList({ title, facts }: { title: string; facts: readonly Fact[] }) {
  return (
    <section className="rounded-xl border border-line bg-panel px-4 py-3">
      <h2 className="font-semibold text-sm">{title}</h2>
      <dl className="mt-1.5">
        {facts.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4 py-1 leading-5">
            <dt className="shrink-0 text-mute">{name}</dt>
            <dd className="text-right tabular-nums [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
