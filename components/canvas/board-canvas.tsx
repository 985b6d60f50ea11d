// The canvas of a board: tldraw with our shapes, tools and bars, on a store that the room keeps. Nothing is made inline
// here: a new object for one of these props would build tldraw's editor again and lose what the person is doing.

'use client'

import 'tldraw/tldraw.css'
import './canvas.css'
import { memo, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Editor, type TLComponents, type TLStore, type TLUserPreferences, useTldrawUser } from 'tldraw'
import { attachEditor, type StoreBinding } from '@/components/binding/index'
import type { Locale } from '@/lib/domain/localized'
import { announceChanges } from './announce/announce-changes'
import { BoardAnnouncer } from './announce/board-announcer'
import { startUploads } from './assets/canvas-uploads'
import { CANVAS_BINDING_UTILS, CANVAS_SHAPE_UTILS, CANVAS_TOOLS } from './canvas-schema'
import { deleteWithCare, keepCards } from './card/keep-cards'
import { writeOnDoubleClick } from './card/write-on-double-click'
import { visibilityOf } from './cover/visibility'
import { enterEditingWithCare } from './edit/enter-editing'
import { writeInDrawn } from './edit/write-in-drawn'
import { zoomToWords } from './edit/zoom-to-words'
import { lookIntoHolders } from './holder/drop-targets'
import { keepKeysInCanvas } from './keys/canvas-keys'
import { CANVAS_OVERRIDES } from './keys/canvas-overrides'
import { endHiddenLaser } from './laser/end-hidden-laser'
import { OwnScribble } from './laser/laser-trails'
import { keepOrder } from './library/keep-order'
import { sayWhenFull } from './library/say-full'
import { TldrawLicence } from './library/tldraw-licence'
import { tldrawLocale } from './library/tldraw-words'
import { WordedTldraw } from './library/worded-tldraw'
import { LinksOverCards } from './link/links-over-cards'
import { setIsHost } from './lock/host-locks'
import { keepLocks } from './lock/keep-locks'
import { keepMatrices } from './matrix/keep-matrices'
import { nudgeCardsByKeys } from './matrix/nudge-cards'
import { openMenuEverywhere } from './menu/open-menu'
import { keepPages } from './pages/keep-pages'
import { turnPagesByKeys } from './pages/page-keys'
import { registerExternalContent } from './paste/external-content'
import { preferPastedText } from './paste/prefer-text'
import { canvasTextOptions } from './text/canvas-fonts'
import { fetchFontsLater } from './text/fetch-fonts-later'
import { setWritingTeller } from './text/field-writing'
import { setCaretPlaces } from './text/peer-carets'
import { sayGone } from './text/say-gone'
import { sharedWords } from './text/shared-words'
import { moveViewByFinger } from './touch/one-finger'
import { quietTouches } from './touch/quiet-touches'
import { BoardContextMenu } from './ui/board-context-menu'
import { BoardNavigation } from './ui/board-navigation'
import { BoardToolbar } from './ui/board-toolbar'
import { CanvasOnceWanted } from './ui/canvas-drawing'
import { CanvasFailed, DrawCanvasAgain, ShapeFailed } from './ui/canvas-failed'
import { CanvasOverlays } from './ui/canvas-overlays'
import { PeerCursor } from './ui/peer-cursor'
import { SelectionHandles } from './ui/selection-handles'
import { ShareCommands } from './ui/share-commands'
import { canvasWords, setCanvasLocale } from './words/canvas-words'
import { keepZones } from './zone/keep-zones'

export interface BoardCanvasProps {
  readonly boardId: string
  /** Made with lib/schema's board schema; it must outlive this component. */
  readonly store: TLStore
  readonly binding: StoreBinding
  /** The person who edits on this page; their id becomes the author of new cards. */
  readonly user: { readonly id: string; readonly name: string; readonly color: string }
  readonly readOnly: boolean
  /** May lock for everybody, and change what is locked. */
  readonly isHost?: boolean
  readonly locale: Locale
  readonly theme: 'light' | 'dark'
  /** The title of the board, by which the canvas is called where people work on it. */
  readonly title?: string
  /** Only the board, without bars and without what others point at; said once. */
  readonly isBare?: boolean
  /** May be called twice in development; what it returns runs when the canvas goes. */
  readonly onMount?: (editor: Editor) => (() => void) | undefined
}

