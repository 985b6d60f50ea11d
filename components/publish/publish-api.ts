// What the "Embed and deliver" dialog asks the server: the page for frames, live pictures, and exports by the hour.

'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import type { ScheduleOutcome, ScheduleWishes } from '@/lib/domain/schedule'
import type { LivePicture } from '@/lib/picture/live-picture'

export interface BoardEmbed {
  readonly isOn: boolean
  readonly origins: readonly string[]
  /** Null while it was never switched on. */
  readonly url: string | null
  readonly hasLiveImages: boolean
  /** The server has the Chromium that draws. */
  readonly canDraw: boolean
}

export interface ExportSchedule extends ScheduleWishes {
  readonly id: string
  /** ISO 8601, UTC; null once it has ended. */
  readonly dueAt: string | null
  readonly isRunning: boolean
  readonly secret: string | null
  readonly last: ScheduleOutcome | null
}

/** How often an open dialog asks what came of a run. */
const REFRESH_INTERVAL_MS = 3_000

const embedKey = (boardId: string) => ['boards', boardId, 'embed'] as const
const schedulesKey = (boardId: string) => ['boards', boardId, 'schedules'] as const

export function useEmbed(boardId: string) {
  return useQuery({
    queryKey: embedKey(boardId),
    queryFn: ({ signal }) => api.get<BoardEmbed>(`/api/boards/${boardId}/embed`, { signal }),
  })
}

export function useChangeEmbed(boardId: string) {
  const keep = useKeepEmbed(boardId)
  return useMutation({
    mutationFn: (wishes: Pick<BoardEmbed, 'isOn' | 'origins'>) =>
      api.put<BoardEmbed>(`/api/boards/${boardId}/embed`, wishes),
    onSuccess: keep,
  })
}

export function useRenewEmbed(boardId: string) {
  const keep = useKeepEmbed(boardId)
  return useMutation({
    mutationFn: () => api.post<BoardEmbed>(`/api/boards/${boardId}/embed/renew`),
    onSuccess: keep,
  })
}

export function useMakeLivePicture(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (picture: LivePicture) => api.post<{ url: string }>(`/api/boards/${boardId}/live-images`, picture),
    onSuccess: () => queries.invalidateQueries({ queryKey: embedKey(boardId) }),
  })
}

export function useRevokeLivePictures(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete(`/api/boards/${boardId}/live-images`),
    onSuccess: () => queries.invalidateQueries({ queryKey: embedKey(boardId) }),
  })
}

export function useSchedules(boardId: string) {
  return useQuery({
    queryKey: schedulesKey(boardId),
    queryFn: async ({ signal }) =>
      (await api.get<{ schedules: ExportSchedule[] }>(`/api/boards/${boardId}/schedules`, { signal })).schedules,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

export function useMakeSchedule(boardId: string) {
  const refresh = useRefreshSchedules(boardId)
  return useMutation({
    mutationFn: (wishes: ScheduleWishes) => api.post<ExportSchedule>(`/api/boards/${boardId}/schedules`, wishes),
    onSuccess: refresh,
  })
}

export function useRemoveSchedule(boardId: string) {
  const refresh = useRefreshSchedules(boardId)
  return useMutation({
    mutationFn: (id: string) => api.delete(`/api/boards/${boardId}/schedules/${id}`),
    onSettled: refresh,
  })
}

export function useRunSchedule(boardId: string) {
  const refresh = useRefreshSchedules(boardId)
  return useMutation({
    mutationFn: (id: string) => api.post<ExportSchedule>(`/api/boards/${boardId}/schedules/${id}/run`),
    onSettled: refresh,
  })
}

function useKeepEmbed(boardId: string): (embed: BoardEmbed) => void {
  const queries = useQueryClient()
  return (embed) => queries.setQueryData<BoardEmbed>(embedKey(boardId), embed)
}

function useRefreshSchedules(boardId: string): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: schedulesKey(boardId) })
}
