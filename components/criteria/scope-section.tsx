// The fields for the time over which likelihoods are judged, and for how much of a brief a card may quote.

import { useTranslations } from 'use-intl'
import { changeCriteria } from '@/components/canvas/board-criteria'
import { FoldedSection } from '@/components/inspector/section'
import { CommitInput } from '@/components/ui/commit-input'
import { HORIZON_MAX_LENGTH } from '@/lib/domain/criteria/criteria'
import { useCriteria } from './criteria-context'

export function ScopeSection() {
  const t = useTranslations('criteria')
  const { editor, view, isReadOnly } = useCriteria()
  const { horizon, quoteCap } = view.criteria
  return (
    <FoldedSection title={t('section.scope')}>
      <div className="flex flex-col gap-1">
        <span aria-hidden className="font-medium text-ink-soft text-xs">
          {t('horizon.label')}
        </span>
        <CommitInput
          label={t('horizon.label')}
          value={horizon}
          placeholder={t('horizon.placeholder')}
          maxLength={HORIZON_MAX_LENGTH}
          readOnly={isReadOnly}
          onCommit={(text) => changeCriteria(editor, { horizon: text === '' ? undefined : text })}
        />
      </div>
      <div className="flex flex-col gap-1">
        <span aria-hidden className="font-medium text-ink-soft text-xs">
          {t('quoteCap.label')}
        </span>
        <CommitInput
          label={t('quoteCap.label')}
          value={quoteCap === null ? '' : String(quoteCap)}
          placeholder={t('quoteCap.none')}
          inputMode="numeric"
          maxLength={5}
          readOnly={isReadOnly}
          className="tabular-nums"
          onCommit={(text) => {
            const cap = Number(text.normalize('NFKC'))
            if (text === '') changeCriteria(editor, { quoteCap: undefined })
            else if (Number.isInteger(cap) && cap > 0) changeCriteria(editor, { quoteCap: cap })
          }}
        />
        <p className="text-mute text-xs">{t('quoteCap.hint')}</p>
      </div>
    </FoldedSection>
  )
}
