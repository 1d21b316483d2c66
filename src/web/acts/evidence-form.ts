import type { EvidenceInput } from '../../actions/add-evidence.js'
import { PledgeError } from '../../domain/errors.js'
import type { Form } from '../form.js'
import { webAddress } from '../links.js'

export const STANCES = ['supports', 'contradicts'] as const
export const SAYERS = ['ourselves', 'promiser', 'counterpart', 'third_party'] as const

/** The evidence fields of any form; null when neither link nor title is given. */
export function evidenceFrom(form: Form): EvidenceInput | null {
  const url = form.text('url')
  const title = form.text('evidenceTitle')
  if (url !== null && webAddress(url) === null) throw notALink(url)
  if (url === null && title === null) return null
  return {
    url,
    title,
    dated: form.day('dated'),
    note: form.text('evidenceNote'),
    stance: form.choice('stance', STANCES) ?? 'supports',
    saidBy: form.choice('saidBy', SAYERS) ?? 'ourselves',
    visibility: form.has('public') ? 'public' : 'internal',
  }
}

const notALink = (url: string) =>
  new PledgeError('bad_input', `"${url}" is not a web address.`, 'Begin it with https://')
