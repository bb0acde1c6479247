/** The lists of the sidebar. Each function draws one part anew from what it is given. */

import { byRoleOrder, fits, inLocale, kindLabel, roleLabel, text } from './texts.js';

/** An element with properties and children; text is never read as HTML. */
function make(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const roleNames = (roles) => roles.map(roleLabel).join(' · ');

export function drawWho(place, who, signOut) {
  if (who === null) {
    place.replaceChildren(
      make('strong', {}, text('anonymous')),
      make('p', { className: 'quiet' }, text('anonymousSees')),
    );
    return;
  }
  place.replaceChildren(
    make('span', { className: 'quiet' }, text('signedInAs')),
    make('button', { type: 'button', className: 'sign-out', onclick: signOut }, text('signOut')),
    make('strong', {}, who.person),
    make('p', {}, who.organisation),
    make('p', { className: 'quiet' }, roleNames(who.roles)),
  );
}

function accountButton(account, who, signIn) {
  const isCurrent = who?.login === account.login;
  const button = make(
    'button',
    { type: 'button', className: 'entry', onclick: () => signIn(account) },
    make('span', { className: 'entry-title' }, account.person),
    make('span', { className: 'quiet' }, roleNames(account.roles)),
  );
  if (account.note) button.append(make('span', { className: 'note' }, inLocale(account.note)));
  if (isCurrent) button.setAttribute('aria-current', 'true');
  return button;
}

export function drawAccounts(place, accounts, who, signIn) {
  const organisations = [...new Set(accounts.map(({ organisation }) => organisation))];
  const groups = organisations.map((organisation) => {
    const members = accounts.filter((account) => account.organisation === organisation);
    return make(
      'section',
      {},
      make('h3', {}, organisation, make('span', { className: 'quiet' }, kindLabel(members[0].kind))),
      ...members.map((account) => accountButton(account, who, signIn)),
    );
  });
  place.replaceChildren(...(groups.length > 0 ? [make('h2', {}, text('signInAs')), ...groups] : []));
}

export function drawPictures(place, pictures, open) {
  place.replaceChildren(
    ...pictures.map((picture) => {
      const title = inLocale(picture.title);
      return make(
        'button',
        { type: 'button', className: 'entry picture', onclick: () => open(picture) },
        make('span', { className: 'entry-title' }, title),
        make('img', { src: pictureAddress(picture), alt: '', loading: 'lazy' }),
      );
    }),
  );
}

export const pictureAddress = ({ name }) => `/explorer/pictures/${name}.svg`;

export function drawExamples(place, groups, { opened, chosen, load, accounts, who, signIn }) {
  const drawn = [...groups]
    .sort((left, right) => byRoleOrder(left.role, right.role))
    .map(({ role, examples }) => {
      const group = make('details', { open: opened.has(role) });
      group.append(
        make('summary', {}, roleLabel(role), make('span', { className: 'count' }, String(examples.length))),
        ...examples.flatMap((example) =>
          example.name === chosen
            ? [exampleButton(example, true, load), ...fittingAccounts(role, accounts, who, signIn)]
            : [exampleButton(example, false, load)],
        ),
      );
      group.addEventListener('toggle', () => {
        if (group.open) opened.add(role);
        else opened.delete(role);
      });
      return group;
    });
  place.replaceChildren(
    ...(drawn.length > 0 ? drawn : [make('p', { className: 'quiet' }, text('noExamples'))]),
  );
}

function exampleButton(example, isChosen, load) {
  const button = make(
    'button',
    { type: 'button', className: 'entry', onclick: () => load(example) },
    make('span', { className: 'entry-title' }, inLocale(example.sentence)),
    make('code', { className: 'quiet' }, example.name),
  );
  if (isChosen) button.setAttribute('aria-current', 'true');
  return button;
}

/** Below an example of another role: who could run it, one click away. Nothing for who may run it already. */
function fittingAccounts(role, accounts, who, signIn) {
  if (fits(role, who)) return [];
  const able = accounts.filter((account) => fits(role, account));
  const buttons = able.map((account) =>
    make(
      'button',
      { type: 'button', className: 'chip', onclick: () => signIn(account) },
      `${account.person} · ${account.organisation}`,
    ),
  );
  const advice = text(able.length > 0 ? 'needsOther' : 'needsSignIn', { role: roleLabel(role) });
  return [make('div', { className: 'fitting', role: 'note' }, make('p', {}, advice), ...buttons)];
}
