/** `next` is the index of the first token behind the match. */
export interface Found<T> {
  value: T
  next: number
}

export function found<T>(value: T, next: number): Found<T> {
  return { value, next }
}
