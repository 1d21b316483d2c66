import type { SMTPPoolOptions, Transporter } from 'nodemailer'
import { PledgeError } from '../domain/errors.js'
import { SEND_LIMIT_MS, SMTP_LIMITS } from './smtp-limits.js'
import { refusalOf } from './smtp-refusal.js'
import { readSmtpUrl, type SmtpServer } from './smtp-url.js'
import type { Envelope, Mailer, SendResult } from './transport.js'

/** Mail over one relay, connections pooled. Throws PledgeError `config` for an unusable address. */
export function smtpMailer(smtpUrl: string): Mailer {
  const server = readSmtpUrl(smtpUrl)
  const name = `${server.host}:${server.port}`
  let opened: Promise<Transporter> | null = null
  const transport = () => {
    opened ??= open(server, smtpUrl)
    return opened
  }
  return {
    send: async (envelope) => deliver(await transport(), envelope, name),
    verify: async () => verify(await transport(), name),
    describe: () => `${server.secure ? 'smtps' : 'smtp'}://${name}`,
    close: async () => {
      if (opened) (await opened).close()
      opened = null
    },
  }
}

async function open(server: SmtpServer, smtpUrl: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  const options: SMTPPoolOptions & { pool: true } = {
    // Only for what comes after `?`; the parts that matter are our own reading below.
    url: smtpUrl,
    pool: true,
    host: server.host,
    port: server.port,
    secure: server.secure,
    auth: server.auth ?? undefined,
    dnsTimeout: SMTP_LIMITS.dns,
    connectionTimeout: SMTP_LIMITS.connection,
    greetingTimeout: SMTP_LIMITS.greeting,
    socketTimeout: SMTP_LIMITS.socket,
    idleTimeout: SMTP_LIMITS.idle,
    // A relay on this machine has a certificate in nobody's name, and nobody in between.
    ...(isLoopback(server.host) && { tls: { rejectUnauthorized: false } }),
    // A second attempt belongs to the outbox, which knows about it and records it.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  return createTransport(options)
}

const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|::1)$/i.test(host)

async function deliver(transport: Transporter, mail: Envelope, name: string): Promise<SendResult> {
  try {
    const info = await transport.sendMail({
      envelope: { from: mail.from, to: mail.to },
      raw: mail.mime,
      signal: AbortSignal.timeout(SEND_LIMIT_MS),
    })
    return { ok: true, response: String(info.response ?? 'accepted') }
  } catch (error) {
    return refusalOf(error, name)
  }
}

async function verify(transport: Transporter, name: string): Promise<void> {
  try {
    await transport.verify()
  } catch (error) {
    throw new PledgeError(
      'unavailable',
      `Mail cannot be sent: ${refusalOf(error, name).response}.`,
      'Check SMTP_URL (server, port, user, password), or leave it unset: each mail is then written as an .eml file.',
    )
  }
}
