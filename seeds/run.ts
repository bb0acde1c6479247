import { inTransaction } from '../src/platform/persistence/transaction';
import type { Deps } from '../src/platform/deps';
import { discloseUses, readNotices, runClock } from './demo-agenda';
import { concludeAgreements, isMarketFromBefore } from './demo-agreement';
import { completeEntries, registerResources } from './demo-catalogue';
import { readDemoData } from './demo-data';
import { DemoRefused, type DemoGround } from './demo-ground';
import {
  decideLists,
  declareControls,
  itemsToDecide,
  onSale,
  recordCompetences,
  setPrices,
  submitLists,
  suspendProducts,
  type DemoMarket,
} from './demo-market';
import { adjustCeilings, fixMaxima } from './demo-maximum';
import { openMatters } from './demo-matters';
import { seedParties } from './demo-parties';

interface Telling {
  readonly say: (line: string) => void;
}

/**
 * Fills an installation with the demo market: real product names, invented parties. A second run changes nothing, and
 * one that was interrupted is completed. Never for production: the caller sees to that.
 */
export async function seedDemo(deps: Deps, { say }: Telling): Promise<void> {
  const data = readDemoData();
  const parties = await inTransaction(deps.dataSource, (manager) => seedParties(manager, deps.clock, data));
  if (parties.written > 0) {
    const { organisations, accounts, resources } = data;
    say(
      `Demo data: ${organisations.length} organisations, ${accounts.length} people, ${resources.length} data resources.`,
    );
  }
  const ground: DemoGround = { deps, data, parties };
  try {
    await tellStory(ground, say);
  } catch (error) {
    // In a market that people have worked in since an earlier version, a rule may stand against what is new to it.
    if (!(error instanceof DemoRefused && (await isMarketFromBefore(ground)))) throw error;
    say(`Demo data: left as it is. ${error.message}`);
  }
  say(`Demo data is in place: ${await onSale(ground)} products on sale.`);
}

async function tellStory(ground: DemoGround, say: Telling['say']): Promise<void> {
  let acts = 0;
  const tell = (done: number, what: string): void => {
    acts += done;
    if (done > 0) say(`Demo data: ${done} ${what}.`);
  };
  tell(await completeEntries(ground), 'entries of the catalogue completed');
  const { agreements, done } = await concludeAgreements(ground);
  tell(done, 'steps from the plan to the published agreement');
  tell(await registerResources(ground), 'resources registered by their holders');
  tell(await declareControls(ground), 'control facts declared');
  // Under an agreement that people have suspended or ended, nothing is added to the market any more.
  if ([...agreements.values()].every(({ isActive }) => isActive)) {
    await openMarket({ ...ground, agreements }, { say, tell });
  }
  if (acts === 0) return;
  await runClock(ground, ground.deps.clock.now());
  await readNotices(ground);
}

async function openMarket(
  market: DemoMarket,
  { say, tell }: Telling & { readonly tell: (done: number, what: string) => void },
): Promise<void> {
  tell(await submitLists(market), 'product lists handed in');
  const waiting = await itemsToDecide(market);
  const versions = await decideLists(market, waiting, (decided) => {
    say(`Demo data: ${decided} of ${waiting.length} products decided by the agency.`);
  });
  tell(versions, 'versions of the product list published');
  tell(await recordCompetences(market), 'competence to price put on file');
  tell(await fixMaxima(market), 'acts by which the maximum permitted revenue is fixed');
  tell(await setPrices(market), 'guided prices and tariffs brought into force');
  tell(await suspendProducts(market), 'product suspended');
  tell(await discloseUses(market), 'disclosure of resource use');
  tell(await adjustCeilings(market), 'acts by which the ceilings are adjusted after a year');
  tell(
    await openMatters(market),
    'matters left for people: a scenario, a request, a demand, a changed product',
  );
}
