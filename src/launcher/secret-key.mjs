import { ClearError } from './clear-error.mjs';

/**
 * A production server without its secret would make a whole database and refuse to serve afterwards. Whether a key
 * that is given is good is left to the application, which is the one to use it.
 */
export function requireSecretKey() {
  if (process.env.NODE_ENV === 'production' && !process.env.SECRET_KEY) {
    throw new ClearError('SECRET_KEY is missing. Make one with: openssl rand -base64 48');
  }
}
