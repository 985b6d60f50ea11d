// The thread that carries citations from one version of a brief to the next: comparing two long texts takes some tenths of
// a second, in which no board would be served.

import { Reanchoring } from '@/lib/brief/reanchor'
import { answerRequests } from '@/server/threads/answer-requests'
import type { CarryReply, CarryRequest } from './carry-job'

function answer({ from, to, passages }: CarryRequest): Promise<CarryReply> {
  try {
    const carrying = new Reanchoring(from, to)
    return Promise.resolve({ type: 'carried', passages: passages.map((passage) => carrying.carry(passage)) })
  } catch (error) {
    return Promise.resolve({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

answerRequests(answer, () => [])
