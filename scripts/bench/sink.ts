import { createServer, type Socket } from 'node:net'

/** A mail server that takes everything and keeps nothing but how many there were. */
export interface Sink {
  url: string
  taken: () => number
  /** How many of the Message-IDs came more than once. */
  twice: () => number
  close: () => Promise<void>
}

/** Starts it on a free port of this machine. It knows as much SMTP as sending needs. */
export async function startSink(): Promise<Sink> {
  const seen = new Map<string, number>()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    answer(socket, (id) => seen.set(id, (seen.get(id) ?? 0) + 1))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken: () => [...seen.values()].reduce((sum, count) => sum + count, 0),
    twice: () => [...seen.values()].filter((count) => count > 1).length,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

function answer(socket: Socket, took: (messageId: string) => void): void {
  let rest = ''
  let isData = false
  socket.write('220 sink\r\n')
  socket.on('data', (chunk) => {
    rest += chunk.toString()
    for (;;) {
      const end = rest.indexOf(isData ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const part = rest.slice(0, end)
      rest = rest.slice(end + (isData ? 5 : 2))
      if (isData) took(/^Message-ID: *(\S+)/im.exec(part)?.[1] ?? '')
      isData = !isData && /^DATA/i.test(part)
      socket.write(isData ? '354 go on\r\n' : /^QUIT/i.test(part) ? '221 bye\r\n' : '250 ok\r\n')
    }
  })
}
