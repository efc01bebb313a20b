/** The log of the server: lines of JSON, secrets blacked out. */
import { pino, type Logger } from 'pino'

export type { Logger }

export const openLog = (level: string = process.env['LOG_LEVEL'] ?? 'warn'): Logger =>
  pino({
    level,
    redact: {
      paths: ['password', '*.password', 'current', '*.current', 'req.headers.cookie', 'req.headers.authorization'],
      censor: '—',
    },
  })
