// The refusal of a file that no board can be read from, for the thread that reads it and for what reads beside it.

import { AppError } from '@/lib/domain/errors'

/** Makes the AppError `unreadable-board`; `reason` is a sentence without its full stop. */
export function unreadable(reason: string): AppError {
  return new AppError('unreadable-board', `${reason}. Nothing was made of it.`, 'file')
}
