import { legalDateOf } from '../../../../src/kernel/legal-date';
import { breachOf, guideOf } from '../../../../src/policy/pricing/price-guide';
import {
  flatScheme,
  type PriceBand,
  type PriceLine,
  type PriceScheme,
} from '../../../../src/policy/pricing/price-scheme';
import {
  lineTotalOf,
  rate,
  type DatedScheme,
  type RatedUse,
  type UseEvent,
} from '../../../../src/policy/pricing/rate';
import { STANDARD_CLASS } from '../../../../src/policy/vocabulary';
import standards from '../../../support/data/price-standards.json';

/**
 * Fees that were really set, billed by date, class, window, quota, hits, fields and band. Every total is worked by hand
 * in the comment beside it. The amounts are those of the file; it gives the documents without their first days, so that
 * the days from which they count here are the test's.
 */

const amountOf = (product: string, documentNo: string | null): string => {
  const found = standards.filter((row) => row.product === product && row.documentNo === documentNo);
  const [row] = found;
  if (row?.amountYuan == null || found.length !== 1) throw new Error(`No single amount of ${product}`);
  return String(row.amountYuan);
};

const D2016 = '发改价格[2016]54号';
const D2019 = '发改价格规〔2019〕1318号';
const D2025 = '发改价格〔2025〕668号';
const D2010 = '发改价格〔2010〕2432号';

const line = (unitPrice: string, customerClass = STANDARD_CLASS, fieldsFrom = 0): PriceLine => ({
  customerClass,
  fieldsFrom,
  bands: [{ above: 0, upTo: null, unitPrice }],
});

const from = (effectiveFrom: string, versionId: string, scheme: PriceScheme): DatedScheme => ({
  versionId,
  effectiveFrom,
  scheme,
});

let count = 0;
function use(shanghaiTime: string, more: Partial<UseEvent> = {}): UseEvent {
  count += 1;
  const occurred = new Date(`${shanghaiTime}+08:00`);
  return {
    eventId: `evt_${String(count).padStart(6, '0')}`,
    orderId: 'ord_1',
    occurredAt: occurred.toISOString(),
    usedOn: legalDateOf(occurred),
    units: 1,
    subjectKey: null,
    isHit: true,
    comparedFields: 0,
    ...more,
  };
}

const bill = (tariffs: DatedScheme[], events: UseEvent[], customerClass = STANDARD_CLASS): string =>
  totalOf(rate({ tariffs, classes: [{ from: '2010-01-01', customerClass }], events }));
const totalOf = (uses: readonly RatedUse[]): string => lineTotalOf(uses.flatMap(({ parts }) => parts));

