// Serves the page of tldraw alone, built as Next builds ours: minified, for production.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>tldraw alone</title>
<link rel="stylesheet" href="/page.css"><style>html,body{margin:0}#place{position:fixed;inset:0}</style></head>
<body><div id="place"></div><script src="/page.js"></script></body></html>`

/** Returns the address, and a function that ends the server. */
export async function serveTldrawAlone(): Promise<{ url: string; stop: () => void }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('tldraw-alone-page.tsx', import.meta.url))],
    outdir: '/',
    entryNames: 'page',
    bundle: true,
    minify: true,
    write: false,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'empty', '.svg': 'empty' },
    logLevel: 'error',
  })
  const files = new Map(outputFiles.map(({ path, contents }) => [path, contents]))
  const server = createServer(({ url = '/' }, response) => {
    const file = files.get(url)
    const type = url.endsWith('.js') ? 'text/javascript' : url.endsWith('.css') ? 'text/css' : 'text/html'
    if (!file && url !== '/') response.writeHead(404)
    response.setHeader('content-type', type)
    response.end(file ?? PAGE)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => server.close() }
}
