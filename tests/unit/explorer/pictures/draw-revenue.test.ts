import { drawRevenue } from '../../../../src/explorer/pictures/draw-revenue';
import type { RevenueCurve } from '../../../../src/modules/revenue';

const curve = (over: Partial<RevenueCurve> = {}): RevenueCurve => ({
  agreementNumber: '聊数授〔2026〕1号',
  documentNumber: '聊发改价〔2026〕8号',
  from: '2026-01-01',
  to: '2026-12-31',
  today: '2026-11-23',
  maximum: '16444525.00',
  warningPercents: [90, 100],
  days: [
    { day: '2026-03-02', revenue: '9000000.00' },
    { day: '2026-07-01', revenue: '9350000.00' },
  ],
  ...over,
});

/** Where the steps of the curve stand, from the last path of the picture. */
const stepsOf = (svg: string): string =>
  [...svg.matchAll(/<path d="([^"]+)" fill="none"/g)].at(-1)?.[1] ?? '';

describe('the picture of revenue against the maximum', () => {
  it('says in both languages what it shows, with exact amounts', () => {
    const svg = drawRevenue(curve());
    for (const words of [
      '收入与最高准许收入',
      'Revenue',
      '¥18,350,000.00',
      '111.5873%',
      '¥16,444,525.00',
      '提醒线 warning 90%',
    ]) {
      expect(svg).toContain(words);
    }
  });

  it('rises on the days on which something came in, and only then', () => {
    const steps = stepsOf(drawRevenue(curve()));
    expect(steps.match(/V/g)).toHaveLength(2);
    const heights = [...steps.matchAll(/V([\d.]+)/g)].map(([, height]) => Number(height));
    expect(heights[0]).toBeGreaterThan(heights[1] ?? 0);
    expect(stepsOf(drawRevenue(curve({ days: [] })))).not.toContain('V');
  });

  it('stays within its frame, whatever came in', () => {
    for (const revenue of ['0.01', '99999999999999.99']) {
      const svg = drawRevenue(curve({ days: [{ day: '2026-12-31', revenue }], today: '2027-03-01' }));
      for (const [, place] of stepsOf(svg).matchAll(/[HV]([\d.]+)/g)) {
        expect(Number(place)).toBeGreaterThanOrEqual(92);
        expect(Number(place)).toBeLessThanOrEqual(936);
      }
    }
  });

  it('is drawn for a maximum of zero and for days that have not begun', () => {
    const svg = drawRevenue(curve({ maximum: '0.00', days: [], today: '2025-12-31' }));
    expect(svg).toContain('of the maximum —');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg).not.toContain('今日');
  });

  it('takes no markup from a number', () => {
    const svg = drawRevenue(curve({ agreementNumber: '<script>&"' }));
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;script&gt;&amp;&quot;');
  });
});
