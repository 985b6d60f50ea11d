// The middle of the screen: the canvas, or another view in front of it. The canvas stays where it is, hidden, because
// editor, undo and the layout of matrices live in it; every view edits through them. Where a view was in front from the
// beginning, the canvas behind it is drawn after it.

import {
  type ComponentType,
  type ReactNode,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { TLStore } from 'tldraw'
import type { BoardViewProps } from '@/components/canvas/board-view-props'
import { askForImport } from '@/components/canvas/paste/wanted-import'
import { putInFront } from '@/components/canvas/sight/view-in-front'
import { CanvasDrawing } from '@/components/canvas/ui/canvas-drawing'
import { showCard } from '@/components/inspector/show-card'
import type { LaterWindow } from '@/components/ui/later-window'
import { Skeleton } from '@/components/ui/skeleton'
import { whenIdle } from '@/components/ui/when-idle'
import { useContent } from './content/use-content'
import { BOARD_VIEWS } from './views/board-views'
import type { ShownView } from './views/use-board-view'

export interface ViewPlaceProps extends Omit<BoardViewProps, 'editor' | 'view' | 'onShowCard' | 'onShowRegister'> {
  shown: ShownView
  /** Undefined while the canvas isn't there yet. */
  editor: BoardViewProps['editor'] | undefined
  /** Undefined while there is nothing to show yet. */
  store: TLStore | undefined
  canvas: ReactNode
  /** Lines that people must not miss, over whichever view. */
  notices: ReactNode
}

export function ViewPlace({ shown, editor, store, canvas, notices, ...props }: ViewPlaceProps) {
  const { view } = BOARD_VIEWS[shown.name]
  const frame = useRef<HTMLElement>(null)
  const { name, show } = shown
  const hasView = view !== undefined
  const [drawsCanvas, drawCanvasLater] = useDrawsCanvas(!hasView)

  useLayoutEffect(() => {
    if (!editor || !hasView) return
    return putInFront(editor, {
      focus: () => focusView(frame.current),
      bringCanvas: () => show('canvas'),
    })
  }, [editor, hasView, show])

  // Focus inside the view that has gone would be lost.
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current && name !== 'canvas' && document.activeElement === document.body) focusView(frame.current)
    isFirst.current = false
  }, [name])

  // A view that took a while to come leaves the keyboard with the frame until then.
  const onStands = useCallback(() => {
    if (document.activeElement === frame.current) focusView(frame.current)
    return drawCanvasLater()
  }, [drawCanvasLater])

  // The view in the address is fetched while the board is, the others when nothing else is to be done.
  useEffect(() => view?.prepare(), [view])
  const isThere = editor !== undefined
  useEffect(() => {
    if (!isThere) return
    return whenIdle(() => {
      for (const each of Object.values(BOARD_VIEWS)) each.view?.prepare()
    })
  }, [isThere])

  return (
    <>
      <div inert={hasView} className={hasView ? 'invisible' : undefined}>
        <CanvasDrawing value={drawsCanvas}>{canvas}</CanvasDrawing>
      </div>
      {view ? (
        <main
          ref={frame}
          tabIndex={-1}
          className="absolute inset-0 flex flex-col bg-panel outline-none"
          onDragOver={(event) => {
            // The browser would leave the board for the file.
            if (event.dataTransfer.types.includes('Files')) event.preventDefault()
          }}
          onDrop={(event) => {
            const [file] = event.dataTransfer.files
            if (!file) return
            event.preventDefault()
            if (editor) askForImport(editor, { file })
          }}
        >
          <div className="pointer-events-none flex flex-col items-center gap-1.5 px-3 empty:hidden [&>*]:my-1.5">
            {notices}
          </div>
          {editor ? (
            <ViewOnceLoaded
              key={name}
              {...props}
              later={view}
              store={store}
              editor={editor}
              onStands={onStands}
              onShowCard={(cardId) => showCard(editor, cardId)}
              onShowRegister={() => show('register')}
            />
          ) : (
            <ViewSkeleton />
          )}
        </main>
      ) : null}
    </>
  )
}

interface ViewOfContentProps extends Omit<BoardViewProps, 'view'> {
  store: TLStore | undefined
  /** The view is drawn. */
  onStands: () => (() => void) | undefined
}

/** What is loaded already is drawn without a skeleton before it. */
function ViewOnceLoaded({ later, ...props }: ViewOfContentProps & { later: LaterWindow<BoardViewProps> }) {
  const [View, setView] = useState(() => later.loaded)
  const [failure, setFailure] = useState<Error | undefined>()
  useEffect(() => {
    let isGone = false
    later.load().then(
      () => isGone || setView(() => later.loaded),
      (error: unknown) => isGone || setFailure(error instanceof Error ? error : new Error(String(error))),
    )
    return () => {
      isGone = true
    }
  }, [later])
  // The screen for failures has it.
  if (failure) throw failure
  return View ? <ViewOfContent {...props} View={View} /> : <ViewSkeleton />
}

/** Follows the content by itself: where the canvas is in front, nothing here does. */
function ViewOfContent({
  View,
  store,
  onStands,
  ...props
}: ViewOfContentProps & { View: ComponentType<BoardViewProps> }) {
  useEffect(onStands, [onStands])
  return <View {...props} view={useContent(store)} />
}

/** Says whether the canvas is drawn, and returns what has it drawn when the page rests; once drawn, it stays. */
function useDrawsCanvas(isInFront: boolean): [boolean, () => (() => void) | undefined] {
  const [isDrawn, setIsDrawn] = useState(isInFront)
  if (isInFront && !isDrawn) setIsDrawn(true)
  const drawLater = useCallback(() => whenIdle(() => startTransition(() => setIsDrawn(true))), [])
  return [isDrawn || isInFront, drawLater]
}

/** The view marks the element that gets the keyboard; before it has one, the frame keeps it. */
function focusView(frame: HTMLElement | null): void {
  const marked = frame?.querySelector<HTMLElement>('[data-view-focus]')
  ;(marked ?? frame)?.focus()
}

function ViewSkeleton() {
  return (
    <div aria-hidden className="flex flex-col gap-3 p-4">
      {['w-1/3', 'w-full', 'w-11/12', 'w-full', 'w-10/12', 'w-full'].map((width, line) => (
        // The list never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Skeleton key={line} className={`h-5 ${width}`} />
      ))}
    </div>
  )
}
