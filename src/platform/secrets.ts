import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';

/** Every key of the application, derived from the one secret that is configured. */
export interface Secrets {
  /** Signs list cursors, so that a client cannot forge a position. */
  readonly cursorKey: Buffer;
  /** Keyed hash of refresh tokens and API keys at rest. */
  readonly credentialKey: Buffer;
  readonly accessTokenPrivateKey: KeyObject;
  readonly accessTokenPublicKey: KeyObject;
}

/** PKCS#8 header of an Ed25519 private key; the 32-byte seed follows it (RFC 8410, section 7). */
const ED25519_PKCS8_HEADER = Buffer.from('302e020100300506032b657004220420', 'hex');

export function deriveSecrets(masterSecret: Buffer): Secrets {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', masterSecret, 'public-data-marketplace', purpose, 32));
  const accessTokenPrivateKey = createPrivateKey({
    key: Buffer.concat([ED25519_PKCS8_HEADER, derive('access-token')]),
    format: 'der',
    type: 'pkcs8',
  });
  return {
    cursorKey: derive('cursor'),
    credentialKey: derive('credential'),
    accessTokenPrivateKey,
    accessTokenPublicKey: createPublicKey(accessTokenPrivateKey),
  };
}
