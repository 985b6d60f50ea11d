// Lists exactly what is deleted with an account, and what remains of it.

'use client'

import { useTranslations } from 'use-intl'
import { type Choices, DELETE } from './board-choices'

export function DeletionSummary({ isVisitor, choices }: { isVisitor: boolean; choices: Choices }) {
  const t = useTranslations('account.delete')
  const chosen = Object.values(choices)
  const deleted = chosen.filter((choice) => choice === DELETE).length
  const handedOver = chosen.length - deleted
  return (
    <div className="grid gap-3 rounded-lg bg-surface px-4 py-3 sm:grid-cols-2">
      <List
        title={t('goes')}
        lines={[
          t(isVisitor ? 'goesVisitor' : 'goesAccount'),
          t('goesMemberships'),
          ...(deleted > 0 ? [t('goesBoards', { count: deleted })] : []),
          t('goesDevice'),
        ]}
      />
      <List
        title={t('stays')}
        lines={[t('staysWork'), ...(handedOver > 0 ? [t('staysHanded', { count: handedOver })] : []), t('staysLog')]}
      />
    </div>
  )
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      <ul className="mt-1 flex list-disc flex-col gap-1 ps-4 text-ink-soft leading-5 marker:text-mute">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
