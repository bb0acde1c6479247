import { drawSteps, type StepChart } from '../../../../src/platform/picture/step-chart';

const chart: StepChart = {
  title: '企业信用画像服务 <"&">',
  subtitle: 'BJ-232 · 产业用途 industry',
  axis: '元/次 CNY per call',
  series: [
    {
      name: '上限 ceiling',
      role: 'LIMIT',
      until: '2026-12-31',
      steps: [
        { from: '2026-01-01', amount: '20.000001', note: '文号一' },
        { from: '2026-06-01', amount: '9.00' },
      ],
    },
    {
      name: '收费标准 tariff',
      role: 'VALUE',
      until: '2026-12-31',
      steps: [{ from: '2026-02-01', amount: '8.5' }],
    },
  ],
  today: '2026-07-01',
};

describe('drawSteps', () => {
  it('writes every exact amount, note and day into a picture that asks for nothing elsewhere', async () => {
    const svg = await drawSteps(chart);
    for (const text of [
      '20.000001',
      '文号一',
      '9.00',
      '8.5',
      '2026-07-01',
      '元/次 CNY per call',
      '上限 ceiling',
    ]) {
      expect(svg).toContain(text);
    }
    expect(svg.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:|<script|@import|url\((?!#)/);
  });

  it('takes names as text and never as markup', async () => {
    const svg = await drawSteps(chart);
    expect(svg).not.toContain('<"&">');
    expect(svg).toContain('aria-label="企业信用画像服务 &#60;&#34;&#38;&#34;&#62;.');
  });

  it('draws an offering without any price', async () => {
    await expect(drawSteps({ ...chart, series: [] })).resolves.toContain('<svg');
  });
});
