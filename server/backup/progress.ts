// How far a backup, restore or drill has come, for the person who waits for it.

export interface Progress {
  readonly phase:
    | ('database' | 'boards' | 'images' | 'exports' | 'archive' | 'finish')
    | ('unpack' | 'verify' | 'prepare' | 'load' | 'switch' | 'switched' | 'open')
  readonly done: number
  readonly of: number
}

export type Report = (progress: Progress) => void

export interface Watched {
  readonly report?: Report | undefined
  readonly signal?: AbortSignal | undefined
}
