// Deleted boards that can still be brought back.

import { BoardListPage } from '../board-list-page'
import { placeTitle } from '../place-title'

export const generateMetadata = () => placeTitle('trash')

export default function TrashPage() {
  return <BoardListPage place="trash" />
}
