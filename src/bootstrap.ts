import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from './config';
import { openDataSource } from './data-source';
import { masterSecret } from './master-secret';
import { bootstrapAgency } from './modules/party';
import { systemClock } from './platform/clock';
import { formatMessage } from './platform/graphql/locale';
import { createLog } from './platform/log';
import { PLAIN_REFUSAL_MESSAGES } from './platform/refusal';
import { deriveSecrets } from './platform/secrets';
import { chinaCalendar } from './platform/working-calendar';

const USAGE = `npm run bootstrap -- --credit-code <18 characters> --name <agency> --login <login> --person <display name>

Enters the first implementing agency and its administrator and prints a one-time password. For a server without demo
accounts; refused as soon as there is an implementing agency. The agency then registers the operator, the pricing
office and the departments (registerOfficialBody) and verifies enterprises and public bodies (verifyOrganisation).`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'credit-code': { type: 'string' },
      name: { type: 'string' },
      login: { type: 'string' },
      person: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const { 'credit-code': creditCode, name, login, person } = values;
  if (
    values.help === true ||
    creditCode === undefined ||
    name === undefined ||
    login === undefined ||
    person === undefined
  ) {
    process.stdout.write(`${USAGE}\n`);
    process.exitCode = values.help === true ? 0 : 1;
    return;
  }
  const config = readConfig();
  if (config.databaseUrl === undefined) throw new ConfigError('DATABASE_URL is missing');
  const dataSource = await openDataSource({ url: config.databaseUrl, poolSize: 2 });
  try {
    await dataSource.runMigrations();
    const deps = {
      dataSource,
      clock: systemClock,
      log: createLog(config.logLevel),
      secrets: deriveSecrets(masterSecret(config)),
      calendar: chinaCalendar,
    };
    const outcome = await bootstrapAgency(deps, {
      creditCode,
      name,
      adminLogin: login,
      adminDisplayName: person,
    });
    if (!outcome.ok) throw new ConfigError(textOf(outcome.refusal));
    const { organisation, login: account, password } = outcome.value;
    process.stdout.write(
      `Entered ${organisation.name} (${organisation.id}).\nSign in as ${account} with ${password}\n`,
    );
    process.stdout.write('The password is shown this once and opens nothing but changePassword.\n');
  } finally {
    await dataSource.destroy();
  }
}

type Refused = Extract<Awaited<ReturnType<typeof bootstrapAgency>>, { ok: false }>['refusal'];

const textOf = (refusal: Refused): string =>
  refusal.kind === 'plain'
    ? `${(refusal.path ?? []).join('.')}: ${formatMessage(PLAIN_REFUSAL_MESSAGES[refusal.code], 'en', refusal.params)}`
    : 'The agency was changed in the meantime';

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