const COMPONENTS: TLComponents = {
  A11y: BoardAnnouncer,
  Canvas: CanvasOnceWanted,
  ContextMenu: BoardContextMenu,
  Toolbar: BoardToolbar,
  // The inspector has the styles.
  StylePanel: null,
  NavigationPanel: BoardNavigation,
  // Draws nothing.
  HelperButtons: ShareCommands,
  InFrontOfTheCanvas: CanvasOverlays,
  Overlays: LinksOverCards,
  SelectionForeground: SelectionHandles,
  Scribble: OwnScribble,
  // Only lasers are shared: an overlay draws them.
  CollaboratorScribble: null,
  CollaboratorCursor: PeerCursor,
  ErrorFallback: CanvasFailed,
  ShapeErrorFallback: ShapeFailed,
  Minimap: null,
  MenuPanel: null,
  MainMenu: null,
  // The navigation has ours.
  PageMenu: null,
  QuickActions: null,
  ActionsMenu: null,
  HelpMenu: null,
  DebugPanel: null,
  DebugMenu: null,
  SharePanel: null,
  TopPanel: null,
  KeyboardShortcutsDialog: null,
}

/** Turns off tldraw's drawing of other people, and its menu. Their lasers are ours and stay. */
const BARE_COMPONENTS: TLComponents = {
  ...COMPONENTS,
  ContextMenu: null,
  CollaboratorBrush: null,
  CollaboratorCursor: null,
  CollaboratorHint: null,
  CollaboratorShapeIndicator: null,
}

/** tldraw's own commands for pages stay off: they know nothing of links, locks and our names (`pages/`). */
const OPTIONS = { maxPages: 1, actionShortcutsLocation: 'menu' } as const

