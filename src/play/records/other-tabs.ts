/** Tells the other tabs of this browser that something was written. Only that: they read it themselves. */
export interface OtherTabs {
  tell(): void
  close(): void
}

export function connectTabs(name: string, heard: () => void): OtherTabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel(`${name}-records`)
  channel.addEventListener('message', heard)
  return {
    tell: () => channel.postMessage('written'),
    close: () => channel.close(),
  }
}
