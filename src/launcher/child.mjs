import { spawn } from 'node:child_process';
import { atEnd, signalExitCode } from './ending.mjs';

/**
 * Runs a program to its end and gives back what it wrote.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: string | Buffer, show?: boolean }} [options] `show` lets it
 *   write to the terminal instead
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
export function runToEnd(program, args, { cwd, env, input, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const out = show ? 'inherit' : 'pipe';
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: [input === undefined ? 'ignore' : 'pipe', out, out],
    });
    const forget = atEnd(
      () =>
        new Promise((ended) => {
          child.once('close', () => ended());
          // Nothing that runs to its end here has anything to save.
          child.kill('SIGKILL');
        }),
    );
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.once('error', (error) => {
      forget();
      reject(error);
    });
    child.once('close', (code, signal) => {
      forget();
      resolve({ code: code ?? signalExitCode(signal ?? 'SIGKILL'), stdout, stderr });
    });
    if (input !== undefined) {
      // A program that dies early closes its end; its exit code tells more than the broken pipe.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    }
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code; 128 + signal if a signal ended it
 */
export function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? signalExitCode(signal ?? 'SIGKILL')));
  });
}

/**
 * Asks a child to leave, and makes it leave when it does not.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @param {number} patienceMs
 * @returns {Promise<boolean>} whether it left by itself
 */
export function stopChild(child, signal, patienceMs) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return resolve(true);
    let patient = true;
    const timer = setTimeout(() => {
      patient = false;
      child.kill('SIGKILL');
    }, patienceMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(patient);
    });
    child.kill(signal);
  });
}
