// Which page each other person is on, for the list of people.

import { type Editor, useValue } from 'tldraw'
import { boardPages } from '@/components/canvas/pages/board-pages'

/** Returns the names of their pages by the people's ids; empty while the board has one page. */
export function usePagesOfPeople(editor: Editor | undefined): ReadonlyMap<string, string> {
  return useValue('pages of people', () => {
    const names = new Map<string, string>(editor ? boardPages(editor).map(({ id, name }) => [id, name]) : [])
    const people = editor && names.size > 1 ? editor.getCollaborators() : []
    return new Map(people.map(({ userId, currentPageId }) => [userId, names.get(currentPageId) ?? '']))
  }, [editor])
}