/** Renders again only for other props: all of tldraw's interface would follow each letter typed beside it. */
export const BoardCanvas = memo(function BoardCanvas(props: BoardCanvasProps) {
  const {
    boardId,
    store,
    binding,
    user,
    readOnly,
    isHost = false,
    locale,
    theme,
    title,
    isBare = false,
    onMount,
  } = props
  const { id, name, color } = user
  const licenseKey = useContext(TldrawLicence)
  const userPreferences = useMemo<TLUserPreferences>(
    () => ({
      id,
      name,
      color,
      locale: tldrawLocale(locale),
      colorScheme: theme,
      isSnapMode: false,
      edgeScrollSpeed: 1,
    }),
    [id, name, color, locale, theme],
  )
  const tldrawUser = useTldrawUser({ userPreferences, setUserPreferences: ignorePreferences })

  const mounted = useRef<Editor>(null)
  const latest = useRef({ boardId, binding, id, locale, title, readOnly, isHost, isBare, onMount })
  useEffect(() => {
    latest.current = { boardId, binding, id, locale, title, readOnly, isHost, isBare, onMount }
  })

  const textOptions = useMemo(() => {
    const onGone = (text: string) => {
      if (mounted.current) void sayGone(mounted.current, text)
    }
    return canvasTextOptions(sharedWords({ binding, onGone }))
  }, [binding])

  const handleMount = useCallback((editor: Editor) => {
    const now = latest.current
    mounted.current = editor
    setCanvasLocale(editor, now.locale)
    callCanvas(editor, now.title)
    setIsHost(editor, now.isHost)
    setCaretPlaces(editor, (id, encoded) => latest.current.binding.placeOfCaret(id, encoded))
    setWritingTeller(editor, (writing) => latest.current.binding.publishPresence({ writing }))
    editor.updateInstanceState({ isReadonly: now.readOnly, isGridMode: false })
    const container = editor.getContainer()
    // A canvas that isn't drawn yet doesn't measure itself.
    if (!container.querySelector('.tl-canvas')) editor.updateViewportScreenBounds(container)
    registerExternalContent(editor)
    const steps = [
      fetchFontsLater(editor),
      attachEditor(now.binding, editor),
      lookIntoHolders(editor),
      deleteWithCare(editor),
      enterEditingWithCare(editor),
      writeOnDoubleClick(editor),
      writeInDrawn(editor),
      zoomToWords(editor),
      moveViewByFinger(editor),
      quietTouches(editor),
      keepLocks(editor, now.binding),
      keepOrder(editor),
      keepPages(editor, now.isBare ? undefined : { userId: now.id, boardId: now.boardId }),
      keepCards(editor, now.id),
      keepMatrices(editor),
      keepZones(editor),
      nudgeCardsByKeys(editor),
      keepKeysInCanvas(editor),
      // After what decides whether keys are the canvas's.
      turnPagesByKeys(editor),
      openMenuEverywhere(editor),
      preferPastedText(editor),
      endHiddenLaser(editor),
      announceChanges(editor),
      sayWhenFull(editor),
      startUploads(editor, now.boardId),
      now.onMount?.(editor),
    ]
    return () => {
      mounted.current = null
      for (const step of steps.reverse()) step?.()
    }
  }, [])

  useEffect(() => {
    if (!mounted.current) return
    setCanvasLocale(mounted.current, locale)
    callCanvas(mounted.current, title)
  }, [locale, title])

  useEffect(() => {
    if (mounted.current) setIsHost(mounted.current, isHost)
  }, [isHost])

  useEffect(() => {
    const editor = mounted.current
    if (!editor || editor.getInstanceState().isReadonly === readOnly) return
    editor.updateInstanceState({ isReadonly: readOnly })
    if (readOnly) editor.setCurrentTool('select')
  }, [readOnly])

  const [isDrawn, setIsDrawn] = useState(true)
  const drawAgain = useCallback(() => {
    // The failed editor goes first: it would react to changes in its store.
    flushSync(() => setIsDrawn(false))
    forgetHands(store)
    binding.reload()
    setIsDrawn(true)
  }, [store, binding])

  return (
    <div className="canvas-root">
      <DrawCanvasAgain value={drawAgain}>
        {isDrawn ? (
          <WordedTldraw
            pageLocale={locale}
            licenseKey={licenseKey}
            store={store}
            user={tldrawUser}
            shapeUtils={CANVAS_SHAPE_UTILS}
            bindingUtils={CANVAS_BINDING_UTILS}
            tools={CANVAS_TOOLS}
            getShapeVisibility={visibilityOf}
            components={isBare ? BARE_COMPONENTS : COMPONENTS}
            hideUi={isBare}
            // A page of another site that shows a board keeps its own focus, and stays where it is scrolled to.
            autoFocus={!isBare}
            overrides={CANVAS_OVERRIDES}
            textOptions={textOptions}
            options={OPTIONS}
            onMount={handleMount}
          />
        ) : null}
      </DrawCanvasAgain>
    </div>
  )
})

/** Names the canvas for screen readers: the element with the role is tldraw's, and so was its name. */
function callCanvas(editor: Editor, title: string | undefined): void {
  const { canvas } = canvasWords(editor)
  const name = title === undefined ? canvas('application.alone') : canvas('application.named', { title })
  editor.getContainer().setAttribute('aria-label', name)
}

/** Nothing remains selected, pointed at or edited, because that may be what failed. */
function forgetHands(store: TLStore): void {
  const states = store.allRecords().filter((record) => record.typeName === 'instance_page_state')
  const none = { selectedShapeIds: [], hintingShapeIds: [], erasingShapeIds: [] }
  const nothing = { hoveredShapeId: null, editingShapeId: null, croppingShapeId: null, focusedGroupId: null }
  store.put(states.map((state) => ({ ...state, ...none, ...nothing })))
}

/** Theme and language are the page's; tldraw's menus don't change them. */
const ignorePreferences = () => undefined
