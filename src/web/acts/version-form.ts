import type { Form } from '../form.js'

/** The version of the line that the form was filled in for; undefined where it names none. */
export function versionFrom(form: Form): number | undefined {
  const version = form.text('version')
  return version !== null && /^\d{1,9}$/.test(version) ? Number(version) : undefined
}
