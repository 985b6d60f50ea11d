// Serves what was built, in this process. A package has this and no build; `npm start` prepares and builds before it.
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureHome } from './usable-home.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
ensureHome()
process.chdir(root)
process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
await import(pathToFileURL(join(root, '.build/server.mjs')).href)
