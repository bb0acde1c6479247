import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigError, type Config } from './config';

const SHORTEST_BYTES = 32;
/** Fewer different bytes than this in 32 are no random bytes but a word somebody typed. */
const FEWEST_DIFFERENT_BYTES = 12;

/**
 * The one secret from which every key is derived. In production it must be given and must look random; anywhere
 * else one is made at the first start and kept with the data, so that no default secret exists that could be left in.
 */
export function masterSecret({ secretKey, isProduction, dataDir }: Config): Buffer {
  if (secretKey !== undefined) return checked(secretKey);
  if (isProduction) {
    throw new ConfigError('SECRET_KEY is missing. Make one with: openssl rand -base64 48');
  }
  const file = path.join(dataDir, 'secret-key');
  try {
    return checked(readFileSync(file, 'utf8').trim());
  } catch (error) {
    if (error instanceof ConfigError) throw error;
  }
  const made = randomBytes(SHORTEST_BYTES);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${made.toString('base64')}\n`, { mode: 0o600 });
  return made;
}

function checked(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length < SHORTEST_BYTES) {
    throw new ConfigError(
      `SECRET_KEY holds ${String(bytes.length)} bytes; base64 of at least 32 random bytes is needed: openssl rand -base64 48`,
    );
  }
  if (new Set(bytes).size < FEWEST_DIFFERENT_BYTES) {
    throw new ConfigError(
      'SECRET_KEY is a default or a typed word, not random bytes. Make one with: openssl rand -base64 48',
    );
  }
  return bytes;
}
