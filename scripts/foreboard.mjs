// npm run -s foreboard -- <command>: the admin tool, as `npm start` and `npm run build` built it with the server. It
// writes nothing into the project directory, which another user may own. Stdout holds only the tool's answer.
import { hasPages, isToolBuilt, isToolCurrent, ROOT } from './prepare.mjs'

const words = process.argv.slice(2)
// Drawing boards without a server takes its pages.
const needsPages = words.includes('export') && !words.some((word) => /^(--server|--help|-h)\b/.test(word))
if (!isToolBuilt() || (needsPages && !hasPages())) {
  console.error(
    `The admin tool is not built yet. Start the server once, or build both as the owner of ${ROOT}: npm run build`,
  )
  process.exit(1)
}
if (!words.includes('--json') && !isToolCurrent()) {
  console.error('The admin tool is older than its sources. The next start of the server builds both, or: npm run build')
}
await import('./run-tool.mjs')
