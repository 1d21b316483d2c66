import type { Settings } from '../domain/settings.js'

/** The bare address of `Name <address>`. */
export function bareAddress(text: string): string {
  return (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).trim()
}

/** `<uid@domain>`, the domain being the sender's: fixed for a message row once and for all. */
export function messageIdOf(uid: string, settings: Settings): string {
  return `<${uid}@${domainOf(settings)}>`
}

/** Identifies this register's mails to filters (RFC 2919): `pledgewatch.<domain>`. */
export function listIdOf(settings: Settings): string {
  return `pledgewatch.${domainOf(settings)}`
}

function domainOf(settings: Settings): string {
  const address = bareAddress(settings.mail.from)
  const domain = address.slice(address.lastIndexOf('@') + 1)
  return /^[A-Za-z0-9.-]+$/.test(domain) ? domain.toLowerCase() : 'localhost'
}
