import { createHash } from 'node:crypto';
import { html, type Markup } from '../../../platform/http/html';
import type { LegalDate } from '../../../kernel/legal-date';
import { isZero } from '../../../kernel/money';
import { formatMessage, type Bilingual, type Locale } from '../../../platform/graphql/locale';
import type { NoticedBand, NoticeEntry } from '../service/price-notice';
import type { GuidedPriceEntity } from '../store/guided-price.entity';
import type { TariffEntity } from '../store/tariff.entity';
import {
  amountText,
  historyPath,
  picturePath,
  placeText,
  TAX_WORDS,
  termsText,
  unitWords,
} from './price-notice.words';

const TEXTS = {
  title: { zh: '公共数据产品价格公示', en: 'Price notice of public data products' },
  lead: {
    zh: '政府指导价由价格主管部门发布，运营机构的收费标准不得高于政府指导价；尚无指导价的，按经实施机构确认的试行收费标准收费，并标明试行。公共治理、公益事业用途免费。',
    en: 'Guided prices are issued by the pricing office; no tariff may be above them. Before there is one, a trial tariff confirmed by the implementing agency is charged, and marked so. Use for public governance and public welfare is free.',
  },
  on: { zh: '日期', en: 'Date' },
  code: { zh: '产品代码', en: 'Product code' },
  show: { zh: '查看', en: 'Show' },
  asOf: { zh: '价格日期', en: 'Prices as of' },
  past: {
    zh: '此为过去日期当日执行的价格；其中的产品现在可能已不再提供。',
    en: 'These are the prices in force on a day that is past; a product among them may no longer be offered.',
  },
  future: {
    zh: '此为未来日期的价格，以目前已发布的为限。',
    en: 'These are prices of a day to come, as far as they are announced.',
  },
  product: { zh: '产品', en: 'Product' },
  unit: { zh: '计价单位', en: 'Unit' },
  guidedPrice: { zh: '政府指导价', en: 'Guided price' },
  tariff: { zh: '收费标准', en: 'Tariff' },
  coming: { zh: '已公布的变化', en: 'Announced' },
  details: { zh: '详情', en: 'More' },
  notOnOffer: { zh: '现已不再提供', en: 'no longer offered' },
  from: { zh: '自 {day} 起', en: 'from {day}' },
  upTo: { zh: '不高于', en: 'at most' },
  document: { zh: '文号', en: 'Document' },
  noGuide: { zh: '尚无', en: 'none yet' },
  trial: { zh: '试行', en: 'on trial' },
  noTariff: { zh: '当日不可收费', en: 'nothing may be charged' },
  picture: { zh: '价格走势图', en: 'Picture' },
  history: { zh: '历次价格 CSV', en: 'All versions (CSV)' },
  wholeTable: { zh: '当日全部价格 CSV', en: 'All prices of the day (CSV)' },
  explorer: { zh: '接口浏览器', en: 'API explorer' },
  next: { zh: '下一页', en: 'Next page' },
  none: { zh: '当日没有公示的价格。', en: 'No price is public for that day.' },
  more: { zh: '另有 {count} 档，见 CSV', en: '{count} more bands: see the CSV' },
} as const satisfies Readonly<Record<string, Bilingual>>;

// Without a quotation mark or a bracket that a page would escape: the policy names it by its hash.
const STYLE = `
:root{color-scheme:light;--ink:#1c2733;--quiet:#56636f;--line:#d5dde5;--accent:#1f4e79;--limit:#a3361c}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:1rem;color:var(--ink);background:#fff;font:16px/1.5 system-ui,PingFang SC,Microsoft YaHei,Noto Sans CJK SC,sans-serif}
h1{font-size:1.5rem;margin:.2rem 0 .4rem}
p{margin:.3rem 0}
a{color:var(--accent)}
.quiet{color:var(--quiet);font-size:.875rem}
.problem{border-left:4px solid var(--limit);padding:.5rem .8rem;background:#fbf1ee}
form{display:flex;flex-wrap:wrap;gap:.8rem;align-items:end;margin:1rem 0;padding:.8rem;background:#f2f6fa;border-radius:6px}
label{display:grid;gap:.2rem;font-size:.875rem}
input,button{font:inherit;padding:.4rem .6rem;border:1px solid #9aa8b5;border-radius:4px;background:#fff;min-height:2.5rem}
button{background:var(--accent);border-color:var(--accent);color:#fff}
table{width:100%;border-collapse:collapse}
th,td{text-align:left;vertical-align:top;padding:.6rem .5rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
thead th{font-size:.875rem;color:var(--quiet);border-bottom:2px solid var(--ink)}
tbody th{font-weight:600}
ul{margin:0;padding:0;list-style:none}
.amount{font-variant-numeric:tabular-nums;font-weight:600;white-space:nowrap}
.limit{color:var(--limit)}
.value{color:var(--accent)}
.gone{display:inline-block;font-size:.8rem;padding:0 .4rem;border:1px solid var(--quiet);border-radius:3px;color:var(--quiet);font-weight:400}
nav{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;margin:1rem 0}
@media (max-width:46rem){
 thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
 table,tbody,tr,th,td{display:block;width:100%}
 tbody tr{border:1px solid var(--line);border-radius:6px;margin:0 0 1rem;padding:.3rem .6rem}
 tbody th,td{border:0;padding:.35rem 0}
 td::before{content:attr(data-label);display:block;font-size:.8rem;color:var(--quiet)}
}
`;

