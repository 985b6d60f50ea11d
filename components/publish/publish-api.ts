// The requests of the "Embed and deliver" dialog: the page for frames, live pictures, and exports by the hour.

'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ApiAnswer, type ApiBody, api } from '@/components/api/client'
import type { ScheduleWishes } from '@/lib/domain/boards/schedule'
import type { LivePicture } from '@/lib/picture/live-picture'

export type BoardEmbed = ApiAnswer<'GET /api/boards/{boardId}/embed'>
export type ExportSchedule = ApiAnswer<'GET /api/boards/{boardId}/schedules'>['schedules'][number]

/** How often an open dialog requests the outcome of a run. */
const REFRESH_INTERVAL_MS = 3_000

const embedKey = (boardId: string) => ['boards', boardId, 'embed'] as const
const schedulesKey = (boardId: string) => ['boards', boardId, 'schedules'] as const

export function useEmbed(boardId: string) {
  return useQuery({
    queryKey: embedKey(boardId),
    queryFn: ({ signal }) => api('GET /api/boards/{boardId}/embed', { params: { boardId }, signal }),
  })
}

export function useChangeEmbed(boardId: string) {
  const keep = useKeepEmbed(boardId)
  return useMutation({
    mutationFn: (wishes: ApiBody<'PUT /api/boards/{boardId}/embed'>) =>
      api('PUT /api/boards/{boardId}/embed', { params: { boardId }, body: wishes }),
    onSuccess: keep,
  })
}

export function useRenewEmbed(boardId: string) {
  const keep = useKeepEmbed(boardId)
  return useMutation({
    mutationFn: () => api('POST /api/boards/{boardId}/embed/renew', { params: { boardId } }),
    onSuccess: keep,
  })
}

export function useMakeLivePicture(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (picture: Omit<LivePicture, 'language'>) =>
      api('POST /api/boards/{boardId}/live-images', { params: { boardId }, body: picture }),
    onSuccess: () => queries.invalidateQueries({ queryKey: embedKey(boardId) }),
  })
}

export function useRevokeLivePictures(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api('DELETE /api/boards/{boardId}/live-images', { params: { boardId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: embedKey(boardId) }),
  })
}

export function useSchedules(boardId: string) {
  return useQuery({
    queryKey: schedulesKey(boardId),
    queryFn: async ({ signal }) =>
      (await api('GET /api/boards/{boardId}/schedules', { params: { boardId }, signal })).schedules,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

export function useMakeSchedule(boardId: string) {
  const refresh = useRefreshSchedules(boardId)
  return useMutation({
    mutationFn: (wishes: ScheduleWishes) =>
      api('POST /api/boards/{boardId}/schedules', { params: { boardId }, body: wishes }),
    onSuccess: refresh,
  })
}

export function useRemoveSchedule(boardId: string) {
  const refresh = useRefreshSchedules(boardId)
  return useMutation({
    mutationFn: (id: string) =>
      api('DELETE /api/boards/{boardId}/schedules/{scheduleId}', { params: { boardId, scheduleId: id } }),
    onSettled: refresh,
  })
}

export function useRunSchedule(boardId: string) {
  const refresh = useRefreshSchedules(boardId)
  return useMutation({
    mutationFn: (id: string) =>
      api('POST /api/boards/{boardId}/schedules/{scheduleId}/run', { params: { boardId, scheduleId: id } }),
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
