// Copies the faces, icons and words that we serve ourselves out of node_modules into public/.
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const FACES = [
  ...[400, 500, 600].map((weight) => ['@fontsource/ibm-plex-sans', `ibm-plex-sans-latin-${weight}-normal.woff2`]),
  ...[400, 700].map((weight) => ['@fontsource/noto-sans-jp', `noto-sans-jp-japanese-${weight}-normal.woff2`]),
]
const TLDRAW_FOLDERS = ['fonts', 'icons']

/** Makes public/fonts and public/tldraw-assets complete. `root` is the project's folder. */
export function copyAssets(root) {
  const fonts = join(root, 'public/fonts')
  mkdirSync(fonts, { recursive: true })
  for (const [pack, file] of FACES) {
    if (!existsSync(join(fonts, file))) cpSync(join(root, 'node_modules', pack, 'files', file), join(fonts, file))
  }
  for (const folder of TLDRAW_FOLDERS) {
    const to = join(root, 'public/tldraw-assets', folder)
    if (!existsSync(to)) cpSync(join(root, 'node_modules/@tldraw/assets', folder), to, { recursive: true })
  }
  // tldraw's words in our languages, for pages whose language is changed.
  for (const file of readdirSync(join(root, 'messages')).map((tag) => `translations/${tag.toLowerCase()}.json`)) {
    const from = join(root, 'node_modules/@tldraw/assets', file)
    const to = join(root, 'public/tldraw-assets', file)
    // A server's user may not be allowed to write here.
    if (existsSync(from) && !existsSync(to)) cpSync(from, to)
  }
}
