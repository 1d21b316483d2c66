interface Held<V> {
  dependsOn: readonly string[]
  /** UTF-16 units of all it depends on. */
  size: number
  value: V
}

/**
 * Results of slow pure work by key, each with the texts it was made from: with any other text it is
 * made anew. The longest unused go first beyond `most` results or `room` characters of those texts;
 * the one asked for last always stays.
 */
export class Remembered<K, V> {
  readonly #held = new Map<K, Held<V>>()
  #size = 0

  constructor(
    readonly most: number,
    readonly room: number,
  ) {}

  get(key: K, dependsOn: readonly string[], make: () => V): V {
    const known = this.#held.get(key)
    const isSame = known?.dependsOn.every((text, i) => text === dependsOn[i]) ?? false
    const value = known && isSame ? known.value : make()
    this.#forget(key)
    const size = dependsOn.reduce((sum, { length }) => sum + length, 0)
    this.#held.set(key, { dependsOn, size, value })
    this.#size += size
    this.#makeRoom(key)
    return value
  }

  #makeRoom(keep: K): void {
    for (const key of this.#held.keys()) {
      if (key === keep || (this.#held.size <= this.most && this.#size <= this.room)) return
      this.#forget(key)
    }
  }

  #forget(key: K): void {
    this.#size -= this.#held.get(key)?.size ?? 0
    this.#held.delete(key)
  }
}
