// The briefs on their way: a row each with how far it is, what went wrong and what to do.

import { Check, FileText, RotateCcw, TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { ShareBar } from '@/components/ui/share-bar'
import { useFormatter } from '@/components/ui/use-formatter'
import type { BriefImport, BriefImports } from './use-brief-imports'

export interface ImportListProps {
  imports: BriefImports
  onOpen: (briefId: string) => void
}

export function ImportList({ imports, onOpen }: ImportListProps) {
  const t = useTranslations('brief.import')
  if (imports.imports.length === 0) return null
  return (
    <ul aria-label={t('label')} className="flex max-h-64 shrink-0 flex-col overflow-y-auto border-line border-b">
      {imports.imports.map((each) => (
        <ImportRow key={each.id} each={each} imports={imports} onOpen={onOpen} />
      ))}
    </ul>
  )
}

interface ImportRowProps extends ImportListProps {
  each: BriefImport
}

function ImportRow({ each, imports, onOpen }: ImportRowProps) {
  const t = useTranslations('brief.import')
  const { id, state } = each
  const { name } = each.file
  const isOver = state.is === 'done' || state.is === 'failed'
  return (
    <li className="flex flex-col gap-1 px-4 py-2 not-last:border-line not-last:border-b">
      <div className="flex min-h-7 items-center gap-2">
        <Sign state={state.is} />
        <span dir="auto" className="min-w-0 grow truncate" title={name}>
          {name}
        </span>
        {state.is === 'done' ? (
          <Button size="sm" variant="ghost" aria-label={t('openNamed', { name })} onClick={() => onOpen(state.briefId)}>
            {t('open')}
          </Button>
        ) : null}
        {state.is === 'failed' ? (
          <IconButton
            size="sm"
            label={t('retryNamed', { name })}
            icon={<RotateCcw />}
            onClick={() => imports.retry(id)}
          />
        ) : null}
        <IconButton
          size="sm"
          label={isOver ? t('dismissNamed', { name }) : t('cancelNamed', { name })}
          icon={<X />}
          onClick={() => imports.dismiss(id)}
        />
      </div>
      {state.is === 'failed' ? (
        <p role="alert" className="ps-6 text-danger text-xs leading-5">
          {state.problem}
        </p>
      ) : (
        <Progress state={state} name={name} />
      )}
    </li>
  )
}

function Sign({ state }: { state: BriefImport['state']['is'] }) {
  const look = 'size-4 shrink-0'
  if (state === 'done') return <Check aria-hidden className={`${look} text-success`} />
  if (state === 'failed') return <TriangleAlert aria-hidden className={`${look} text-danger`} />
  return <FileText aria-hidden className={`${look} text-mute`} />
}

function Progress({ state, name }: { state: Exclude<BriefImport['state'], { is: 'failed' }>; name: string }) {
  const t = useTranslations('brief.import')
  const words = useProgressWords(state)
  if (state.is === 'done') {
    return (
      <p role="status" className="sr-only">
        {t('doneNamed', { name })}
      </p>
    )
  }
  const { done, total } = state.is === 'running' ? state.progress : { done: 0, total: 0 }
  return (
    <div className="flex flex-col gap-1 ps-6">
      <ShareBar share={total > 0 ? done / total : 0} progress={{ label: name, words }} />
      <p className="text-mute text-xs tabular-nums">{words}</p>
    </div>
  )
}

/** How far it is, in words. */
function useProgressWords(state: BriefImport['state']): string {
  const t = useTranslations('brief.import')
  const format = useFormatter()
  if (state.is !== 'running') return t('queued')
  const { stage, done, total } = state.progress
  if (stage === 'waiting') return t('waiting')
  if (stage === 'reading') return total > 1 ? t('page', { done, total }) : t('reading')
  return t('uploading', { share: format.number(total > 0 ? done / total : 0, { style: 'percent' }) })
}
