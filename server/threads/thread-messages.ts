/** A request to a thread on its way; `id` is unique among those that wait. */
export interface ThreadQuestion<Request> {
  readonly id: number
  readonly request: Request
}

export interface ThreadAnswer<Reply> {
  readonly id: number
  readonly reply: Reply
}
