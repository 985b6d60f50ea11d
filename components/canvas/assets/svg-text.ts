// The text of an SVG drawing: whether a pasted text is one, and what a drawing that was copied out of a page or an icon
// set needs before a browser draws it by itself. Pure.

/** What may stand before the drawing: its declaration, comments, and a document type without anything inside. */
const BEFORE = /^\s*(?:<\?xml[^>]*\?>\s*|<!--(?:(?!-->)[^])*-->\s*|<!DOCTYPE[^>[]*>\s*)*/i
const ROOT = /<svg(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?>/i
/** The width of a drawing that states its proportions alone, as browsers have it; in px. */
const USUAL_WIDTH_PX = 300

export function isSvgText(text: string): boolean {
  return /^<svg[\s>]/i.test(text.replace(BEFORE, '').slice(0, 5)) && /<\/svg>\s*$/i.test(text)
}

/** Adds the type that a file of its own must declare, and a size where only proportions are stated. */
export function completeSvg(text: string): string {
  return text.replace(ROOT, (root) => {
    const added = [
      ...(/\sxmlns\s*=/i.test(root) ? [] : ['xmlns="http://www.w3.org/2000/svg"']),
      ...(/\s(?:width|height)\s*=/i.test(root) ? [] : usualSize(root)),
    ]
    return added.length === 0 ? root : `<svg ${added.join(' ')}${root.slice('<svg'.length)}`
  })
}

function usualSize(root: string): string[] {
  const [, , , w = 0, h = 0] =
    /\sviewBox\s*=\s*["']\s*([\d.+-]+)[\s,]+([\d.+-]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(root) ?? []
  const height = (USUAL_WIDTH_PX * Number(h)) / Number(w)
  return height > 0 && Number.isFinite(height) ? [`width="${USUAL_WIDTH_PX}"`, `height="${height}"`] : []
}
