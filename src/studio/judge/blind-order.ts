import type { ReplyScene } from './reply-scenes.ts'

/** For a judge: scene by scene as they come up, and in each in an order that tells nothing. */
export function blindOrder(scenes: readonly ReplyScene[]): readonly ReplyScene[] {
  const groups = new Map<string, ReplyScene[]>()
  for (const scene of scenes) {
    const group = JSON.stringify([scene.situation, scene.heard])
    groups.set(group, [...(groups.get(group) ?? []), scene])
  }
  return [...groups.values()].flatMap((group) => group.sort((one, other) => (one.key < other.key ? -1 : 1)))
}
