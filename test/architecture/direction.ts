import type { Import, Module } from './modules.js'

const BELOW_ACTIONS = ['db', 'mail', 'ingest', 'second-reader', 'extract', 'domain']
const BELOW_APP = ['actions', ...BELOW_ACTIONS]

/** Which rooms a room may import besides itself. A room that is not named here has no place yet. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  extract: ['domain'],
  ingest: ['domain', 'extract'],
  'second-reader': ['domain', 'extract'],
  db: ['domain'],
  mail: ['domain'],
  actions: BELOW_ACTIONS,
  jobs: BELOW_APP,
  web: BELOW_APP,
  cli: BELOW_APP,
  config: ['domain'],
  // Parts of app in files of their own.
  wiring: ['web', 'jobs', 'config', ...BELOW_APP],
  app: ['cli', 'web', 'jobs', 'config', 'wiring', ...BELOW_APP],
  // Stands between main and app: decides which process on a data folder runs a command.
  handover: ['app', 'cli', 'config', 'db', 'domain'],
  main: ['app', 'handover', 'cli', 'web', 'jobs', 'config', 'wiring', ...BELOW_APP],
}

/** Commands are handed the app, whose shape they may name; they never make one. */
export function namesTheApp(module: Module, { target, typeOnly }: Import): boolean {
  return typeOnly && module.room === 'cli' && target === 'src/app.ts'
}

/** One line for each import that goes against the direction. */
export function wrongDirections(modules: readonly Module[]): string[] {
  const rooms = new Map(modules.map((module) => [module.path, module.room]))
  return modules.flatMap((module) => {
    const allowed = MAY_IMPORT[module.room]
    if (!allowed) return [`${module.path} lies in "${module.room}", which the layout does not know`]
    return module.imports.flatMap((each) => {
      const { target, specifier } = each
      if (target === null) return []
      const room = rooms.get(target)
      if (room === undefined) return [`${module.path} imports ${specifier}, which is not in src`]
      if (room === module.room || allowed.includes(room)) return []
      if (namesTheApp(module, each)) return []
      return [`${module.path} imports ${target}: "${module.room}" may not use "${room}"`]
    })
  })
}

/** Packages that one file only may import. */
const ONE_USER: Record<string, string> = { 'node-cron': 'src/jobs/scheduler.ts' }

export function strayPackages(modules: readonly Module[]): string[] {
  return modules.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => (ONE_USER[specifier] ?? path) !== path)
      .map(({ specifier }) => `${path} imports ${specifier}: only ${ONE_USER[specifier]} may`),
  )
}
