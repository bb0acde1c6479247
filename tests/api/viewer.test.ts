import { anOrganisation, aPersonIn } from '../support/builders';
import { startTestServer, type TestServer } from '../support/test-server';

const VIEWER = `{ viewer { person { id login } organisation { id name state } roles organisations { id } mustChangePassword } }`;

describe('viewer', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it('is null for nobody', async () => {
    const answer = await server.execute(VIEWER);
    expect(answer.data).toEqual({ viewer: null });
    expect(answer.statements).toEqual([]);
  });

  it('names the person, the organisation and the roles', async () => {
    const enterprise = await anOrganisation(server, 'ENTERPRISE');
    const buyer = await aPersonIn(server, enterprise, 'BUYER', 'ORGANISATION_ADMIN');
    const answer = await server.execute(VIEWER, {}, { as: buyer });
    expect(answer.data).toEqual({
      viewer: {
        person: { id: buyer.personId, login: buyer.login },
        organisation: { id: enterprise.id, name: enterprise.name, state: 'ACTIVE' },
        roles: ['BUYER', 'ORGANISATION_ADMIN'],
        organisations: [{ id: enterprise.id }],
        mustChangePassword: false,
      },
    });
  });
});