const SHEET = html`<style>
  ${STYLE}
</style>`;

/** A browser compares all that stands in the element, the space around it too. */
const STYLE_HASH = createHash('sha256')
  .update(SHEET.text.replace(/^<style>|<\/style>$/g, ''))
  .digest('base64');

/** No script, no address elsewhere, and of styles the one above. The form leads back here. */
export const NOTICE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface NoticePage {
  readonly locale: Locale;
  /** As they were sent: a field keeps what somebody wrote, right or wrong. */
  readonly asked: { readonly on: string; readonly code: string };
  readonly content: ShownNotice | { readonly problem: string };
}

interface ShownNotice {
  readonly on: LegalDate;
  readonly today: LegalDate;
  readonly entries: readonly NoticeEntry[];
  /** Where the next page begins; null on the last. */
  readonly after: string | null;
}

type Say = (key: keyof typeof TEXTS, params?: Readonly<Record<string, string | number>>) => string;

export function noticePage({ locale, asked, content }: NoticePage): string {
  const say: Say = (key, params) => formatMessage(TEXTS[key], locale, params);
  const main =
    'problem' in content
      ? html`<p class="problem" role="alert">${content.problem}</p>`
      : noticeOf(content, asked.code, { say, locale });
  const page = html`<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${say('title')}</title>
      ${SHEET}
    </head>
    <body>
      <header>
        <h1>${say('title')}</h1>
        <p class="quiet">${say('lead')}</p>
      </header>
      <form method="get" action="/prices">
        <label
          >${say('on')}<input type="date" name="on" value="${asked.on}" min="2000-01-01" max="2099-12-31"
        /></label>
        <label
          >${say('code')}<input
            type="text"
            name="q"
            value="${asked.code}"
            maxlength="64"
            autocapitalize="characters"
            spellcheck="false"
        /></label>
        <button type="submit">${say('show')}</button>
      </form>
      <main>${main}</main>
      <footer>
        <nav><a href="/explorer">${say('explorer')}</a></nav>
      </footer>
    </body>
  </html>`;
  return `<!doctype html>\n${page.text}\n`;
}

interface Speech {
  readonly say: Say;
  readonly locale: Locale;
}

function noticeOf({ on, today, entries, after }: ShownNotice, code: string, speech: Speech): Markup {
  const { say } = speech;
  const next =
    after === null
      ? null
      : `/prices?${new URLSearchParams({ on, ...(code && { q: code }), after }).toString()}`;
  return html`<p>
      ${say('asOf')} <strong><time datetime="${on}">${on}</time></strong>
    </p>
    ${dayNote(on, today, say)}
    ${entries.length === 0 ? html`<p>${say('none')}</p>` : tableOf(entries, speech)}
    <nav>
      ${next === null ? null : html`<a rel="next" href="${next}">${say('next')}</a>`}<a
        href="/prices.csv?on=${on}"
        >${say('wholeTable')}</a
      >
    </nav>`;
}

function dayNote(on: LegalDate, today: LegalDate, say: Say): Markup | null {
  if (on === today) return null;
  return html`<p class="quiet">${say(on < today ? 'past' : 'future')}</p>`;
}

const COLUMNS = ['product', 'unit', 'guidedPrice', 'tariff', 'coming', 'details'] as const;

