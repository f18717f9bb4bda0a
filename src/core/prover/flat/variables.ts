import { UnknownInk } from './boxes.ts'
import { ListValue } from './lists.ts'
import type { Frame } from './memory.ts'
import { StoryFault } from './story-fault.ts'
import { Reference, type Value } from './values.ts'

/** An empty list that is assigned goes on knowing which lists the value before it came from. */
function retained(old: Value | undefined, value: Value): Value {
  if (!(value instanceof ListValue) || value.items.length > 0 || !(old instanceof ListValue)) return value
  return new ListValue([], old.origins)
}

/** The variables during one turn. Those that the session keeps are handed in, and it is noted which were looked at. */
export class Variables {
  /** Kept variables that were read before the story wrote them itself, in the order of reading. */
  readonly looked: number[]
  private readonly numbers: ReadonlyMap<string, number>
  private readonly values: Value[]
  private readonly kept: readonly number[]
  private readonly written: boolean[] = []
  private readonly items: ReadonlyMap<string, ListValue>

  /** `kept`: for each global the number of the kept variable that it is, or -1. */
  constructor(
    numbers: ReadonlyMap<string, number>,
    values: Value[],
    kept: readonly number[],
    looked: number[],
    items: ReadonlyMap<string, ListValue>,
  ) {
    this.numbers = numbers
    this.values = values
    this.kept = kept
    this.looked = looked
    this.items = items
  }

  wrote(global: number): boolean {
    return this.written[global] === true
  }

  value(global: number): Value {
    return this.values[global] as Value
  }

  private read(global: number): Value {
    const kept = this.kept[global] as number
    if (kept >= 0 && !this.written[global] && !this.looked.includes(kept)) this.looked.push(kept)
    return this.values[global] as Value
  }

  private write(global: number, value: Value): void {
    this.values[global] = retained(this.values[global], value)
    this.written[global] = true
  }

  /** The raw value: a reference stays one. */
  private raw(name: string, depth: number, frames: readonly Frame[]): Value | undefined {
    if (depth <= 0) {
      const global = this.numbers.get(name)
      if (global !== undefined) return this.read(global)
      const item = this.items.get(name)
      if (item) return item
    }
    const frame = frames[(depth > 0 ? depth : frames.length) - 1]
    if (!frame) throw new UnknownInk('a reference to what is gone')
    return frame.temps?.get(name)
  }

  get(name: string, frames: readonly Frame[]): Value {
    let value = this.raw(name, -1, frames)
    for (let hops = 0; value instanceof Reference; hops++) {
      if (hops > 100) throw new UnknownInk('a reference that leads to itself')
      value = this.raw(value.name, value.depth, frames)
    }
    return value ?? 0
  }

  set(name: string, value: Value, declared: boolean, temp: boolean, frames: readonly Frame[]): void {
    if (declared) {
      const global = temp ? undefined : this.numbers.get(name)
      if (global !== undefined) this.write(global, value)
      else
        this.setTemp(
          name,
          value instanceof Reference ? this.resolve(value, frames) : value,
          frames.length,
          true,
          frames,
        )
      return
    }
    let at = name
    let depth = this.numbers.has(name) ? 0 : -1
    for (let hops = 0; ; hops++) {
      const own = hops === 0 ? this.numbers.get(at) : undefined
      const existing = own === undefined ? this.raw(at, hops === 0 ? -1 : depth, frames) : this.values[own]
      if (!(existing instanceof Reference)) break
      if (hops > 100) throw new UnknownInk('a reference that leads to itself')
      at = existing.name
      depth = existing.depth
    }
    const global = depth === 0 ? this.numbers.get(at) : undefined
    if (global !== undefined) this.write(global, value)
    else this.setTemp(at, value, depth > 0 ? depth : frames.length, false, frames)
  }

  /** A parameter that is handed a reference to a reference holds the inner one. */
  private resolve(reference: Reference, frames: readonly Frame[]): Reference {
    const inner = this.raw(reference.name, reference.depth, frames)
    return inner instanceof Reference ? inner : reference
  }

  private setTemp(name: string, value: Value, depth: number, declared: boolean, frames: readonly Frame[]): void {
    const frame = frames[depth - 1]
    if (!frame) throw new UnknownInk('a reference to what is gone')
    if (!declared && !frame.temps?.has(name)) {
      throw new StoryFault('runtime_error', `Could not find temporary variable to set: ${name}`)
    }
    frame.temps ??= new Map()
    frame.temps.set(name, retained(frame.temps.get(name), value))
  }
}
