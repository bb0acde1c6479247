import { createServer } from 'node:net';
import { ClearError, reasonOf } from './clear-error.mjs';

/** @returns {number} */
export function portWanted() {
  const text = process.env.PORT || '4000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new ClearError(`PORT must be a whole number from 0 to 65535, not "${text}".`);
  }
  return port;
}

/**
 * Looks before anything slow is started, so that a taken port is told at once. The server that listens later still
 * has the last word.
 * @param {number} port
 * @param {number} patienceMs how long a port may stay taken by a server that is just leaving
 */
export async function requireFreePort(port, patienceMs) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const error = await tryPort(port);
    if (error === undefined) return;
    if (error.code !== 'EADDRINUSE')
      throw new ClearError(`Cannot listen on port ${port}: ${reasonOf(error)}.`);
    if (Date.now() >= deadline) {
      throw new ClearError(
        `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * @param {number} port
 * @returns {Promise<NodeJS.ErrnoException | undefined>}
 */
function tryPort(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    // The address on which the application listens by default.
    probe.listen(port, process.env.HOST || '127.0.0.1', () => probe.close(() => resolve(undefined)));
  });
}
