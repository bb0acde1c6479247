/** A failure that the person at the terminal can mend: its message is the whole explanation, shown without a stack. */
export class ClearError extends Error {}

/** @type {Record<string, string>} */
const REASONS = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'it is a file, not a folder',
  ENOENT: 'there can be no such folder',
};

/**
 * @param {unknown} error
 * @returns {string} the cause in words, with the system's code where there is one
 */
export function reasonOf(error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  const words = code === undefined ? undefined : REASONS[code];
  return words === undefined ? String(message ?? error) : `${words} (${code})`;
}
