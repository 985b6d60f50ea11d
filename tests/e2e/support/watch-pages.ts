// Watches all pages of a browser context, and records any page error, console error, breach of the pages' policy, and
// request to another host.

import type { BrowserContext, WebError } from '@playwright/test'

export interface Watch {
  /** Faults seen so far on all watched pages. */
  readonly faults: string[]
  /** While true, failed connections to our own server are expected (it was killed, or the network was cut). */
  serverMayBeAway: boolean
  /** Hosts besides our own (`host:port`) that the test has started, such as an issuer that people sign in with. */
  readonly otherHosts: Set<string>
}

export interface Watched {
  /** The person whose pages they are. */
  name: string
  /** Undefined while the pages belong to no test. */
  watch: Watch | undefined
}

/** `ownUrl` is the server's address. Call it before the context has a page. */
export async function watchPages(context: BrowserContext, ownUrl: string, watched: Watched): Promise<void> {
  const fault = (what: string) => watched.watch?.faults.push(`${watched.name}: ${what}`)
  context.on('weberror', (error) => fault(`page error: ${inWords(error)}`))
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    const text = message.text()
    if (watched.watch?.serverMayBeAway && /WebSocket|net::ERR_|Failed to load resource/.test(text)) return
    fault(`console error: ${text} (${message.location().url})`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    const isOwn = url.host === new URL(ownUrl).host || ['data:', 'blob:', 'about:'].includes(url.protocol)
    if (!isOwn && !watched.watch?.otherHosts.has(url.host)) fault(`request to another host: ${request.url()}`)
  })
  await context.addInitScript(reportViolations)
}

/** The error or rejection of a page, with its place. A DOMException's stack is missing or an empty string. */
function inWords(error: WebError): string {
  const { name, message, stack } = error.error()
  const { url, line, column } = error.location()
  const place = `${url || error.page()?.url()}:${line}:${column}`
  return stack || `${name || 'Error'}: ${message || 'without a message'} (${place})`
}

/** In each page: a violation of its content security policy is an error (SYNC-SPEC S30). */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
    console.error(`policy violation: ${violatedDirective} stopped ${blockedURI} (${sourceFile}:${lineNumber})`)
  })
}
