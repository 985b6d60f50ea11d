// The changes of a comparison in groups. Each leads to its card, and can be chosen where cards can be restored.

import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import type { ComparisonEntry, ComparisonGroup, ComparisonGroupName } from './comparison-groups'

export interface ComparisonListProps {
  groups: readonly ComparisonGroup[]
  onOpen: (entry: ComparisonEntry) => void
  /** Undefined where nothing can be restored. */
  choice: CardChoice | undefined
}

/** The cards that somebody chooses to restore. */
export interface CardChoice {
  readonly has: (cardId: string) => boolean
  readonly choose: (entry: ComparisonEntry, isChosen: boolean) => void
}

const GROUP_ICONS: Partial<Readonly<Record<ComparisonGroupName, ReactNode>>> = {
  up: <ArrowUp aria-hidden />,
  down: <ArrowDown aria-hidden />,
}

export function ComparisonList({ groups, onOpen, choice }: ComparisonListProps) {
  const t = useTranslations('versions.comparison')
  return groups.map(({ name, entries }) => (
    <section key={name} aria-label={t(`group.${name}`)}>
      <h3 className="mb-1 flex items-center gap-1.5 font-semibold text-mute text-xs [&_svg]:size-3.5">
        {GROUP_ICONS[name]}
        {t(`group.${name}`)}
      </h3>
      <ul className="-mx-2 flex flex-col">
        {entries.map((entry) => (
          <li key={entry.key} className="flex items-start">
            {choice && entry.restorableId !== undefined ? (
              <input
                type="checkbox"
                aria-label={t('choose', { name: entry.ref || entry.title })}
                checked={choice.has(entry.restorableId)}
                onChange={(event) => choice.choose(entry, event.target.checked)}
                className="mt-2.5 ms-2 size-4 shrink-0 accent-accent"
              />
            ) : null}
            <EntryLine entry={entry} onOpen={() => onOpen(entry)} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

function EntryLine({ entry, onOpen }: { entry: ComparisonEntry; onOpen: () => void }) {
  const t = useTranslations('news')
  const { kind, ref, title, detail, cardId } = entry
  return (
    <button
      type="button"
      onClick={onOpen}
      className="min-w-0 grow rounded-lg px-2 py-1.5 text-start hover:bg-hover pointer-coarse:min-h-11"
    >
      <span className="flex items-baseline gap-1.5">
        <KindGlyph kind={kind} />
        <span className="shrink-0 text-mute text-xs tabular-nums">{ref}</span>
        <span className={cardId === null ? 'min-w-0 break-words text-ink-soft line-through' : 'min-w-0 break-words'}>
          {title || t('untitled')}
        </span>
      </span>
      {detail ? <span className="block break-words text-mute text-xs leading-5">{detail}</span> : null}
    </button>
  )
}
