// Asks the server of this machine whether it is alive, for HEALTHCHECK of a container: status 0 when it is. Not being
// ready, as while a disk is full, is not a reason to end a server that holds what people have not saved yet.
const { PORT = '3000', HOST = '0.0.0.0' } = process.env
const host = HOST === '0.0.0.0' ? '127.0.0.1' : HOST === '::' ? '[::1]' : HOST.includes(':') ? `[${HOST}]` : HOST
try {
  const answer = await fetch(`http://${host}:${PORT}/healthz`, { signal: AbortSignal.timeout(4_000) })
  process.exitCode = answer.ok ? 0 : 1
} catch {
  process.exitCode = 1
}
