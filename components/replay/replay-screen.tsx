// A recorded session, played back in a minute: the board as it was, step by step, to look at only. Nobody on the board
// learns of its readers.

'use client'

import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, Clapperboard, Maximize } from 'lucide-react'
import Link from 'next/link'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { ApiError } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { BoardSkeleton } from '@/components/board/board-skeleton'
import { useCover } from '@/components/canvas/cover/use-cover'
import { EmbedPages } from '@/components/embed/embed-screen'
import { WatchedCanvas, type WatchedEditor } from '@/components/embed/watched-canvas'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { useMediaQuery } from '@/components/ui/use-media-query'
import { boardPath } from '@/lib/domain/boards/board-path'
import { titledIn } from '@/lib/domain/session/in-language'
import { latestAt, replayPlan } from '@/lib/domain/session/replay-plan'
import { useMarkWords } from './mark-words'
import { type Recording, recordingQuery } from './recording-query'
import { ReplayControls } from './replay-controls'
import { usePlaying } from './use-playing'
import { useReplayKeys } from './use-replay-keys'
import { useReplayedBoard } from './use-replayed-board'

export interface ReplayScreenProps {
  boardId: string
  boardTitle: string
  sessionId: string
}

export function ReplayScreen({ boardId, boardTitle, sessionId }: ReplayScreenProps) {
  const t = useTranslations('replay')
  const errorMessage = useErrorMessage()
  const { data: recording, error } = useQuery(recordingQuery({ boardId, sessionId }))
  if (error) {
    const isGone = error instanceof ApiError && error.code === 'not-found'
    return (
      <NotPlayed
        boardId={boardId}
        title={t(isGone ? 'gone' : 'notOpened')}
        text={isGone ? t('goneText') : errorMessage(error)}
      />
    )
  }
  if (!recording) return <BoardSkeleton title={boardTitle} />
  return <Player boardId={boardId} boardTitle={boardTitle} recording={recording} />
}

interface PlayerProps extends Omit<ReplayScreenProps, 'sessionId'> {
  recording: Recording
}

function Player({ boardId, boardTitle, recording }: PlayerProps) {
  const { sessionId, frames, marks, covered } = recording
  const t = useTranslations('replay')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const locale = useLocale()
  const isCalm = useMediaQuery('(prefers-reduced-motion: reduce)')
  const plan = useMemo(() => replayPlan(recording), [recording])
  const playing = usePlaying(plan.lengthMs, isCalm)
  const time = Math.round(plan.timeAt(playing.positionMs))
  const wanted = (latestAt(frames, time) ?? frames[0])?.seq
  const { session, error } = useReplayedBoard({ boardId, sessionId }, recording, wanted, !isCalm)
  const [shown, setShown] = useState<WatchedEditor | undefined>()
  const rating = covered.find(({ from, to }) => from <= time && time < to)
  useCover(shown?.editor, rating && { ...rating, roundId: String(rating.from), cardIds: [...rating.cardIds] })
  const wordsOf = useMarkWords(session?.store)
  const mark = latestAt(marks, time)
  const said = mark ? wordsOf(mark) : ''
  const title = titledIn(recording, locale).title
  useEffect(() => {
    document.title = `${title} · ${boardTitle} · ${common('appName')}`
  }, [title, boardTitle, common])

  const { seek, play, isPlaying } = playing
  const go = useCallback(
    (moments: readonly { readonly at: number }[], direction: 1 | -1) => {
      const next = direction === 1 ? moments.find(({ at }) => at > time) : moments.findLast(({ at }) => at < time)
      seek(next ? plan.positionAt(next.at) : direction === 1 ? plan.lengthMs : 0)
    },
    [time, plan, seek],
  )
  const moments = useMemo(() => [...frames, ...marks].toSorted((a, b) => a.at - b.at), [frames, marks])
  useReplayKeys({
    onPlay: useCallback(() => play(!isPlaying), [play, isPlaying]),
    onMoment: useCallback((direction) => go(moments, direction), [go, moments]),
    onMark: useCallback((direction) => go(marks, direction), [go, marks]),
    onEnd: useCallback((end) => seek(end === 'first' ? 0 : plan.lengthMs), [seek, plan]),
  })
  if (error) return <NotPlayed boardId={boardId} title={t('notOpened')} text={errorMessage(error)} />
  return (
    <main aria-label={t('label', { title })} className="flex h-dvh flex-col overflow-clip bg-surface">
      <header className="flex h-12 shrink-0 items-center gap-2 border-line border-b bg-panel px-1 sm:px-3">
        <Link href={boardPath(boardId)} className={buttonClass('ghost', 'md')}>
          <ArrowLeft aria-hidden />
          <span className="max-sm:sr-only">{t('back')}</span>
        </Link>
        <h1 dir="auto" className="min-w-0 truncate font-semibold text-sm">
          {title}
        </h1>
        <span className="min-w-0 truncate text-mute max-sm:hidden">{boardTitle}</span>
        <span className="ms-auto flex shrink-0 items-center">
          {shown ? <EmbedPages editor={shown.editor} /> : null}
          {shown ? <IconButton label={t('fit')} icon={<Maximize />} onClick={shown.firstView.show} /> : null}
        </span>
      </header>
      <div className="relative min-h-0 grow">
        {session ? (
          <WatchedCanvas boardId={boardId} session={session} emptyText={t('empty')} onShown={setShown} />
        ) : null}
      </div>
      <ReplayControls
        plan={plan}
        playing={playing}
        time={time}
        marks={marks}
        said={said}
        coveredCount={rating?.cardIds.length ?? 0}
        onMark={(direction) => go(marks, direction)}
      />
    </main>
  )
}

function NotPlayed({ boardId, title, text }: { boardId: string; title: string; text: string }) {
  const t = useTranslations('replay')
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        icon={<Clapperboard />}
        title={title}
        actions={
          <Link href={boardPath(boardId)} className="font-medium text-accent hover:underline">
            {t('back')}
          </Link>
        }
      >
        {text}
      </EmptyState>
    </main>
  )
}
