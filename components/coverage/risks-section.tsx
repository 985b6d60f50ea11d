// The gravest risks of the board with their owners and treatments: what a person who decides asks about first.

import { ShieldAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { MOST_TOP_RISKS } from '@/lib/domain/coverage/top-risks'
import { useCoverage } from './coverage-context'
import { PrintedRisks } from './printed-risks'
import { SectionEmpty } from './section-empty'
import { TopRiskLine } from './top-risk-line'
import { useTopRisks } from './use-top-risks'
import { wantGap } from './wanted-gap'

export function RisksSection() {
  const t = useTranslations('coverage')
  const { editor, showRegister } = useCoverage()
  const { scored, unscored } = useTopRisks()
  const shown = scored.slice(0, MOST_TOP_RISKS)
  const count = scored.length + unscored
  if (count === 0) return <SectionEmpty section="risks" />
  const showUnscored = (
    <Button size="sm" variant="ghost" onClick={() => wantGap(editor, 'unscored')}>
      {t('risks.unscoredShow')}
    </Button>
  )
  if (scored.length === 0) {
    return (
      <EmptyState icon={<ShieldAlert />} title={t('risks.notScored.title')} actions={showUnscored}>
        <p>{t('risks.notScored.text')}</p>
        <p className="mt-1">{t('risks.unscored', { count: unscored })}</p>
      </EmptyState>
    )
  }
  return (
    <div className="mx-auto max-w-4xl rounded-xl border border-line bg-panel px-3 py-2.5 max-sm:px-2">
      <p className="px-1.5 text-mute text-xs leading-5">
        {shown.length < scored.length ? `${t('risks.shown', { shown: shown.length, count: scored.length })} ` : ''}
        {t('risks.order')}
      </p>
      <ol aria-label={t('section.risks')}>
        {shown.map((found) => (
          <TopRiskLine key={found.risk.id} found={found} />
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t px-1.5 pt-2.5">
        <Button size="sm" onClick={showRegister}>
          {t('risks.all', { count })}
        </Button>
        {unscored > 0 ? (
          <>
            <span className="text-mute text-xs leading-5">{t('risks.unscored', { count: unscored })}</span>
            {showUnscored}
          </>
        ) : null}
      </div>
      <PrintedRisks shown={shown} scored={scored.length} unscored={unscored} />
    </div>
  )
}
