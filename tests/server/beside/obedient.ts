import { createServer } from 'node:net'
import { writeMark } from '../../../src/server/beside/blackboard.ts'
import { parent } from '../../../src/server/beside/parent.ts'

/** What a process of the tests is told to do. */
export type Order =
  | { readonly order: 'signal'; readonly signal: NodeJS.Signals }
  | { readonly order: 'fill' | 'throw' | 'listen' | 'environment' }
  | { readonly order: 'stick'; readonly at: number }
  | { readonly order: 'say'; readonly what: unknown }

parent.listen((order: Order) => {
  switch (order.order) {
    case 'signal':
      process.kill(process.pid, order.signal)
      return
    case 'fill': {
      // One array that grows in one go: in a thread, whatever its limit, this takes the whole program down.
      const filled: number[] = []
      for (;;) filled.push(filled.length)
    }
    case 'throw':
      throw new Error('this went wrong')
    case 'listen': {
      const server = createServer().listen(0, '127.0.0.1', () => parent.send(server.address()))
      return
    }
    case 'environment':
      parent.send(Object.keys(process.env))
      return
    case 'stick':
      writeMark(order.at)
      for (;;);
    case 'say':
      parent.send(order.what)
  }
})
