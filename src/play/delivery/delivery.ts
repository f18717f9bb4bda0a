import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { SentAttempt } from '../../wire/attempts.ts'
import type { Answer, Api } from '../../wire/call.ts'
import type { AttemptRecord } from '../records/record.ts'
import type { Records } from '../records/records.ts'
import { dueOf, unclaimedOf } from './due.ts'
import type { Receipt, Receipts } from './receipts.ts'

/** What is on its way to the server. */
export interface DeliveryState {
  /** Attempts that wait to be sent. */
  readonly waiting: number
  /** Why: nothing has failed yet, the server cannot be reached or says to wait, or one has to sign in again. */
  readonly because: 'nothing_yet' | 'unreachable' | 'signed_out'
  /** Refused since the page was opened, with the server's reasons. */
  readonly refused: readonly { readonly id: string; readonly message: string }[]
  /** Finished attempts that nobody was signed in for. */
  readonly unclaimed: number
}

export interface Delivery {
  readonly state: ReadonlySignal<DeliveryState>
  /** Makes everything that was played without an account the person's own, and sends it. */
  handOver(): Promise<void>
  /** Sends at once what waits. */
  sendNow(): Promise<void>
  close(): void
}

export interface DeliveryOptions {
  readonly records: Pick<Records, 'list' | 'put' | 'changed'>
  readonly receipts: Receipts
  readonly api: Pick<Api, 'send'>
  /** Who is signed in. */
  readonly person: string
  readonly now?: () => number
}

const NONE: DeliveryState = { waiting: 0, because: 'nothing_yet', refused: [], unclaimed: 0 }
/** Milliseconds until the next try: doubled from the first to the last. */
const FIRST_WAIT = 4000
const LONGEST_WAIT = 5 * 60_000
/** Milliseconds after a change: while one plays, every input is one. */
const SETTLE = 400

/** Sends finished and abandoned attempts when it can, each until the server has answered for it. */
export const createDelivery = ({ records, receipts, api, person, now = Date.now }: DeliveryOptions): Delivery => {
  const state = signal(NONE)
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT
  let sending: Promise<void> | null = null
  /** Something changed while it was being sent. */
  let changed = false
  let closed = false

  const show = (changes: Partial<DeliveryState>): void => {
    state.value = { ...state.peek(), ...changes }
  }

  const again = (): void => {
    clearTimeout(timer)
    if (closed) return
    timer = setTimeout(sendNow, wait)
    wait = Math.min(wait * 2, LONGEST_WAIT)
  }

  const sendAll = async (): Promise<void> => {
    for (;;) {
      changed = false
      const all = await records.list()
      const due = dueOf(all, await receipts.all(), person, now())
      show({ waiting: due.length, unclaimed: unclaimedOf(all).length })
      const [next] = due
      if (closed || (!next && !changed)) return
      if (!next) continue
      const answer = await api.send<unknown>('POST', '/attempts', sentOf(next, now()))
      const receipt = receiptOf(next, answer)
      if (!receipt) {
        show({ because: !answer.ok && answer.status === 401 ? 'signed_out' : 'unreachable' })
        again()
        return
      }
      await receipts.put(receipt)
      wait = FIRST_WAIT
      show({ because: 'nothing_yet' })
      if (receipt.state === 'refused') {
        show({ refused: [...state.peek().refused, { id: next.id, message: receipt.message }] })
      }
    }
  }

  const sendNow = async (): Promise<void> => {
    clearTimeout(timer)
    changed = true
    sending ??= sendAll().finally(() => {
      sending = null
    })
    await sending
  }

  let settling: ReturnType<typeof setTimeout> | undefined
  const online = (): void => void sendNow()
  globalThis.addEventListener?.('online', online)
  const stop = effect(() => {
    if (records.changed.value < 0) return
    clearTimeout(settling)
    settling = setTimeout(sendNow, SETTLE)
  })

  return {
    state,
    sendNow,
    handOver: async () => {
      for (const record of unclaimedOf(await records.list())) await records.put({ ...record, owner: person })
      await sendNow()
    },
    close: () => {
      closed = true
      stop()
      clearTimeout(settling)
      clearTimeout(timer)
      globalThis.removeEventListener?.('online', online)
    },
  }
}

/** The inputs and when they were made; never a score, which the server finds by itself. */
const sentOf = (record: AttemptRecord, sentAt: number): SentAttempt => {
  const { id, slug, mode, attempt, way, startedAt, updatedAt, retryOf, strategy } = record
  return {
    ...{ id, slug, mode, startedAt, retryOf, strategy },
    ...(way === undefined ? {} : { way }),
    attempt: { ...attempt, inputs: [...attempt.inputs] },
    playedAt: updatedAt,
    sentAt,
  }
}

/** Null: to be sent again later. */
const receiptOf = ({ id, attempt, summary }: AttemptRecord, answer: Answer<unknown>): Receipt | null => {
  const known = { id, inputs: attempt.inputs.length, ended: summary !== null }
  if (answer.ok) return { ...known, state: 'taken', message: '' }
  const { status, message } = answer
  const forGood = status >= 400 && status < 500 && ![401, 403, 408, 425, 429].includes(status)
  return forGood ? { ...known, state: 'refused', message } : null
}
