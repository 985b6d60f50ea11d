// The requests of the webhooks of a board.

'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ApiAnswer, type ApiBody, api } from '@/components/api/client'

export type BoardWebhook = ApiAnswer<'GET /api/boards/{boardId}/webhooks'>['webhooks'][number]
export type WebhookDelivery = ApiAnswer<'POST /api/boards/{boardId}/webhooks/{webhookId}/test'>

/** How often an open dialog asks what was sent. */
const REFRESH_INTERVAL_MS = 3_000

const webhooksKey = (boardId: string) => ['boards', boardId, 'webhooks'] as const
const logKey = (boardId: string, webhookId: string) => [...webhooksKey(boardId), webhookId] as const

export function useWebhooks(boardId: string) {
  return useQuery({
    queryKey: webhooksKey(boardId),
    queryFn: async ({ signal }) =>
      (await api('GET /api/boards/{boardId}/webhooks', { params: { boardId }, signal })).webhooks,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

export function useWebhookLog(boardId: string, webhookId: string) {
  return useQuery({
    queryKey: logKey(boardId, webhookId),
    queryFn: async ({ signal }) => {
      const params = { boardId, webhookId }
      return (await api('GET /api/boards/{boardId}/webhooks/{webhookId}/deliveries', { params, signal })).deliveries
    },
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

export function useMakeWebhook(boardId: string) {
  const refresh = useRefresh(boardId)
  return useMutation({
    mutationFn: (wishes: ApiBody<'POST /api/boards/{boardId}/webhooks'>) =>
      api('POST /api/boards/{boardId}/webhooks', { params: { boardId }, body: wishes }),
    onSuccess: refresh,
  })
}

export function useRemoveWebhook(boardId: string, webhookId: string) {
  const refresh = useRefresh(boardId)
  return useMutation({
    mutationFn: () => api('DELETE /api/boards/{boardId}/webhooks/{webhookId}', { params: { boardId, webhookId } }),
    onSettled: refresh,
  })
}

export function useResumeWebhook(boardId: string, webhookId: string) {
  const refresh = useRefresh(boardId)
  return useMutation({
    mutationFn: () =>
      api('POST /api/boards/{boardId}/webhooks/{webhookId}/resume', { params: { boardId, webhookId }, body: {} }),
    onSettled: refresh,
  })
}

export function useTestWebhook(boardId: string, webhookId: string) {
  const refresh = useRefresh(boardId)
  return useMutation({
    mutationFn: () => api('POST /api/boards/{boardId}/webhooks/{webhookId}/test', { params: { boardId, webhookId } }),
    onSettled: refresh,
  })
}

export function useSendAgain(boardId: string, webhookId: string) {
  const refresh = useRefresh(boardId)
  return useMutation({
    mutationFn: (eventId: number) =>
      api('POST /api/boards/{boardId}/webhooks/{webhookId}/deliveries/{eventId}/again', {
        params: { boardId, webhookId, eventId: String(eventId) },
      }),
    onSettled: refresh,
  })
}

function useRefresh(boardId: string): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: webhooksKey(boardId) })
}
