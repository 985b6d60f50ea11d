// Scenes as Excalidraw 0.18 saves them.

type Fields = Readonly<Record<string, unknown>>

const COMMON = {
  x: 0,
  y: 0,
  width: 200,
  height: 100,
  angle: 0,
  strokeColor: '#1e1e1e',
  backgroundColor: 'transparent',
  fillStyle: 'solid',
  strokeWidth: 2,
  strokeStyle: 'solid',
  roughness: 1,
  opacity: 100,
  groupIds: [],
  frameId: null,
  index: 'a0',
  roundness: null,
  seed: 1,
  version: 1,
  versionNonce: 1,
  isDeleted: false,
  boundElements: null,
  updated: 1,
  link: null,
  locked: false,
}

/** An element of a type. */
export function elementOf(type: string, id: string, fields: Fields = {}): object {
  return { ...COMMON, id, type, ...fields }
}

/** A text of one line; with a `containerId` it is the label of that box. */
export function textElement(id: string, text: string, fields: Fields = {}): object {
  return elementOf('text', id, {
    text,
    originalText: text,
    fontSize: 20,
    fontFamily: 5,
    textAlign: 'center',
    verticalAlign: 'middle',
    containerId: null,
    autoResize: true,
    lineHeight: 1.25,
    width: 100,
    height: 25,
    ...fields,
  })
}

/** A box and its label, both in the groups. */
export function labelledBox(id: string, text: string, fields: Fields = {}): object[] {
  const { groupIds = [], x = 0, y = 0 } = fields as { groupIds?: string[]; x?: number; y?: number }
  return [
    elementOf('rectangle', id, { ...fields, boundElements: [{ type: 'text', id: `${id}-label` }] }),
    textElement(`${id}-label`, text, { containerId: id, groupIds, x: x + 50, y: y + 37 }),
  ]
}

/** The file's text. */
export function excalidrawText(elements: readonly object[], files: Fields = {}): string {
  const appState = { gridSize: 20, viewBackgroundColor: '#ffffff' }
  return JSON.stringify({ type: 'excalidraw', version: 2, source: 'https://excalidraw.com', elements, appState, files })
}
