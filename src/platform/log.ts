import pino, { type Logger } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;

/** Paths that may carry a secret: whatever reaches a log line under these names is cut out. */
const SECRET_PATHS = ['password', 'token', 'secret', 'authorization', 'refreshToken', 'accessToken', 'key'];

export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: { paths: SECRET_PATHS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[cut]' },
  });
}
