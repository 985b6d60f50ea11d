// Letters that a person types into a note on a large board, alone or while another person looks at it: the time of each
// from its key to the picture that shows it, on the typist's own screen and on the other one. Both pages read the same
// clock.

import type { JSHandle, Page } from '@playwright/test'
import type { Editor } from 'tldraw'
import { median } from '../support/report'

/** A page with a canvas. */
interface Screen {
  readonly page: Page
  readonly editor: JSHandle<Editor>
}

export interface NoteLetters {
  readonly ownMs: number
  readonly longestOwnMs: number
  /** NaN if nobody else looks. */
  readonly peerMs: number
  readonly longestPeerMs: number
}

const NOTE_ID = 'shape:note-of-the-benchmark'
const NOTE_AT = { x: -400, y: 1_600 } as const

/** Adds a note beside the cards, types into it, and deletes it. `reader` is another page on the board. */
export async function typeInNote(
  { page: writer, editor: writing }: Screen,
  reader: Screen | undefined,
  word: string,
): Promise<NoteLetters> {
  await writing.evaluate(
    (editor, { id, at }) => {
      editor.createShape({ id: id as never, type: 'note', ...at })
    },
    { id: NOTE_ID, at: NOTE_AT },
  )
  if (reader) {
    await reader.page.waitForFunction(({ editor, id }) => editor.getShape(id as never) !== undefined, {
      editor: reader.editor,
      id: NOTE_ID,
    })
  }
  for (const editor of reader ? [writing, reader.editor] : [writing]) {
    await editor.evaluate((canvas, { x, y }) => {
      const { w, h } = canvas.getViewportScreenBounds()
      canvas.setCamera({ x: w / 2 - x - 100, y: h / 2 - y - 100, z: 1 })
    }, NOTE_AT)
  }
  const pages = reader ? [writer, reader.page] : [writer]
  const note = writer.locator(`[data-shape-id="${NOTE_ID}"]`)
  await note.dblclick()
  await writer.locator('.ProseMirror').waitFor()
  const own: number[] = []
  const peer: number[] = []
  for (const [i, letter] of [...word].entries()) {
    const pressed = await whenPressed(writer)
    const shown = await Promise.all(pages.map((page) => whenShown(page, word.slice(0, i + 1))))
    await writer.keyboard.press(letter)
    const at = await pressed.evaluate(({ time }) => time)
    const [ownAt = Number.NaN, peerAt = Number.NaN] = await Promise.all(
      shown.map((handle) => handle.evaluate(({ time }) => time)),
    )
    own.push(ownAt - at)
    peer.push(peerAt - at)
  }
  await writer.keyboard.press('Escape')
  await writing.evaluate((editor, id) => {
    editor.deleteShapes([id as never])
  }, NOTE_ID)
  const [warmOwn, warmPeer] = [own.slice(1), peer.slice(1)]
  return {
    ownMs: median(warmOwn),
    longestOwnMs: Math.max(...warmOwn),
    peerMs: median(warmPeer),
    longestPeerMs: Math.max(...warmPeer),
  }
}

/** The time of the next key, in ms since 1970. */
function whenPressed(page: Page) {
  return page.evaluateHandle(() => {
    const time = new Promise<number>((resolve) => {
      addEventListener('keydown', ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp), {
        capture: true,
        once: true,
      })
    })
    return { time }
  })
}

/** The time at which the frame that shows the text in the note was painted, in ms since 1970. */
function whenShown(page: Page, text: string) {
  return page.evaluateHandle(
    ({ id, said }) => {
      const place = document.querySelector(`[data-shape-id="${id}"]`)
      const time = new Promise<number>((resolve) => {
        const look = () => {
          // The editor and the resting note draw spaces at the end of a line differently.
          if (place?.textContent?.replaceAll(/\s/g, '').includes(said.replaceAll(/\s/g, '')) !== true) return
          watch.disconnect()
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
            port2.postMessage(undefined)
          })
        }
        const watch = new MutationObserver(look)
        if (place) watch.observe(place, { subtree: true, childList: true, characterData: true })
      })
      return { time }
    },
    { id: NOTE_ID, said: text },
  )
}
