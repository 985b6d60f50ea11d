// Takes the medians of all cards that are left, after a question: people differ about these, and a median between two steps
// has to become one of them.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { Segmented } from '@/components/ui/segmented'
import { BETWEEN_STEPS, type BetweenSteps } from '@/lib/domain/session/undisputed'

export interface AgreeOthersProps {
  count: number
  /** No card has an agreement yet, so that none is "left". */
  isFirst: boolean
  busy: boolean
  onAgree: (between: BetweenSteps) => void
}

export function AgreeOthers({ count, isFirst, busy, onAgree }: AgreeOthersProps) {
  const t = useTranslations('round.undisputed')
  const common = useTranslations('common')
  const word = t(isFirst ? 'first' : 'others', { count })
  const [isOpen, setIsOpen] = useState(false)
  const [between, setBetween] = useState<BetweenSteps>('higher')
  return (
    <Popover
      open={isOpen}
      onOpenChange={setIsOpen}
      align="start"
      label={word}
      className="w-80"
      trigger={
        <Button className="h-auto! min-h-8 max-w-full shrink! self-start whitespace-normal! py-1 text-start">
          {word}
        </Button>
      }
    >
      <p className="leading-5">{t('othersHint', { count })}</p>
      <Segmented
        className="mt-3"
        label={t('between')}
        value={between}
        options={BETWEEN_STEPS.map((value) => ({ value, label: t(`step.${value}`) }))}
        onChange={(value) => value && setBetween(value)}
      />
      <div className="mt-3 flex justify-end gap-2">
        <Button size="sm" onClick={() => setIsOpen(false)}>
          {common('cancel')}
        </Button>
        <Button
          size="sm"
          variant="primary"
          busy={busy}
          onClick={() => {
            onAgree(between)
            setIsOpen(false)
          }}
        >
          {t('take', { count })}
        </Button>
      </div>
    </Popover>
  )
}
