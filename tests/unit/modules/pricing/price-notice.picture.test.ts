import { priceSeries } from '../../../../src/modules/pricing/api/price-notice.picture';
import { flatCeiling, flatScheme, type PriceScheme } from '../../../../src/policy';
import { STANDARD_CLASS } from '../../../../src/policy/vocabulary';

type Guides = Parameters<typeof priceSeries>[0];
type Tariffs = Parameters<typeof priceSeries>[1];

const TERMS = { unit: 'PER_CALL', taxBasis: 'TAX_INCLUSIVE', effectiveTo: null } as const;
const guide = (effectiveFrom: string, ceiling: string | PriceScheme): Guides[number] => ({
  ...TERMS,
  guidedPriceId: `gpr-${effectiveFrom}`,
  guide:
    typeof ceiling === 'string' ? flatCeiling(ceiling) : { form: 'CEILING', floats: null, scheme: ceiling },
  effectiveFrom,
  documentNumber: `doc ${effectiveFrom}`,
  basis: 'GUIDED',
});
const tariff = (effectiveFrom: string, price: string | PriceScheme): Tariffs[number] => ({
  ...TERMS,
  tariffId: `tar-${effectiveFrom}`,
  scheme: typeof price === 'string' ? flatScheme(price) : price,
  effectiveFrom,
});
const TODAY = '2026-06-15';

describe('priceSeries', () => {
  it('draws nothing without a price', () => {
    expect(priceSeries([], [], TODAY)).toEqual([]);
  });

  it('draws each ceiling with its document, to some time after today', () => {
    expect(priceSeries([guide('2026-01-01', '2'), guide('2026-05-01', '1.5')], [], TODAY)).toMatchObject([
      {
        role: 'LIMIT',
        until: '2026-07-30',
        steps: [
          { from: '2026-01-01', amount: '2.00', note: 'doc 2026-01-01' },
          { from: '2026-05-01', amount: '1.50', note: 'doc 2026-05-01' },
        ],
      },
    ]);
  });

  it('leaves a gap while a lower guided price has overtaken the tariff, and takes it up when it may be charged again', () => {
    const guides = [guide('2026-01-01', '2'), guide('2026-03-01', '1'), guide('2026-05-01', '3')];
    const [, ...runs] = priceSeries(guides, [tariff('2026-01-10', '1.9')], TODAY);
    expect(runs).toMatchObject([
      { role: 'VALUE', steps: [{ from: '2026-01-10', amount: '1.90' }], until: '2026-03-01' },
      { role: 'VALUE', steps: [{ from: '2026-05-01', amount: '1.90' }], until: '2026-07-30' },
    ]);
  });

  it('ends with a revocation, and brings nothing back before another guided price begins', () => {
    const guides = [
      guide('2026-01-01', '2'),
      { ...guide('2026-03-01', '1.9'), effectiveTo: '2026-03-31' },
      { ...guide('2026-04-15', '3'), effectiveTo: '2026-04-14' },
      guide('2026-05-01', '2'),
    ];
    expect(priceSeries(guides, [tariff('2026-01-10', '1.9')], TODAY)).toMatchObject([
      { role: 'LIMIT', steps: [{ amount: '2.00' }, { amount: '1.90' }], until: '2026-04-01' },
      { role: 'LIMIT', steps: [{ from: '2026-05-01', amount: '2.00' }], until: '2026-07-30' },
      { role: 'VALUE', steps: [{ from: '2026-01-10', amount: '1.90' }], until: '2026-04-01' },
      { role: 'VALUE', steps: [{ from: '2026-05-01', amount: '1.90' }], until: '2026-07-30' },
    ]);
  });

  it('draws changes of a tariff that is charged throughout as one line', () => {
    const [, ...runs] = priceSeries(
      [guide('2026-01-01', '2')],
      [tariff('2026-01-01', '1.9'), tariff('2026-04-01', '1.7'), tariff('2026-09-01', '1.5')],
      TODAY,
    );
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      steps: [{ amount: '1.90' }, { amount: '1.70' }, { amount: '1.50' }],
      until: '2026-10-16',
    });
  });

  it('draws the highest band of the standard class, which never lies above the ceiling that is drawn', () => {
    const rising = (first: string, then: string, other: string): PriceScheme => ({
      ...flatScheme('0'),
      accumulation: 'MONTH',
      lines: [
        { customerClass: 'BANK', fieldsFrom: 0, bands: [{ above: 0, upTo: null, unitPrice: other }] },
        {
          customerClass: STANDARD_CLASS,
          fieldsFrom: 0,
          bands: [
            { above: 0, upTo: 100, unitPrice: first },
            { above: 100, upTo: null, unitPrice: then },
          ],
        },
      ],
    });
    const [limit, run] = priceSeries(
      [guide('2026-01-01', rising('1', '2', '9'))],
      [tariff('2026-01-01', rising('0', '2', '8'))],
      TODAY,
    );
    expect(limit?.steps).toMatchObject([{ amount: '2.00' }]);
    expect(run?.steps).toMatchObject([{ amount: '2.00' }]);
  });

  it('draws a trial by its own name, until the guided price begins', () => {
    const trial = { ...guide('2026-01-01', '3'), basis: 'TRIAL' } as const;
    const series = priceSeries([trial, guide('2026-04-01', '2')], [tariff('2026-01-01', '3')], TODAY);
    expect(series.map(({ name, until }) => ({ name, until }))).toEqual([
      { name: '试行收费标准 trial tariff', until: '2026-04-01' },
      { name: '指导价上限 guided price ceiling', until: '2026-07-30' },
      { name: '收费标准 tariff', until: '2026-04-01' },
    ]);
  });
});
