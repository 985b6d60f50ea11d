// The board isn't there, or isn't shared with whoever asks: both are told in the same words.

import { BoardMissing } from '@/components/board/board-missing'

export default function BoardNotFound() {
  return <BoardMissing />
}