const tableOf = (entries: readonly NoticeEntry[], speech: Speech): Markup =>
  html`<table>
    <thead>
      <tr>
        ${COLUMNS.map((column) => html`<th scope="col">${speech.say(column)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${entries.map((entry) => rowOf(entry, speech))}
    </tbody>
  </table>`;

function rowOf(entry: NoticeEntry, speech: Speech): Markup {
  const { say, locale } = speech;
  const { offering, guidedPrice, trialTariff, productCode } = entry;
  const taxBasis = (guidedPrice ?? trialTariff)?.taxBasis;
  const cell = (column: (typeof COLUMNS)[number], content: Markup): Markup =>
    html`<td data-label="${say(column)}">${content}</td>`;
  return html`<tr>
    <th scope="row">
      ${entry.title}<br /><span class="quiet">${productCode}</span
      >${entry.isOnOffer ? null : html` <span class="gone">${say('notOnOffer')}</span>`}
    </th>
    ${cell('unit', html`${unitWords(offering)[locale]}${taxBasis === undefined ? null : html`<br /><span class="quiet">${TAX_WORDS[taxBasis][locale]}</span>`}`)}
    ${cell('guidedPrice', guidedPriceOf(entry, speech))} ${cell('tariff', tariffOf(entry, speech))}
    ${cell('coming', comingOf(entry, speech))}
    ${cell('details', html`<a href="${picturePath(offering.id)}">${say('picture')}</a><br /><a href="${historyPath(productCode)}">${say('history')}</a>`)}
  </tr> `;
}

function guidedPriceOf({ guidedPrice, bands }: NoticeEntry, speech: Speech): Markup {
  const { say } = speech;
  if (guidedPrice === null) return html`${say('noGuide')}`;
  const limits = bandList(bands, speech, ({ ceiling, floor }) =>
    isZero(floor ?? '0')
      ? html`${say('upTo')} <span class="amount limit">${amountText(ceiling ?? '')}</span>`
      : html`<span class="amount limit">${amountText(floor ?? '')} – ${amountText(ceiling ?? '')}</span>`,
  );
  return html`${limits}${termsOf(guidedPrice, bands, speech)}
    <span class="quiet"
      >${say('document')} ${guidedPrice.documentNumber}<br />${say('from', { day: guidedPrice.effectiveFrom })}</span
    >`;
}

function tariffOf({ tariff, trialTariff, bands }: NoticeEntry, speech: Speech): Markup {
  const { say } = speech;
  if (tariff === null) return html`${say('noTariff')}`;
  const prices = bandList(
    bands,
    speech,
    ({ unitPrice }) =>
      html`<span class="amount value">${unitPrice === null ? null : amountText(unitPrice)}</span>`,
  );
  const mark =
    trialTariff === null
      ? null
      : html`<span class="gone">${say('trial')}</span>
          <span class="quiet">${say('document')} ${trialTariff.documentNumber ?? ''}</span>`;
  return html`${mark}${prices}${termsOf(tariff, bands, speech)}
    <span class="quiet">${say('from', { day: tariff.effectiveFrom })}</span>`;
}

/** As many bands as a cell of the page shows. */
const SHOWN_BANDS = 12;

function bandList(
  bands: readonly NoticedBand[],
  { say, locale }: Speech,
  amountOf: (band: NoticedBand) => Markup,
): Markup {
  const left = bands.length - SHOWN_BANDS;
  return html`<ul>
    ${bands.slice(0, SHOWN_BANDS).map((band) => {
      const place = placeText(band, locale);
      return html`<li>
        ${place === '' ? null : html`<span class="quiet">${place}</span> `}${amountOf(band)}
      </li>`;
    })}${left > 0 ? html`<li class="quiet">${say('more', { count: left })}</li>` : null}
  </ul>`;
}

function termsOf(
  row: GuidedPriceEntity | TariffEntity,
  bands: readonly NoticedBand[],
  { locale }: Speech,
): Markup | null {
  const isBanded = bands.some(({ above }) => above > 0);
  const terms = termsText(row, isBanded, locale);
  return terms === '' ? null : html`<span class="quiet">${terms}</span><br />`;
}

function comingOf({ nextGuidedPrice, nextTariff }: NoticeEntry, speech: Speech): Markup {
  const changes = [
    ...(nextGuidedPrice === null
      ? []
      : [changeOf('guidedPrice', nextGuidedPrice.effectiveFrom, nextGuidedPrice.ceiling, speech)]),
    ...(nextTariff === null
      ? []
      : [changeOf('tariff', nextTariff.effectiveFrom, nextTariff.unitPrice, speech)]),
  ];
  return changes.length === 0
    ? html`—`
    : html`<ul>
        ${changes}
      </ul>`;
}

/** Without an amount where there are several: the notice of that day tells them. */
const changeOf = (
  what: 'guidedPrice' | 'tariff',
  from: LegalDate,
  amount: string | null,
  { say }: Speech,
): Markup =>
  html`<li>
    ${say(what)}
    <a href="/prices?on=${from}">${say('from', { day: from })}</a
    >${amount === null ? null : html` <span class="amount">${amountText(amount)}</span>`}
  </li>`;
