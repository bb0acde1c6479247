import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { ID_PREFIXES } from '../../../kernel/id';
import type { Secrets } from '../../../platform/secrets';

const SECRET_BYTES = 32;

/** 256 random bits, safe in a header and a URL. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/**
 * What is kept instead of a credential. Keyed, so that a stolen table is worthless without the key; a fast hash,
 * because the credential is random and cannot be guessed. The purpose keeps one kind from passing as the other.
 */
export const credentialHash = (
  secrets: Secrets,
  purpose: 'refresh-token' | 'api-key' | 'request',
  credential: string,
): string => createHmac('sha256', secrets.credentialKey).update(`${purpose}:${credential}`).digest('hex');

/** Compares two hashes of the same length without telling where they differ. */
export const isSameHash = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'));

const API_KEY = /^dmk_live_([0-9a-f-]{36})_([A-Za-z0-9_-]{43})$/;
const API_KEY_PREFIX = `${ID_PREFIXES.apiKey}_`;

export const isApiKeyText = (credential: string): boolean => credential.startsWith('dmk_live_');

export const apiKeyText = (id: string, secret: string): string =>
  `dmk_live_${id.slice(API_KEY_PREFIX.length)}_${secret}`;

/** Takes an API key apart; null when it has not the form of one. */
export function readApiKeyText(credential: string): { id: string; secret: string } | null {
  const [, uuid, secret] = API_KEY.exec(credential) ?? [];
  return uuid === undefined || secret === undefined ? null : { id: `${API_KEY_PREFIX}${uuid}`, secret };
}
