// The recorded sessions of a board, below its versions: to play back, and for hosts to delete.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Clapperboard, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { readAgain } from '@/components/api/read-again'
import { byteSize } from '@/components/ui/byte-size'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toaster'
import { useFormatter } from '@/components/ui/use-formatter'
import { recordingPath } from '@/lib/domain/boards/board-path'
import { titledIn } from '@/lib/domain/session/in-language'
import { recordingsKey } from './versions-api'

/** Draws nothing on boards without one. */
export function RecordingList({ boardId, mayDelete }: { boardId: string; mayDelete: boolean }) {
  const t = useTranslations('replay.list')
  const locale = useLocale()
  const format = useFormatter()
  const tell = useErrorMessage()
  const queries = useQueryClient()
  const { data } = useQuery({
    queryKey: recordingsKey(boardId),
    queryFn: ({ signal }) => api('GET /api/boards/{boardId}/recordings', { params: { boardId }, signal }),
  })
  const remove = useMutation({
    mutationFn: (sessionId: string) =>
      api('DELETE /api/boards/{boardId}/sessions/{sessionId}/recording', { params: { boardId, sessionId } }),
    onError: (error) => toast.error(tell(error)),
    onSettled: () => readAgain(queries, recordingsKey(boardId)),
  })
  if (!data || data.recordings.length === 0) return null
  return (
    <section aria-labelledby="recordings" className="flex flex-col gap-1 border-line border-t pt-3">
      <h3 id="recordings" className="font-semibold text-[11px] text-mute uppercase tracking-wide">
        {t('title')}
      </h3>
      <ul className="-mx-2 flex flex-col">
        {data.recordings.map((recording) => (
          <li key={recording.sessionId} className="flex items-center gap-1">
            <Link
              href={recordingPath(boardId, recording.sessionId)}
              className="flex min-h-10 min-w-0 grow items-center gap-2 rounded-md px-2 py-1 leading-5 hover:bg-hover"
            >
              <Clapperboard aria-hidden className="size-4 shrink-0 text-mute" />
              <span className="min-w-0">
                <span dir="auto" className="block truncate font-medium">
                  {titledIn(recording, locale).title}
                </span>
                <span className="block text-mute text-xs tabular-nums">
                  {format.dateTime(new Date(recording.startedAt), { dateStyle: 'medium', timeStyle: 'short' })}
                  {' · '}
                  {t('minutes', { minutes: Math.ceil(recording.ms / 60_000) })}
                </span>
              </span>
            </Link>
            {mayDelete ? (
              <ConfirmButton
                word={t('delete')}
                label={t('deleteLabel', { title: titledIn(recording, locale).title })}
                text={t('deleteHint')}
                icon={<Trash2 />}
                busy={remove.isPending}
                onConfirm={() => remove.mutate(recording.sessionId)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <p className="text-mute text-xs tabular-nums">{t('used', { used: byteSize(data.bytes, format) })}</p>
    </section>
  )
}
