import { newId } from '../../src/platform/persistence/new-id';
import { aForeignAgreement } from '../support/agreement-ground';
import { anOrder, aPricedProduct } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { anOwnAgreement } from '../support/parties';
import type { Persona } from '../support/personas';
import { aMaximum } from '../support/revenue';
import { request } from '../support/uploads';

describe('GET /explorer/pictures/revenue/<id>.svg', () => {
  let server: MarketServer;
  let id: string;
  beforeAll(async () => {
    server = await startMarketServer();
    const { manager, market, cast } = server;
    const agreement = await anOwnAgreement(server);
    id = (await aMaximum(manager, market, { agreementId: agreement.id, bookedCost: '0.00', taxes: '200.00' }))
      .id;
    const built = await aPricedProduct(manager, market, { agreement, unitPrice: '1.900000' });
    await anOrder(manager, built, {
      buyerId: cast.enterprise.id,
      placedBy: cast.enterpriseBuyer.personId,
      state: 'PAID',
      quantity: 100,
    });
  });
  afterAll(() => server.stop());

  const picture = (of: string, as?: Persona) =>
    request(server, `/explorer/pictures/revenue/${of}.svg`, {}, as === undefined ? {} : { as });

  it('[E-26] draws what has come in, the maximum and the line of the first warning', async () => {
    const answer = await picture(id, server.cast.pricingOfficer);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('image/svg+xml');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const svg = answer.bytes.toString();
    for (const words of [
      '¥190.00',
      '95.0000%',
      'maximum 100% · ¥200.00',
      'warning 90%',
      '2026-12-31',
      '今日 today 2026-11-23',
    ]) {
      expect(svg).toContain(words);
    }
    expect(svg).not.toMatch(/<script|href=|url\(/);
  });

  it.each(['agencyReviewer', 'operatorFinance', 'auditor', 'regulator'] as const)(
    'shows it to %s',
    async (name) => {
      expect((await picture(id, server.cast[name])).status).toBe(200);
    },
  );

  it('shows nothing to who is not signed in', async () => {
    expect((await picture(id)).status).toBe(401);
  });

  it.each(
    everybodyBut(
      'pricingOfficer',
      'agencyAdmin',
      'agencyReviewer',
      'agencyRuling',
      'operatorAdmin',
      'operatorProduct',
      'operatorFinance',
      'operatorSecurity',
      'operatorBuyer',
      'auditor',
      'regulator',
    ),
  )('shows to %s what it shows of a maximum that there is not', async (name) => {
    expect((await picture(id, server.cast[name])).status).toBe(404);
  });

  it('shows nothing of others, and nothing under another id', async () => {
    const { id: agreementId } = await aForeignAgreement(server);
    const foreign = await aMaximum(server.manager, server.market, { agreementId });
    expect((await picture(foreign.id, server.cast.operatorFinance)).status).toBe(404);
    expect((await picture(newId('maximumRevenue'), server.cast.pricingOfficer)).status).toBe(404);
    expect((await picture('no-such-thing', server.cast.pricingOfficer)).status).toBe(404);
  });
});
