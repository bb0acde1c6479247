import { GraphQLError } from 'graphql';
import { Router, type Request, type Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isId } from '../../../kernel/id';
import { isLegalDate, legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import type { Deps } from '../../../platform/deps';
import { formatMessage, type Bilingual, type Locale } from '../../../platform/graphql/locale';
import { PageArgs, pageWindow, toConnection } from '../../../platform/graphql/pagination';
import { requestScope } from '../../../platform/graphql/request-scope';
import { HttpRefusal } from '../../../platform/http/gate';
import { asTableFile } from '../../../platform/http/table-file';
import type { PageWindow } from '../../../platform/persistence/keyset';
import { NOTICE_DATE, noticeEntries, priceHistories, subjectOn } from '../service/price-notice';
import { pageOfNoticedOfferings, PRICE_NOTICE } from '../store/price-notice.query';
import { historyCsv, noticeCsv } from './price-notice.csv';
import { PRODUCT_CODE } from './price-notice.input';
import { NOTICE_POLICY, noticePage, type NoticePage } from './price-notice.page';
import { priceHistoryPicture } from './price-notice.picture';

const ROWS_OF_A_PAGE = 50;

/** As many tables as are written at the same time: each holds a connection now and again for as long as its reader takes. */
const TABLES_AT_ONCE = 4;

/** A picture shows text and shapes, and the styles that are written into it. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/**
 * The price notice for people and programs without GraphQL, open to everybody: `GET /prices` as a page, `/prices.csv`
 * and `/prices/<product code>.csv` as tables, `/prices/<offering id>.svg` as a picture.
 */
export function priceNoticeRoutes(deps: Deps): Router {
  const { dataSource, clock } = deps;
  const router = Router();
  let tables = 0;

  const sendCsv = async (response: Response, lines: AsyncGenerator<string>, name: string): Promise<void> => {
    if (tables >= TABLES_AT_ONCE) throw new HttpRefusal(429);
    tables += 1;
    try {
      // Read before the first byte is sent, so that what fails here is still answered.
      const first = await lines.next();
      asTableFile(response, { format: 'CSV', name });
      await pipeline(Readable.from(withFirst(first, lines)), response);
    } catch (error) {
      if (!isHungUp(error)) throw error;
    } finally {
      tables -= 1;
    }
  };

  router.get('/prices.csv', async (request, response: Response) => {
    const days = subjectOn(askedDate(request), clock);
    await sendCsv(response, noticeCsv(deps, days), `价格公示-${days.on}`);
  });

  router.get('/prices', async (request, response: Response) => {
    const locale = requestScope.getStore()?.locale ?? 'zh';
    const asked = { on: echoOf(request, 'on'), code: echoOf(request, 'q') };
    response.set({
      'content-security-policy': NOTICE_POLICY,
      'cache-control': 'no-cache',
      vary: 'Accept-Language',
    });
    const send = (status: number, content: NoticePage['content'], on = asked.on): void => {
      response
        .status(status)
        .type('html')
        .send(noticePage({ locale, asked: { ...asked, on }, content }));
    };
    try {
      const { on, productCode, window } = readQuestion(request, deps);
      const days = subjectOn(on, clock);
      const page = await pageOfNoticedOfferings(dataSource.manager, { ...days, productCode, window });
      if (productCode !== undefined && page.rows.length === 0)
        throw new HttpRefusal(404, { reason: NO_PRICE });
      const entries = await noticeEntries(dataSource, days, page.rows);
      const { hasNextPage, endCursor } = toConnection(page, { deps }).pageInfo;
      send(200, { ...days, entries, after: hasNextPage ? endCursor : null }, days.on);
    } catch (error) {
      if (!(error instanceof HttpRefusal)) throw error;
      send(error.status, { problem: problemOf(error, locale) });
    }
  });

  router.get('/prices/:name.csv', async (request, response: Response) => {
    const { name: productCode } = request.params;
    const histories = PRODUCT_CODE.test(productCode)
      ? await priceHistories(dataSource, legalDateOf(clock.now()), { productCode })
      : [];
    if (histories.length === 0) throw new HttpRefusal(404, { reason: NO_HISTORY });
    await sendCsv(response, historyCsv(deps, histories), `历次价格-${productCode}`);
  });

  router.get('/prices/:id.svg', async (request, response: Response) => {
    const { id: offeringId } = request.params;
    const [history] = isId('offering', offeringId)
      ? await priceHistories(dataSource, legalDateOf(clock.now()), { offeringId })
      : [];
    if (history === undefined) throw new HttpRefusal(404, { reason: NO_HISTORY });
    response
      .set({ 'content-security-policy': PICTURE_POLICY, 'cache-control': 'no-cache' })
      .type('image/svg+xml')
      .send(await priceHistoryPicture(deps, history));
  });
  return router;
}

async function* withFirst(
  first: IteratorResult<string>,
  rest: AsyncGenerator<string>,
): AsyncGenerator<string> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}

