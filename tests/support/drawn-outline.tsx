// The outline of a board in a document without a browser: the real editor, store and components, keys and clicks as events.
// The file of a test that uses it names the environment happy-dom, and ends with `end`.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { atom, type Editor, type Signal, useValue } from 'tldraw'
import { IntlProvider } from 'use-intl'
import { useContent } from '@/components/board/content/use-content'
import type { BoardViewProps } from '@/components/canvas/board-view-props'
import { OutlineView } from '@/components/outline/outline-view'
import { type BoardThreads, BoardThreadsProvider } from '@/components/thread/threads-context'
import type { BoardRecord } from '@/lib/document/records/records'
import { wordsIn } from '@/lib/i18n/all-languages'
import { unseenEditor } from './unseen-editor'

export interface DrawnOutline {
  readonly editor: Editor
  readonly root: HTMLElement
  readonly setThreads: (threads: BoardThreads) => void
  /** Runs a change of the board and draws what follows from it. */
  readonly change: (work: () => void) => Promise<void>
  /** Presses a key where the keyboard is. */
  readonly press: (key: string, more?: KeyboardEventInit) => Promise<void>
  readonly end: () => void
}

/** Draws the outline of a board of these records. */
export async function drawOutline(
  records: readonly BoardRecord[],
  props: Partial<BoardViewProps> = {},
): Promise<DrawnOutline> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const editor = unseenEditor(records)
  const root = document.body.appendChild(document.createElement('main'))
  const drawn = createRoot(root)
  const threads = atom<BoardThreads | undefined>('threads', undefined)
  const change = async (work: () => void) => {
    await act(async () => {
      work()
      // Effects of the editor run once a frame.
      await new Promise((resolve) => requestAnimationFrame(resolve))
    })
  }
  await change(() =>
    drawn.render(
      <IntlProvider locale="en" messages={wordsIn('en')} timeZone="UTC">
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
          <Shown editor={editor} threads={threads} props={props} />
        </QueryClientProvider>
      </IntlProvider>,
    ),
  )
  return {
    editor,
    root,
    setThreads: (value) => void threads.set(value),
    change,
    press: (key, more) =>
      change(() => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
        const isLeft = (document.activeElement ?? document.body).dispatchEvent(event)
        if (isLeft && key === 'Enter' && document.activeElement instanceof HTMLButtonElement)
          document.activeElement.click()
      }),
    end: () => {
      act(() => drawn.unmount())
      editor.dispose()
      root.remove()
    },
  }
}

interface ShownProps {
  editor: Editor
  threads: Signal<BoardThreads | undefined>
  props: Partial<BoardViewProps>
}

function Shown({ editor, threads, props }: ShownProps) {
  return (
    <BoardThreadsProvider value={useValue(threads)}>
      <OutlineView
        editor={editor}
        view={useContent(editor.store)}
        boardId="board"
        boardTitle="Board"
        isReadOnly={false}
        me="mika"
        nameOf={() => undefined}
        // The page makes these again each time, and so does this.
        onShowCard={() => {}}
        onShowRegister={() => {}}
        onInspect={() => {}}
        onShowPassage={() => {}}
        {...props}
      />
    </BoardThreadsProvider>
  )
}
