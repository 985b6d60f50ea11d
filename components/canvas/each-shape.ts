// What one signal knows of all shapes, as a signal of each. Where a thousand cards read one set, each of them looks at every
// letter and every move whether the set is another one. Here one effect looks, and wakes those for whom something else holds.

import { type Atom, atom, type Editor, react, type TLShapeId, unsafe__withoutCapture, WeakCache } from 'tldraw'

type EditorParts = Pick<Editor, 'disposables'>

/** Returns what holds for one shape. Reactive. */
type OfShape<E extends EditorParts, T> = (editor: E, id: TLShapeId) => T

/**
 * Makes the signals of each shape: `read` reads what is known of all shapes, reactively, and `pick` takes from that what holds
 * for one, a value to compare by identity.
 */
export function ofEachShape<E extends EditorParts, All, T>(
  name: string,
  read: (editor: E) => All,
  pick: (all: All, id: TLShapeId) => T,
): OfShape<E, T> {
  const groups = new WeakCache<E, (id: TLShapeId) => Atom<T>>()
  const start = (editor: E) => {
    const atoms = new Map<TLShapeId, Atom<T>>()
    let all: All
    const stop = react(name, () => {
      all = read(editor)
      for (const [id, each] of atoms) each.set(pick(all, id))
    })
    editor.disposables.add(stop)
    return (id: TLShapeId) => {
      const known = atoms.get(id)
      if (known) return known
      const made = atom(`${name}:${id}`, pick(all, id))
      atoms.set(id, made)
      return made
    }
  }
  return (editor, id) => {
    const each = unsafe__withoutCapture(() => groups.get(editor, start))
    return each(id).get()
  }
}
