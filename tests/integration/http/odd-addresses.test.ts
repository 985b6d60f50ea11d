// Addresses that no page has lead to the page that says so, never to a failure.

import { request } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ServerProcess } from '../../support/server-process'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.stop())

/** fetch would normalize such a path. */
function get(path: string): Promise<{ status: number | undefined; type: string | undefined }> {
  const { hostname: host, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    request({ host, port, path }, (response) => {
      response.resume()
      resolve({ status: response.statusCode, type: response.headers['content-type'] })
    })
      .on('error', reject)
      .end()
  })
}

it.each(['/%ff', '/boards/%ff', '/embed/%ff/x', '/workspaces/%E0%A4%A', '/join/%ff', '/boards/%', '/%ff?a=%ff'])(
  'GET %s is a 404 and a page',
  async (path) => {
    expect(await get(path)).toEqual({ status: 404, type: 'text/html; charset=utf-8' })
  },
)
