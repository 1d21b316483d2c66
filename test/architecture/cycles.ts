import { namesTheApp } from './direction.js'
import type { Module } from './modules.js'

/** Each cycle once, as the chain of files that closes it. */
export function cycles(modules: readonly Module[]): string[] {
  const imports = new Map(
    modules.map((module) => {
      const followed = module.imports.filter((each) => !namesTheApp(module, each))
      return [module.path, followed.flatMap(({ target }) => target ?? [])]
    }),
  )
  const done = new Set<string>()
  const found = new Set<string>()

  const follow = (path: string, trail: string[]) => {
    const seenAt = trail.indexOf(path)
    if (seenAt >= 0) {
      found.add([...trail.slice(seenAt), path].join(' -> '))
      return
    }
    if (done.has(path)) return
    for (const target of imports.get(path) ?? []) follow(target, [...trail, path])
    done.add(path)
  }
  for (const path of imports.keys()) follow(path, [])
  return [...found]
}
