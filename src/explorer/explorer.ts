import express, { type RequestHandler, type Router } from 'express';
import { dirname, join } from 'node:path';
import { readDemoAccounts } from './demo-accounts';
import { readExamples } from './examples';
import { packageRoot } from './package-root';
import { drawStates } from './pictures/draw-states';
import { STATE_MACHINES, type StateMachine } from './pictures/state-machines';

interface ExplorerOptions {
  /** True in development only: the page then gives the passwords of the demo accounts to whoever opens it. */
  readonly showsDemoAccounts: boolean;
}

/**
 * Nothing but this server may be asked for anything, so that the page works with the network cut. The editor
 * writes styles of its own and carries its fonts and pictures as `data:`. This replaces the header set for the
 * API, whose `upgrade-insecure-requests` would break the page on a plain HTTP address that is not localhost.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * GraphiQL 4 is the last line that ships a browser bundle; from version 5 on the page would need a build of its
 * own. The bundle takes React from the page, and React 18 is the last one to ship as plain scripts. GraphiQL
 * exports no path of the bundle, so each file is found beside the package.json, which is exported.
 */
const EDITOR_FILES = {
  'react.js': { beside: require.resolve('react/package.json'), file: 'umd/react.production.min.js' },
  'react-dom.js': {
    beside: require.resolve('react-dom/package.json'),
    file: 'umd/react-dom.production.min.js',
  },
  'graphiql.js': { beside: require.resolve('graphiql/package.json'), file: 'graphiql.min.js' },
  'graphiql.css': { beside: require.resolve('graphiql/package.json'), file: 'graphiql.min.css' },
};

/** The page at `/explorer`: an editor for GraphQL with examples and a sign-in, all served from here. */
export function explorer({ showsDemoAccounts }: ExplorerOptions): Router {
  const root = packageRoot(__dirname);
  const page = join(root, 'src', 'explorer', 'page');
  const examples = readExamples(join(root, 'schema', 'examples'));
  const accounts = showsDemoAccounts ? readDemoAccounts(join(root, 'seeds', 'demo', '00-accounts.json')) : [];

  const router = express.Router();
  router.use((_request, response, next) => {
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    next();
  });
  router.get('/', sendFrom(page, 'index.html'));
  router.get('/examples.json', (_request, response) => {
    response.json(examples);
  });
  router.get('/accounts.json', (_request, response) => {
    response.json(accounts);
  });
  router.get('/pictures.json', (_request, response) => {
    response.json(STATE_MACHINES.map(({ name, title }) => ({ name, title })));
  });
  for (const machine of STATE_MACHINES) {
    router.get(`/pictures/${machine.name}.svg`, async (_request, response) => {
      response.type('image/svg+xml').send(await picture(machine));
    });
  }
  for (const [name, { beside, file }] of Object.entries(EDITOR_FILES)) {
    router.get(`/editor/${name}`, sendFrom(dirname(beside), file));
  }
  router.use('/page', express.static(page, { index: false }));
  return router;
}

/** Drawn once for each process, from the tables by which it moves. */
const pictures = new Map<string, Promise<string>>();

function picture(machine: StateMachine): Promise<string> {
  const drawn = pictures.get(machine.name) ?? drawStates(machine);
  pictures.set(machine.name, drawn);
  return drawn;
}

/** The folder goes in as `root`: a dot folder above it, as in `~/.work/clone`, must not make the file "hidden". */
function sendFrom(folder: string, file: string): RequestHandler {
  return (_request, response) => {
    response.sendFile(file, { root: folder });
  };
}
