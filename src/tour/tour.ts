import { authorise, supply } from './agreement';
import { approve, browse } from './approval';
import { TourClient, TourEnded, type Locale } from './client';
import { end, suspendOnBreach } from './life';
import { chargedOrder, freeUse } from './orders';
import { appoint, lookAround } from './plan';
import { price } from './pricing';
import { redevelop, suspend } from './redevelopment';
import { revise } from './revision';
import { Stage } from './stage';

/**
 * Plays the story of the marketplace against a running server, as a client that knows nothing but its address and
 * the demo accounts. It may be played again and again on one database: every run makes an agreement and a product of
 * its own, and ends them.
 */
async function play(): Promise<boolean> {
  const { TOUR_URL, PORT, TOUR_PASSWORD = 'liaocheng-demo' } = process.env;
  const url = TOUR_URL ?? `http://127.0.0.1:${PORT ?? '4000'}/graphql`;
  const locale: Locale = process.argv.includes('--en') ? 'en' : 'zh';
  const print = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const client = new TourClient({ url, locale, password: TOUR_PASSWORD });
  const stage = new Stage({ client, locale, print, columns: process.stdout.columns || 140 });
  const run = Date.now().toString(36).toUpperCase();
  const today = legalDate(new Date());
  print(locale === 'zh' ? `导览 ${run} · ${url}\n` : `Tour ${run} · ${url}\n`);
  stage.open();
  await browse(stage);
  const telling = { stage, ground: await lookAround(stage), run, today };
  const selectionId = await appoint(telling);
  const agreement = await authorise(telling, selectionId);
  await supply(telling, agreement);
  const product = await approve(stage, agreement.id, run);
  await price(stage, product, run, today);
  const round = { stage, product, run, today };
  const orderId = await chargedOrder(round);
  await freeUse(round);
  await redevelop(round, orderId);
  await revise(stage, product, run);
  const suspendedAt = await suspendOnBreach(telling, product);
  await suspend(round);
  await end(telling, agreement.id, suspendedAt);
  print(summary(stage, locale));
  return stage.differences === 0;
}

/** Prices and periods count in days of Asia/Shanghai. */
const legalDate = (instant: Date): string =>
  instant.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

const summary = ({ steps, differences }: Stage, locale: Locale): string =>
  locale === 'zh'
    ? `\n${steps} 步,${differences === 0 ? '全部符合预期' : `${differences} 处与预期不符`}。`
    : `\n${steps} steps, ${differences === 0 ? 'all as expected' : `${differences} not as expected`}.`;

play().then(
  (isAsExpected) => {
    process.exitCode = isAsExpected ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`\n${error instanceof TourEnded ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
