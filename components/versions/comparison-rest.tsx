// What differs between two ends beside cards and links, in words: matrices, zones, pages and criteria; briefs; and how many
// drawings.

import { useLocale, useTranslations } from 'use-intl'
import type { BoardComparison } from '@/lib/compare/compare-boards'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { changedThings } from '@/lib/export/changed-things'

export interface ComparisonRestProps {
  comparison: BoardComparison
  criteria: Criteria
}

/** Counts the lines. */
export function restCount(comparison: BoardComparison, words: Parameters<typeof changedThings>[1]): number {
  const { briefs, drawings } = comparison
  const changedBriefs = briefs.added.length + briefs.removed.length + briefs.changed.length
  const drawn = drawings.added + drawings.removed + drawings.changed
  return changedThings(comparison, words).length + changedBriefs + (drawn > 0 ? 1 : 0)
}

export function ComparisonRest({ comparison, criteria }: ComparisonRestProps) {
  const t = useTranslations('versions.comparison')
  const locale = useLocale()
  const { briefs, drawings } = comparison
  const things = changedThings(comparison, { locale, criteria })
  const drawn = drawings.added + drawings.removed + drawings.changed
  return (
    <>
      {things.length > 0 ? (
        <section aria-label={t('group.things')}>
          <h3 className="mb-1 font-semibold text-mute text-xs">{t('group.things')}</h3>
          <ul className="flex flex-col gap-1.5">
            {things.map(({ what, before, after }) => (
              <li key={`${what} ${before} ${after}`} className="break-words">
                {what}
                <span className="block text-mute text-xs leading-5">
                  {before === '' ? after : t('setting', { before, after })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {briefs.added.length + briefs.removed.length + briefs.changed.length > 0 ? (
        <section aria-label={t('group.briefs')}>
          <h3 className="mb-1 font-semibold text-mute text-xs">{t('group.briefs')}</h3>
          <ul className="flex flex-col gap-1.5">
            {briefs.added.map(({ briefId, title }) => (
              <li key={briefId}>{t('brief.added', { title })}</li>
            ))}
            {briefs.removed.map(({ briefId, title }) => (
              <li key={briefId}>{t('brief.removed', { title })}</li>
            ))}
            {briefs.changed.map(({ briefId, title, sentences }) => (
              <li key={briefId}>
                {t('brief.changed', { title })}
                {sentences ? (
                  <span className="block text-mute text-xs leading-5">{t('brief.sentences', { ...sentences })}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {drawn > 0 ? (
        <section aria-label={t('group.drawings')}>
          <h3 className="mb-1 font-semibold text-mute text-xs">{t('group.drawings')}</h3>
          <p>{t('drawings', { ...drawings })}</p>
        </section>
      ) : null}
    </>
  )
}
