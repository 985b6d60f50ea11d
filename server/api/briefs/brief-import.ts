// The body of a request that imports a brief, and the answer that reports its progress: lines of JSON for clients that
// ask for `application/x-ndjson`, the brief alone for all others.

import { z } from '@hono/zod-openapi'
import { isMarkdown } from '@/lib/domain/cards/markdown-text'
import { AppError } from '@/lib/domain/errors'
import type { UploadGate } from '../../assets/upload-gate'
import type { ReadOptions } from '../../briefs/brief-reader'
import type { BriefRow } from '../../db/briefs/briefs'
import type { Logger } from '../../log/logger'
import type { BriefInput } from '../../services/briefs/import-brief'
import { readUpload } from '../../uploads/read-upload'
import { askerOf } from '../routing/asker-of'
import type { ApiContext } from '../routing/environment'
import { problemResponse } from '../routing/problem'
import { presentBrief, sourceUrl, title } from './brief-schemas'

/**
 * Pasted text; `html` is the same as the clipboard has it, for its headings, lists and tables. Where the text has them in
 * Markdown, editors of code put only its colours into the markup.
 */
export const pasted = z.strictObject({
  text: z.string(),
  html: z.string().nullish(),
  title: title.nullish(),
  sourceUrl: sourceUrl.nullish(),
})

export type ImportInput = Omit<BriefInput, 'locale'>

/** Whether the request's body is a form. */
export function isForm(c: ApiContext): boolean {
  return c.req.header('content-type')?.startsWith('multipart/form-data') ?? false
}

/** The route's validator has refused wrong JSON already; a request without a body comes here too. */
export async function inputFromJson(c: ApiContext, maxBytes: number): Promise<ImportInput> {
  if (!c.req.header('content-type')) {
    throw new AppError('bad-request', 'Send JSON {text, title?, sourceUrl?}, or a form with a file.', 'text')
  }
  const { text, html, title: name, sourceUrl: url } = pasted.parse(await c.req.json())
  if (Buffer.byteLength(text) > maxBytes || Buffer.byteLength(html ?? '') > maxBytes) {
    throw new AppError('too-large', `A text may have at most ${maxBytes} bytes.`, 'text')
  }
  const content = html && !isMarkdown(text) ? ({ as: 'markup', text: html } as const) : ({ as: 'text', text } as const)
  return { content, title: name ?? undefined, sourceUrl: url ?? undefined, asker: askerOf(c) }
}

/** Receives the form, which is then in memory. Throws AppError `too-many` or `busy` where the sender may not send now. */
export async function inputFromForm(c: ApiContext, gate: UploadGate, maxBytes: number): Promise<ImportInput> {
  const asker = askerOf(c)
  const { fileName, bytes, fields } = await gate.admit(asker, (ended) => readUpload(c.req.raw, maxBytes, ended))
  const field = <T>(name: string, schema: z.ZodType<T>) => {
    const text = fields.get(name)
    if (text === undefined || text === '') return undefined
    const parsed = schema.safeParse(text)
    if (parsed.success) return parsed.data
    throw new AppError('bad-request', `${name} ${parsed.error.issues[0]?.message ?? 'is invalid'}.`, name)
  }
  const content = { as: 'file', bytes, fileName } as const
  return { content, title: field('title', title), sourceUrl: field('sourceUrl', sourceUrl), asker }
}

/** All that the request says, in whatever letters its form or JSON was written. */
export function partsOf({ content, title: name, sourceUrl: url }: ImportInput): (string | Uint8Array)[] {
  const said = content.as === 'file' ? [content.fileName, content.bytes] : [content.text]
  return [content.as, ...said, name ?? '', url ?? '']
}

/** Whether the client asks for `application/x-ndjson`, with progress. */
export function wantsProgress(c: ApiContext): boolean {
  return c.req.header('accept')?.includes('application/x-ndjson') ?? false
}

/** Lines `{progress}`, then one `{brief}` or `{problem}`. A client that stops reading stops the import. */
export function progressResponse(
  c: ApiContext,
  run: (options: ReadOptions) => Promise<BriefRow>,
  logger: Logger,
): Response {
  const stop = new AbortController()
  const signal = AbortSignal.any([stop.signal, c.req.raw.signal])
  const lines = new ReadableStream<Uint8Array>({
    start(controller) {
      const tell = (line: unknown) => {
        if (!signal.aborted) controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`))
      }
      const finish = async () => {
        try {
          tell({ progress: { stage: 'waiting', done: 0, total: 1 } })
          tell({ brief: presentBrief(await run({ signal, onProgress: (progress) => tell({ progress }) })) })
        } catch (error) {
          tell({ problem: await problemOf(error, logger) })
        }
        if (!signal.aborted) controller.close()
      }
      void finish()
    },
    cancel: () => stop.abort(),
  })
  const headers = { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
  return new Response(lines, { headers })
}

async function problemOf(error: unknown, logger: Logger): Promise<unknown> {
  if (error instanceof AppError) return problemResponse(error).json()
  logger.error({ err: error }, 'an import failed')
  return problemResponse(new AppError('internal', 'The server failed at this. Try again.')).json()
}
