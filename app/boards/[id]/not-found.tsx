// The board isn't there, or isn't shared with whoever asks: both are told in the same words.

import { headers } from 'next/headers'
import { BoardMissing } from '@/components/board/board-missing'
import { getRuntime } from '@/server/runtime'

export default async function BoardNotFound() {
  const person = await getRuntime().identify(await headers())
  return <BoardMissing userId={person?.id} isAccount={person !== null && !person.isAnonymous} />
}
