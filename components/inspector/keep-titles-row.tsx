// Says that titles are cut by a rule, and lets one press keep them.

import { useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { cardsToKeep, keepTitles } from '@/components/canvas/card/keep-titles'
import { Button } from '@/components/ui/button'
import { useInspector } from './inspector-context'

/** Renders nothing if this person can keep none of the titles. */
export function KeepTitlesRow({ ids }: { readonly ids: readonly string[] }) {
  const t = useTranslations('inspector')
  const { editor } = useInspector()
  const cut = useValue('cut titles', () => cardsToKeep(editor, ids).length, [editor, ids])
  if (cut === 0) return null
  const isOne = ids.length === 1
  return (
    <div className="mt-0.5 flex items-start gap-2 text-mute text-xs leading-5">
      <p className="min-w-0 grow py-0.5">{isOne ? t('titleUnwritten') : t('bulk.titlesUnwritten', { count: cut })}</p>
      <Button size="sm" variant="ghost" className="shrink-0" onClick={() => keepTitles(editor, ids)}>
        {isOne ? t('keepTitle') : t('bulk.keepTitles', { count: cut })}
      </Button>
    </div>
  )
}
