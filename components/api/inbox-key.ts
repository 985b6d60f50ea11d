// The key of the inbox in the cache of server answers: reading a thread reads what the inbox says of it.

export const INBOX_KEY = ['inbox'] as const
