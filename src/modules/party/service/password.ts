import { hash, verify, type Options } from '@node-rs/argon2';

/** Argon2id with the smallest cost that OWASP recommends: 19 MiB, two passes, one lane. Argon2id is the default. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const SHORTEST_PASSWORD = 12;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

/** A hash of nothing that anybody knows, made once: an unknown login must cost as much time as a wrong password. */
let nobody: Promise<string> | undefined;

export async function isPasswordRight(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID());
  const matches = await verify(passwordHash ?? (await nobody), password.normalize('NFKC'));
  return matches && passwordHash !== null;
}
