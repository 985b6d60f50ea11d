// How many cards there are, and which of them are in sight while the pages of their list turn.

import { useTranslations } from 'use-intl'
import type { InSight } from './items-in-sight'

export function InSightWords({ count, inSight }: { count: number; inSight: InSight | undefined }) {
  const t = useTranslations('together.projectorScreen')
  return inSight ? t('part', { ...inSight, count }) : t('cards', { count })
}
