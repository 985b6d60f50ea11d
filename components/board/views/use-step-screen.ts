// What this screen shows, in the terms in which a session's step names what it is about: a view of the board, or a section
// of Coverage.

import { useMemo } from 'react'
import { type Editor, useValue } from 'tldraw'
import { chosenSection } from '@/components/coverage/chosen-section'
import type { StepScreen } from '@/components/session/bar/use-gathering'
import type { ShownView } from './use-board-view'

export function useStepScreen(editor: Editor | undefined, { name, show }: ShownView): StepScreen {
  const section = useValue('section of Coverage', () => editor && chosenSection(editor).get(), [editor])
  return useMemo(
    () => ({
      name: name === 'coverage' ? section : name,
      show: (wanted) => {
        if (wanted === 'canvas' || wanted === 'register') return show(wanted)
        if (editor) chosenSection(editor).set(wanted)
        show('coverage')
      },
    }),
    [editor, name, section, show],
  )
}
