// Boards that others let the visitor into.

import { BoardListPage } from '../board-list-page'
import { placeTitle } from '../place-title'

export const generateMetadata = () => placeTitle('shared')

export default function SharedPage() {
  return <BoardListPage place="shared" />
}