describe('price standards', () => {
  const ENTERPRISE = '企业信用报告查询(商业银行等机构)';
  const enterpriseReports = [
    from('2016-02-01', D2016, { ...flatScheme(amountOf(ENTERPRISE, D2016)), repeatWindowDays: 30 }),
    from('2019-08-01', D2019, {
      ...flatScheme('0'),
      repeatWindowDays: 30,
      lines: [
        line(amountOf(ENTERPRISE, D2019)),
        line(amountOf('企业信用报告查询(10类优惠机构)', D2019), 'PREFERRED'),
      ],
    }),
    from('2025-07-01', D2025, {
      ...flatScheme('0'),
      repeatWindowDays: 30,
      lines: [
        line(amountOf(ENTERPRISE, D2025)),
        line(amountOf('企业信用报告查询(11类优惠机构)', D2025), 'PREFERRED'),
      ],
    }),
  ];

  it('[F-15] bills a credit report by the decision in force on its date', () => {
    const events = [
      use('2019-07-31T23:59:59.999'),
      use('2019-08-01T00:00:00.000'),
      use('2025-06-30T12:00'),
      use('2025-07-01T12:00'),
    ];
    // 60 + 20 + 20 + 9
    expect(bill(enterpriseReports, events)).toBe('109.00');
  });

  it('[F-15] bills the preferred institutions by their own class, and as everybody before it existed', () => {
    const events = [use('2018-01-01T12:00'), use('2020-01-01T12:00'), use('2026-01-01T12:00')];
    // 60 + 10 + 4.5
    expect(bill(enterpriseReports, events, 'PREFERRED')).toBe('74.50');
  });

  it('[F-15] bills repeats for one enterprise within 30 days as one', () => {
    const events = [
      use('2026-03-01T09:00', { subjectKey: 'a' }), // 9
      use('2026-03-30T23:59', { subjectKey: 'a' }), // the 30th day: free
      use('2026-03-31T00:00', { subjectKey: 'a' }), // the 31st day: 9
      use('2026-03-31T09:00', { subjectKey: 'b' }), // another enterprise: 9
    ];
    expect(bill(enterpriseReports, events)).toBe('27.00');
  });

  it('[F-15] lets a window that began under an older decision run on', () => {
    const events = [
      use('2025-06-20T09:00', { subjectKey: 'a' }), // 20
      use('2025-07-10T09:00', { subjectKey: 'a' }), // within 30 days: free
      use('2025-07-20T09:00', { subjectKey: 'a' }), // the 31st day: 9
    ];
    expect(bill(enterpriseReports, events)).toBe('29.00');
  });

  it('[F-15] bills a personal report once a day, by the day in Shanghai', () => {
    const personal = {
      ...flatScheme(amountOf('个人信用报告查询(商业银行等机构)', D2025)),
      repeatWindowDays: 1,
    };
    const events = [
      use('2026-03-01T00:00', { subjectKey: 'p' }), // 1
      use('2026-03-01T23:59', { subjectKey: 'p' }), // free
      use('2026-03-02T00:00', { subjectKey: 'p' }), // 1
    ];
    expect(bill([from('2025-07-01', D2025, personal)], events)).toBe('2.00');
  });

  it('[F-15] leaves the first two queries of a year free and charges from the third on', () => {
    const counter = (documentNo: string): PriceScheme => ({
      ...flatScheme('0'),
      accumulation: 'YEAR',
      lines: [
        {
          customerClass: STANDARD_CLASS,
          fieldsFrom: 0,
          bands: [
            { above: 0, upTo: 2, unitPrice: '0' },
            { above: 2, upTo: null, unitPrice: amountOf('个人柜台查询自身信用报告', documentNo) },
          ],
        },
      ],
    });
    const tariffs = [from('2016-02-01', D2016, counter(D2016)), from('2025-07-01', D2025, counter(D2025))];
    const events = [
      ...['2024-03-01', '2024-06-01', '2024-12-31'].map((day) => use(`${day}T10:00`)), // 0 + 0 + 10
      ...['2025-01-01', '2025-02-01', '2025-06-30', '2025-07-01'].map((day) => use(`${day}T10:00`)), // 0 + 0 + 10 + 5
    ];
    expect(bill(tariffs, events)).toBe('25.00');
  });

  it('[F-15] charges an identity check by the number of compared fields, and nothing without a hit', () => {
    const upToFive = amountOf('公民身份认证服务(比对内容五项以下含五项)', D2010);
    const moreThanFive = amountOf('公民身份认证服务(比对内容五项以上)', D2010);
    const identity: PriceScheme = {
      ...flatScheme('0'),
      chargesHitsOnly: true,
      lines: [line(upToFive), line(moreThanFive, STANDARD_CLASS, 6)],
    };
    const events = [
      use('2011-01-01T10:00', { comparedFields: 5 }), // 5
      use('2011-01-01T10:00', { comparedFields: 6 }), // 10
      use('2011-01-01T10:00', { comparedFields: 6, isHit: false }), // 库中无此号: 0
    ];
    expect(bill([from('2010-11-01', D2010, identity)], events)).toBe('15.00');
  });

  it('[E-34] charges unit prices below one fen and rounds the line once', () => {
    const digits = flatScheme(amountOf('数字识别(山西数据交易平台挂牌价)', null));
    const faces = flatScheme(amountOf('人脸融合(山西数据交易平台挂牌价)', null));
    // 12345 × 0.0028 = 34.566; 333 × 0.0153 = 5.0949
    expect(bill([from('2020-01-01', 'digits', digits)], [use('2026-01-01T10:00', { units: 12_345 })])).toBe(
      '34.57',
    );
    expect(bill([from('2020-01-01', 'faces', faces)], [use('2026-01-01T10:00', { units: 333 })])).toBe(
      '5.09',
    );
  });

  it('[F-15] meters what a trial standard prices at zero', () => {
    const storage = flatScheme(
      amountOf('福建省公共数据运营服务费-存算设施使用费', '福建省公共数据运营服务费收费标准(试行)'),
    );
    const uses = rate({
      tariffs: [from('2025-03-01', 'trial', storage)],
      classes: [],
      events: [use('2026-01-01T10:00', { units: 500 })],
    });
    expect(totalOf(uses)).toBe('0.00');
    expect(uses.flatMap(({ parts }) => parts).map(({ units }) => units)).toEqual([500]);
  });

  it('[F-15] adds bands up one by one, falling or rising, and discounts a class', () => {
    // The structure of the Fujian trial standard (累进阶梯，分档累加); it publishes no amounts, these are the test's.
    const bands = (prices: readonly [string, string, string]): PriceBand[] => [
      { above: 0, upTo: 1000, unitPrice: prices[0] },
      { above: 1000, upTo: 5000, unitPrice: prices[1] },
      { above: 5000, upTo: null, unitPrice: prices[2] },
    ];
    const volume: PriceScheme = {
      ...flatScheme('0'),
      accumulation: 'MONTH',
      lines: [
        { customerClass: STANDARD_CLASS, fieldsFrom: 0, bands: bands(['0.5', '0.3', '0.125']) },
        { customerClass: 'SUPPORTED', fieldsFrom: 0, bands: bands(['0.25', '0.15', '0.0625']) },
      ],
    };
    const events = [
      use('2026-03-05T10:00', { units: 900 }), // 900 × 0.5 = 450
      use('2026-03-09T10:00', { units: 4200 }), // 100 × 0.5 + 4000 × 0.3 + 100 × 0.125 = 50 + 1200 + 12.5
      use('2026-04-01T00:00', { units: 10 }), // a new month: 10 × 0.5 = 5
    ];
    expect(bill([from('2025-03-01', 'fj', volume)], events)).toBe('1717.50');
    // Half of each band.
    expect(bill([from('2025-03-01', 'fj', volume)], events, 'SUPPORTED')).toBe('858.75');
  });

  it('[E-06] lets no older tariff stand under a later, lower decision', () => {
    const guideOn = (index: number) => {
      const scheme = enterpriseReports[index]?.scheme ?? flatScheme('0');
      return guideOf({ form: 'CEILING', scheme, floats: null });
    };
    const asIn2019 = enterpriseReports[1]?.scheme ?? flatScheme('0');
    expect(breachOf(asIn2019, guideOn(1))).toBeNull();
    expect(breachOf(asIn2019, guideOn(2))).toMatchObject({
      kind: 'ABOVE_CEILING',
      stretch: { customerClass: STANDARD_CLASS, unitPrice: '20', ceiling: '9' },
    });
  });
});
