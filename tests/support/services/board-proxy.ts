// A proxy in front of several nodes that sends the requests of a board to the same one: nginx with deploy/nginx-cluster.conf
// where this machine has nginx, else a small one of our own, which looks at a connection's first request.

import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../free-port'
import { waitFor } from '../wait-for'

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx'].find(existsSync)
const CONFIGURATION = fileURLToPath(new URL('../../../deploy/nginx-cluster.conf', import.meta.url))
const BOARD = /^[A-Z]+ \/(?:sync|api\/boards|api\/embeds|boards)\/([0-9A-Za-z_-]+)/

export interface BoardProxy {
  /** What it is, for a report. */
  readonly name: string
  readonly url: string
  stop(): Promise<void>
}

/** Starts one in front of the servers at these addresses. */
export function startBoardProxy(nodes: readonly string[]): Promise<BoardProxy> {
  return NGINX === undefined ? startOwn(nodes) : startNginx(NGINX, nodes)
}

async function startNginx(program: string, nodes: readonly string[]): Promise<BoardProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'foreboard-nginx-'))
  const port = await freePort()
  writeFileSync(join(folder, 'nginx.conf'), wholeConfiguration(folder, port, nodes))
  const child = spawn(program, ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let printed = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  await waitFor('nginx listens', () => {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${printed}`)
    return isListening(port)
  })
  return {
    name: 'nginx',
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      await end(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The file that is delivered, with other addresses, and what belongs around it. People come with addresses of their own. */
function wholeConfiguration(folder: string, port: number, nodes: readonly string[]): string {
  const servers = nodes.map((url) => `server ${new URL(url).host} max_fails=1 fail_timeout=2s;`)
  const delivered = readFileSync(CONFIGURATION, 'utf8')
  const adapted = delivered
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace(/(?: *server 10\.\S+ max_fails=1 fail_timeout=2s;\n)+/, `${servers.join('\n')}\n`)
  if (!servers.every((server) => adapted.includes(server)) || !adapted.includes(`:${port};`)) {
    throw new Error('deploy/nginx-cluster.conf has changed: adapt its use in tests')
  }
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${folder}/${each};`,
  )
  return `daemon off; master_process off; pid ${folder}/pid; events { worker_connections 8192; }
http {
access_log off; ${paths.join(' ')}
set_real_ip_from 127.0.0.1; real_ip_header X-Forwarded-For;
${adapted}
}
`
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => resolve(false))
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}

async function startOwn(nodes: readonly string[]): Promise<BoardProxy> {
  const open = new Set<Socket>()
  const server = createServer((near) => {
    open.add(near)
    near.on('close', () => open.delete(near))
    near.on('error', () => near.destroy())
    near.once('data', (first: Buffer) => {
      near.pause()
      void passOn(near, first, inTurn(nodes, BOARD.exec(first.toString('latin1'))?.[1] ?? String(near.remotePort)))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    name: 'a proxy of our own',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The node that a key belongs to, and then the others. */
function inTurn(nodes: readonly string[], key: string): readonly string[] {
  const first = createHash('sha256').update(key).digest().readUInt32BE() % nodes.length
  return [...nodes.slice(first), ...nodes.slice(0, first)]
}

async function passOn(near: Socket, first: Buffer, nodes: readonly string[]): Promise<void> {
  for (const node of nodes) {
    const far = connect(Number(new URL(node).port), '127.0.0.1')
    const isOpen = await new Promise<boolean>((resolve) => {
      far.on('connect', () => resolve(true))
      far.on('error', () => resolve(false))
    })
    if (!isOpen) continue
    far.write(first)
    near.pipe(far)
    far.pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
    return
  }
  near.destroy()
}
