import { inTransaction } from '../src/platform/persistence/transaction';
import type { Deps } from '../src/platform/deps';
import { readDemoData } from './demo-data';
import {
  decideItems,
  declareControls,
  itemsToDecide,
  onSale,
  setPrices,
  submitLists,
  suspendProducts,
  type DemoGround,
} from './demo-market';
import { seedParties } from './demo-parties';

interface Telling {
  readonly say: (line: string) => void;
}

/** How many rulings pass between two lines. */
const LINE_EVERY = 50;

/**
 * Fills an installation with the demo market: real product names, invented parties. A second run changes nothing, and
 * one that was interrupted is completed. Never for production: the caller sees to that.
 */
export async function seedDemo(deps: Deps, { say }: Telling): Promise<void> {
  const data = readDemoData();
  const parties = await inTransaction(deps.dataSource, (manager) => seedParties(manager, data));
  if (parties.written > 0) {
    const { organisations, accounts, resources } = data;
    say(
      `Demo data: ${organisations.length} organisations, ${accounts.length} people, ${resources.length} data resources.`,
    );
  }
  const ground: DemoGround = { deps, data, parties };
  const tell = (done: number, what: string): void => {
    if (done > 0) say(`Demo data: ${done} ${what}.`);
  };
  tell(await declareControls(ground), 'control facts declared');
  tell(await submitLists(ground), 'product lists handed in');
  const waiting = await itemsToDecide(ground);
  await decideItems(ground, waiting, (done) => {
    const isTold = done % LINE_EVERY === 0 || done === waiting.length;
    if (isTold) say(`Demo data: ${done} of ${waiting.length} products decided by the agency.`);
  });
  tell(await setPrices(ground), 'guided prices and tariffs brought into force');
  tell(await suspendProducts(ground), 'product suspended');
  say(`Demo data is in place: ${await onSale(ground)} products on sale.`);
}
