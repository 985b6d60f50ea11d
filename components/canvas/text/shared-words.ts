// The words of a note, a text or a drawn shape while a person types in them. tldraw's editor (TipTap) is bound to the text
// in the document by y-prosemirror, so that letters of several people merge one by one. tldraw goes on telling the store
// what its editor says, which draws and measures the shape; what comes from others reaches the editor from the document.

import { createDocument, Extension, type Editor as TextEditor } from '@tiptap/core'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { absolutePositionToRelativePosition, type ProsemirrorBinding, ySyncPlugin, ySyncPluginKey } from 'y-prosemirror'
import type * as Y from 'yjs'
import { encodeCaret, type OpenText, type StoreBinding } from '@/components/binding/index'
import { caretAfterSplit, withCaretAt } from './caret-after-split'
import { type Agreed, agreedState, withComposed } from './composed-text'
import { keepSelectionOnFocus, takeSelection } from './take-selection'

/**
 * How long after a person's last letter they also measure what others write: when each measured only their own letters,
 * neither had both. It is shorter than the time that undo takes for one step, which must not become two.
 */
const MEASURE_MS = 400

/** Keys that move the caret without a look at what is selected. */
const CARET_KEYS: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

export interface SharedWordsOptions {
  readonly binding: StoreBinding
  /** Called with what the words said when somebody else deleted their shape while this person typed. */
  readonly onGone: (text: string) => void
}

/** Makes the part of tldraw's text editor that shares its words. One serves all editors of a canvas. */
export function sharedWords(options: SharedWordsOptions): Extension {
  const opened = new WeakMap<TextEditor, SharedWords>()
  return Extension.create({
    name: 'sharedWords',
    // Below TipTap's own commands, one of which it replaces.
    priority: 50,
    onBeforeCreate() {
      const { element } = this.editor.options
      const id =
        element instanceof Element ? element.closest<HTMLElement>('[data-shape-id]')?.dataset.shapeId : undefined
      const words = id === undefined ? undefined : SharedWords.open(id, options)
      if (words) opened.set(this.editor, words)
    },
    addCommands() {
      return {
        // tldraw puts the store's text into its editor whenever it is another one: the editor has it already, and would
        // lose the caret.
        setContent:
          (content, emitUpdate = false) =>
          ({ tr, editor, dispatch }) => {
            if (opened.has(editor) || !dispatch) return true
            tr.replaceWith(0, tr.doc.content.size, createDocument(content, editor.schema))
            tr.setMeta('preventUpdate', !emitUpdate)
            return true
          },
      }
    },
    addKeyboardShortcuts() {
      const undo = () => opened.get(this.editor)?.undo() ?? true
      const redo = () => opened.get(this.editor)?.redo() ?? true
      return { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo }
    },
    addProseMirrorPlugins() {
      return [...(opened.get(this.editor)?.plugins ?? [])]
    },
  })
}

class SharedWords {
  readonly #options: SharedWordsOptions
  readonly #id: string
  readonly #text: OpenText
  readonly #sync: ProsemirrorBinding
  readonly plugins: readonly Plugin[]
  #view: EditorView | undefined
  /** What the view said when the document said the same. */
  #shown: EditorState['doc'] | undefined
  /** The same while somebody composes, with its letters. */
  #agreed: Agreed | undefined
  /** Set while what others wrote waits for the end of a composition. */
  #held: Agreed | undefined
  #typedMs = Number.NEGATIVE_INFINITY
  /** Set while this person's own letters go into the document. */
  #isWriting = false

  /** Returns undefined if the document doesn't have these words. */
  static open(id: string, options: SharedWordsOptions): SharedWords | undefined {
    let tellGone = () => {}
    const text = options.binding.openText(id, { origin: ySyncPluginKey, onGone: () => tellGone() })
    if (!text) return undefined
    const words = new SharedWords(id, options, text)
    tellGone = () => words.#tellGone()
    return words
  }

