// The minutes of a session to read, to copy and to take away.

import { useQuery } from '@tanstack/react-query'
import { Braces, Copy, FileDown, FileText, FileType, Printer } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { ApiError, api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { fetchFile } from '@/components/api/fetch-file'
import { useNoteExport } from '@/components/api/use-note-export'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Menu } from '@/components/ui/menu'
import { saveFile } from '@/components/ui/save-file'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import { useIsNarrow } from '@/components/ui/use-media-query'
import type { Minutes } from '@/lib/domain/session/minutes'
import type { MinutesText } from '@/lib/export/minutes-block'
import { writeMinutesMarkdown } from '@/lib/export/minutes-markdown'
import { minutesFileName, minutesText } from '@/lib/export/minutes-text'
import { MinutesBlocks } from './minutes-blocks'
import { printMinutes, printMinutesAlways } from './print-minutes'

export interface MinutesDialogProps {
  boardId: string
  sessionId: string
  onClose: () => void
}

const WIDTH_PX = 980

export function MinutesDialog({ boardId, sessionId, onClose }: MinutesDialogProps) {
  const t = useTranslations('minutes')
  const tell = useErrorMessage()
  const locale = useLocale()
  const { data: minutes, error } = useQuery({
    queryKey: ['minutes', boardId, sessionId],
    queryFn: ({ signal }) =>
      api('GET /api/boards/{boardId}/sessions/{sessionId}/minutes', { params: { boardId, sessionId }, signal }),
    // They go on while the session does.
    staleTime: 0,
    gcTime: 0,
  })
  const reader = useMemo(() => ({ locale, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }), [locale])
  const text = useMemo(() => minutes && minutesText(minutes, reader), [minutes, reader])
  useEffect(() => text && printMinutesAlways(text), [text])
  const isNarrow = useIsNarrow()
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={text?.title ?? t('title')}
      widthPx={WIDTH_PX}
      footer={
        minutes && text ? (
          <TakeAway boardId={boardId} sessionId={sessionId} minutes={minutes} reader={reader} onPaper={text} />
        ) : undefined
      }
    >
      {text ? (
        <MinutesBlocks blocks={text.blocks} isNarrow={isNarrow} />
      ) : error ? (
        <p role="alert">
          {t('failed')} {tell(error)}
        </p>
      ) : (
        <Skeleton className="h-64" />
      )}
    </Dialog>
  )
}

interface TakeAwayProps {
  readonly boardId: string
  readonly sessionId: string
  readonly minutes: Minutes
  readonly reader: Parameters<typeof minutesText>[1]
  /** The minutes as they go onto paper. */
  readonly onPaper: MinutesText
}

function TakeAway({ boardId, sessionId, minutes, reader, onPaper }: TakeAwayProps) {
  const t = useTranslations('minutes')
  const tell = useErrorMessage()
  const noteExport = useNoteExport(boardId)
  const isNarrow = useIsNarrow()
  const [fetching, setFetching] = useState<'docx' | 'pdf'>()
  const take = (text: string, mimeType: string, format: 'json' | 'md') => {
    const file = minutesFileName(minutes, reader, format)
    saveFile(new Blob([text], { type: mimeType }), file)
    noteExport({ format, part: 'minutes' })
    toast.success(t('saved', { file }))
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(writeMinutesMarkdown(minutes, reader))
      noteExport({ format: 'md', part: 'minutes' })
      toast.success(t('copied'))
    } catch (error) {
      // Outside secure contexts there is no clipboard, and browsers may refuse access.
      console.info('The browser refused the clipboard.', error)
      toast.error(t('notCopied'))
    }
  }
  const fetchAs = async (format: 'docx' | 'pdf') => {
    const query = new URLSearchParams({ format, language: reader.locale, timeZone: reader.timeZone })
    const path = `/api/boards/${encodeURIComponent(boardId)}/sessions/${encodeURIComponent(sessionId)}/minutes?${query}`
    setFetching(format)
    try {
      const file = minutesFileName(minutes, reader, format)
      saveFile(await fetchFile(path), file)
      toast.success(t('saved', { file }))
    } catch (error) {
      const isMissing = error instanceof ApiError && error.code === 'renderer-missing'
      toast.error(isMissing ? t('noPdf') : tell(error))
    } finally {
      setFetching(undefined)
    }
  }
  const print = () => {
    // The browser's own window makes a PDF, too.
    noteExport({ format: 'pdf', part: 'minutes' })
    printMinutes(onPaper)
  }
  const copyItem = { label: t('copy'), icon: <Copy />, onSelect: () => void copy() }
  const printItem = { label: t('print'), icon: <Printer />, onSelect: print }
  return (
    <div className="flex grow justify-end gap-2">
      {isNarrow ? null : (
        <>
          <Button icon={copyItem.icon} onClick={copyItem.onSelect}>
            {copyItem.label}
          </Button>
          <Button icon={printItem.icon} onClick={printItem.onSelect}>
            {printItem.label}
          </Button>
        </>
      )}
      <Menu
        trigger={
          <Button variant="primary" icon={<FileDown />} busy={fetching !== undefined}>
            {t('saveAs')}
          </Button>
        }
        items={[
          { label: t('takePdf'), icon: <FileDown />, onSelect: () => void fetchAs('pdf') },
          { label: t('takeWord'), icon: <FileType />, onSelect: () => void fetchAs('docx') },
          {
            label: t('takeMd'),
            icon: <FileText />,
            onSelect: () => take(writeMinutesMarkdown(minutes, reader), 'text/markdown', 'md'),
          },
          {
            label: t('takeJson'),
            icon: <Braces />,
            onSelect: () => take(JSON.stringify(minutes, null, 2), 'application/json', 'json'),
          },
          ...(isNarrow ? ['separator' as const, copyItem, printItem] : []),
        ]}
      />
    </div>
  )
}