/** Who goes away in the middle of a table has not made anything fail. */
const isHungUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

/** A value of the address that is given once; null for one that is left out or left empty, as a form sends it. */
function once(request: Request, name: string): string | null {
  const value: unknown = request.query[name];
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string') throw new HttpRefusal(400, { reason: GIVEN_TWICE });
  return value;
}

/** What a field of the form shows again. */
function echoOf(request: Request, name: string): string {
  const value: unknown = request.query[name];
  return typeof value === 'string' ? value.slice(0, 64) : '';
}

function askedDate(request: Request): LegalDate | undefined {
  const on = once(request, 'on');
  if (on === null) return undefined;
  if (!NOTICE_DATE.test(on) || !isLegalDate(on)) throw new HttpRefusal(400, { reason: NO_DATE });
  return on;
}

interface Question {
  readonly on: LegalDate | undefined;
  readonly productCode: string | undefined;
  readonly window: PageWindow;
}

/** All of it is read before the database is asked anything. */
function readQuestion(request: Request, deps: Deps): Question {
  const on = askedDate(request);
  const productCode = once(request, 'q')?.trim();
  if (productCode !== undefined && !PRODUCT_CODE.test(productCode)) {
    throw new HttpRefusal(400, { reason: NO_CODE });
  }
  const after = once(request, 'after') ?? undefined;
  return { on, productCode, window: windowAfter(after, deps) };
}

function windowAfter(after: string | undefined, deps: Deps): PageWindow {
  try {
    const args = Object.assign(new PageArgs(), { first: ROWS_OF_A_PAGE, after });
    return pageWindow(args, PRICE_NOTICE, { deps });
  } catch (error) {
    if (error instanceof GraphQLError) throw new HttpRefusal(400, { reason: NO_PLACE });
    throw error;
  }
}

const problemOf = ({ details }: HttpRefusal, locale: Locale): string =>
  details.reason === undefined ? '' : formatMessage(details.reason, locale);

const NO_DATE: Bilingual = {
  zh: '日期应为 2000-01-01 至 2099-12-31 之间的日历日期，形如 2026-05-01',
  en: 'the date must be a day of the calendar from 2000-01-01 to 2099-12-31, such as 2026-05-01',
};
const NO_CODE: Bilingual = {
  zh: '产品代码由 1 至 64 个 ASCII 字符组成，不含空格，例如 BJ-232',
  en: 'a product code has 1 to 64 ASCII characters without spaces, such as BJ-232',
};
const NO_PLACE: Bilingual = {
  zh: '翻页位置无效，请从第一页重新查看',
  en: 'the place of this page is not valid; begin at the first page again',
};
const GIVEN_TWICE: Bilingual = {
  zh: '地址中的每个参数只能出现一次',
  en: 'each parameter of the address may be given once only',
};
const NO_PRICE: Bilingual = {
  zh: '没有该代码的产品，或该产品当日没有公示的价格。请核对代码，或换一个日期查看',
  en: 'there is no product of this code, or no price of it is public for that day; check the code, or try another date',
};
const NO_HISTORY: Bilingual = {
  zh: '没有该产品，或该产品没有公示过价格。请核对地址',
  en: 'there is no such product, or no price of it was ever public; check the address',
};