  private constructor(id: string, options: SharedWordsOptions, text: OpenText) {
    this.#id = id
    this.#options = options
    this.#text = text
    const sync = ySyncPlugin(text.fragment) as Plugin<{ binding: ProsemirrorBinding }>
    this.#sync = this.#holdBack(sync)
    // ProseMirror updates the views of plugins in this order, and ends them in the opposite one.
    this.plugins = [sync, this.#care()]
  }

  undo(): true {
    this.#text.undo()
    return true
  }

  redo(): true {
    this.#text.redo()
    return true
  }

  /** Lets the binding neither read nor write where that would harm a composition, or where the person may not write. */
  #holdBack(plugin: Plugin<{ binding: ProsemirrorBinding }>): ProsemirrorBinding {
    const state = plugin.spec.state
    if (!state) throw new Error('The plugin that binds a text has no state.')
    const { binding: sync } = state.init({}, undefined as never)
    const read = sync._observeFunction as (events: Y.YEvent<Y.XmlFragment>[], transaction: Y.Transaction) => void
    const write = sync._prosemirrorChanged.bind(sync)
    const rememberSelection = sync.beforeAllTransactions
    sync.beforeAllTransactions = () => {
      // What others write sets the editor's selection again: one that a key has just moved must not jump back.
      if (this.#view && !this.#isWriting && !this.#view.composing) takeSelection(this.#view)
      rememberSelection()
    }
    sync._observeFunction = (events: Y.YEvent<Y.XmlFragment>[], transaction: Y.Transaction) => {
      if (transaction.origin === ySyncPluginKey) return
      if (this.#view?.composing && this.#agreed) this.#held ??= this.#agreed
      if (this.#held) return
      const before = this.#view?.state
      read(events, transaction)
      const after = this.#view?.state
      const place = before && after && caretAfterSplit(before, after)
      if (place !== undefined) this.#view?.dispatch(withCaretAt(after as EditorState, place))
    }
    sync._prosemirrorChanged = (doc: EditorState['doc']) => {
      if (this.#held || doc === this.#shown) return
      if (this.#text.mayWrite()) {
        this.#typedMs = Date.now()
        this.#isWriting = true
        try {
          write(doc)
        } finally {
          this.#isWriting = false
        }
      } else queueMicrotask(() => this.#view && sync._forceRerender())
    }
    return sync
  }

  #care(): Plugin {
    return new Plugin({
      filterTransaction: (tr) => {
        const change = tr.getMeta(ySyncPluginKey) as SyncMeta | undefined
        if (change?.isChangeOrigin) this.#quiet(tr, change)
        return true
      },
      props: {
        handleDOMEvents: {
          // A person who continues typing elsewhere, however soon, undoes that separately.
          keydown: (view, { key, isComposing, ctrlKey, metaKey }) => {
            if (isComposing || view.composing) return
            if (CARET_KEYS.has(key)) this.#text.markStep()
            if (ctrlKey || metaKey || !CARET_KEYS.has(key)) takeSelection(view)
          },
          mousedown: () => this.#text.markStep(),
          compositionstart: (view) => {
            if (!this.#held) this.#agreed = agreedState(view.state, this.#text.fragment)
          },
          compositionend: () => {
            // The editor takes in what was composed in a microtask of its own, which it asks for after this one.
            queueMicrotask(() => queueMicrotask(() => this.#letGo()))
          },
          beforeinput: (_view, { inputType }) => {
            if (inputType === 'historyUndo') return this.undo()
            return inputType === 'historyRedo' && this.redo()
          },
        },
      },
      view: (view) => {
        this.#view = view
        keepSelectionOnFocus(view)
        this.#agree(view)
        return { update: (now) => this.#agree(now), destroy: () => this.#end() }
      },
    })
  }

  /** Keeps TipTap from taking what comes from the document for this person's typing. */
  #quiet(tr: Transaction, { isUndoRedoOperation }: SyncMeta): void {
    tr.setMeta('preventAutolink', true)
    // An undo brings the old measures with it.
    if (isUndoRedoOperation || Date.now() - this.#typedMs > MEASURE_MS) tr.setMeta('preventUpdate', true)
  }

  /** View and document say the same, unless others' changes wait. */
  #agree(view: EditorView): void {
    if (this.#held) return
    this.#shown = view.state.doc
    if (view.composing) this.#agreed = agreedState(view.state, this.#text.fragment)
    this.#tellCaret(view.state)
  }

  #letGo(): void {
    const [view, held] = [this.#view, this.#held]
    if (!view || !held || view.composing) return
    this.#held = undefined
    view.dispatch(withComposed(view.state, held, this.#sync))
  }

  #tellCaret({ selection: { anchor, head } }: EditorState): void {
    const encoded = (position: number) => {
      const { fragment } = this.#text
      return encodeCaret(
        absolutePositionToRelativePosition(position, fragment, this.#sync.mapping) as Y.RelativePosition,
      )
    }
    try {
      const caret = { shapeId: this.#id, anchor: encoded(anchor), head: encoded(head) }
      this.#options.binding.publishPresence({ caret })
    } catch {
      // The view is ahead of the document, which has no such place yet. The next change tells it.
    }
  }

  #tellGone(): void {
    const doc = this.#view?.state.doc
    const text = doc?.textBetween(0, doc.content.size, '\n', '\n').trim() ?? ''
    if (Number.isFinite(this.#typedMs) && text !== '') this.#options.onGone(text)
  }

  #end(): void {
    const [view, held] = [this.#view, this.#held]
    this.#held = undefined
    if (view && held) view.dispatch(withComposed(view.state, held, this.#sync))
    this.#view = undefined
    this.#options.binding.publishPresence({ caret: null })
    this.#text.close()
  }
}

/** What y-prosemirror says of a transaction that brings the document's changes. */
interface SyncMeta {
  readonly isChangeOrigin?: boolean
  readonly isUndoRedoOperation?: boolean
}
