// Explains what a section needs before it can show anything, and where to begin.

import { LayoutGrid } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'
import type { CoverageSection } from './coverage-context'

export function SectionEmpty({ section }: { section: CoverageSection }) {
  const t = useTranslations('coverage')
  return (
    <EmptyState icon={<LayoutGrid />} title={t(`empty.${section}.title`)}>
      {t(`empty.${section}.text`)}
    </EmptyState>
  )
}
