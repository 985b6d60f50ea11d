// The language of a picture for which the caller named none: the language of the board's cards.

import { readBoard } from '@/lib/document/view/read-board'
import type { Locale } from '@/lib/domain/localized'
import { boardLanguage } from '@/lib/picture/board-language'
import type { ServiceContext } from '../context'
import type { DrawnVersion } from './render-job'

/** Returns the language of a live board's cards, or of a version's; English where their words don't tell. */
export async function pictureLanguage(
  { rooms }: Pick<ServiceContext, 'rooms'>,
  boardId: string,
  version?: Pick<DrawnVersion, 'records'>,
): Promise<Locale> {
  const language = version
    ? boardLanguage(version.records.values())
    : await rooms.read(boardId, (doc) => boardLanguage(readBoard(doc).records.values()))
  return language ?? 'en'
}
