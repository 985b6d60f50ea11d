// The other end of a RequestThread: what a thread's first file calls.

import { parentPort } from 'node:worker_threads'
import type { ThreadAnswer, ThreadQuestion } from './thread-messages'

/** Answers every request by `answer`, which never rejects. The buffers that `movedWith` names leave with the reply. */
export function answerRequests<Request, Reply>(
  answer: (request: Request) => Promise<Reply>,
  movedWith: (reply: Reply) => ArrayBuffer[],
): void {
  const port = parentPort
  if (!port) throw new Error('This file is the first of a thread')
  port.on('message', ({ id, request }: ThreadQuestion<Request>) => {
    void answer(request).then((reply) => {
      const answered: ThreadAnswer<Reply> = { id, reply }
      port.postMessage(answered, movedWith(reply))
    })
  })
}
