// A chart on the page: its title, the drawing, its numbers as a table, and the way to take it away as a file.

import { Download } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useNoteExport } from '@/components/api/use-note-export'
import { canvasTheme } from '@/components/canvas/colours/canvas-theme'
import { useTheme } from '@/components/settings/use-theme'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { saveFile } from '@/components/ui/save-file'
import { toast } from '@/components/ui/toaster'
import { useFormatter } from '@/components/ui/use-formatter'
import { datedName } from '@/lib/export/file-name'
import { useCoverage } from '../coverage-context'
import type { Chart } from './chart'
import { chartPng, chartSvgFile } from './chart-file'

export interface ChartFrameProps {
  readonly title: string
  readonly chart: Chart
  /** The numbers of the drawing, one by one. */
  readonly table: ReactNode
  /** A choice of what is drawn, beside the title. */
  readonly action?: ReactNode
  readonly note?: ReactNode
}

export function ChartFrame({ title, chart, table, action, note }: ChartFrameProps) {
  const t = useTranslations('coverage')
  const { resolved } = useTheme()
  const { palette } = useCoverage().view.criteria
  const [isTableOpen, setTableOpen] = useState(false)
  const id = useId()
  return (
    <figure aria-labelledby={id} className="flex min-w-0 flex-col gap-2 rounded-xl border border-line bg-panel p-3">
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        <h3 id={id} className="me-auto font-semibold">
          {title}
        </h3>
        {action}
        <div className="flex items-center gap-1">
          <Button size="sm" variant="ghost" aria-pressed={isTableOpen} onClick={() => setTableOpen(!isTableOpen)}>
            {t(isTableOpen ? 'chart.hideTable' : 'chart.showTable')}
          </Button>
          <DownloadMenu title={title} chart={chart} />
        </div>
      </div>
      <div className="overflow-x-auto">
        <svg
          role="img"
          aria-label={`${title}. ${chart.description}`}
          viewBox={`0 0 ${chart.width} ${chart.height}`}
          width={chart.width}
          height={chart.height}
          // Drawn smaller, its words would be too small to read: a narrow frame is moved sideways.
          style={{ minWidth: chart.width }}
          className="mx-auto"
        >
          {chart.draw(canvasTheme(resolved === 'dark', palette))}
        </svg>
      </div>
      {note ? <figcaption className="text-mute text-xs leading-5">{note}</figcaption> : null}
      {isTableOpen ? <div className="overflow-x-auto">{table}</div> : null}
    </figure>
  )
}

function DownloadMenu({ title, chart }: { title: string; chart: Chart }) {
  const t = useTranslations('coverage')
  const format = useFormatter()
  const { boardId, boardTitle, view } = useCoverage()
  const noteExport = useNoteExport(boardId)
  const save = async (kind: 'svg' | 'png', isDark: boolean) => {
    const now = new Date()
    const date = format.dateTime(now, { dateStyle: 'long' })
    const options = { title, subtitle: `${boardTitle} · ${date}`, isDark, palette: view.criteria.palette }
    try {
      const blob = kind === 'svg' ? await chartSvgFile(chart, options) : await chartPng(chart, options)
      const name = datedName(title, { title: boardTitle, at: now.getTime() }, kind)
      saveFile(blob, name)
      noteExport({ format: kind, part: title })
      toast.success(t('chart.saved', { name }))
    } catch {
      toast.error(t('chart.failed'))
    }
  }
  return (
    <Menu
      trigger={<IconButton label={t('chart.download', { title })} icon={<Download />} />}
      items={(['svg', 'png'] as const).flatMap((kind) =>
        [false, true].map((isDark) => ({
          label: t(isDark ? 'chart.dark' : 'chart.light', { kind: kind.toUpperCase() }),
          onSelect: () => void save(kind, isDark),
        })),
      )}
    />
  )
}
