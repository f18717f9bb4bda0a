/** What a process beside the server has of the server. */
export const parent = {
  /** From now on the messages of the server are read, until it ends. */
  listen(onMessage: (message: never) => void): void {
    // Who stops the server from a terminal, or a whole service, signals this process as well; the server ends it in its turn.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
    process.once('disconnect', () => process.exit())
    process.on('message', (message) => onMessage(message as never))
  },
  send(message: unknown): void {
    // The server may have ended meanwhile.
    process.send?.(message, () => undefined)
  },
}
