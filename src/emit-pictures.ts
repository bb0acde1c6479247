import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawStates } from './explorer/pictures/draw-states';
import { STATE_MACHINES } from './explorer/pictures/state-machines';

/** `npm run pictures`: draws the states from the transition tables, beside the README of their module. */
async function main(): Promise<void> {
  for (const machine of STATE_MACHINES) {
    const file = path.join('src', 'modules', machine.module, `${machine.name}.svg`);
    writeFileSync(file, await drawStates(machine));
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
