/**
 * Tells on stdout, in one line, what happens now.
 * @typedef {(line: string) => void} Say
 */

/** @type {Say} The seconds count from the start of the process, so that a wait is seen where it happens. */
export function say(line) {
  process.stdout.write(`[${process.uptime().toFixed(1).padStart(5)} s] ${line}\n`);
}

/** @type {Say} For commands whose own output is all that is wanted unless something takes long. */
export function sayOnStderr(line) {
  process.stderr.write(`[${process.uptime().toFixed(1).padStart(5)} s] ${line}\n`);
}
