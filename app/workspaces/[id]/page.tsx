// The boards of a workspace. One that isn't the visitor's looks like one that never existed.

import { BoardListPage } from '../../board-list-page'
import { workspaceTitle } from '../../place-title'

interface WorkspacePageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: WorkspacePageProps) {
  return workspaceTitle((await params).id)
}

export default async function WorkspacePage({ params }: WorkspacePageProps) {
  return <BoardListPage place={{ workspaceId: (await params).id }} />
}
