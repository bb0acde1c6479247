/** Puts the page together. */

import { askForMissingSchema, isFirstVisit, load, onIdClick, openEditor } from './editor.js';
import { onSessionChange, signIn, signOut, who } from './session.js';
import { drawAccounts, drawExamples, drawPictures, drawWho, pictureAddress } from './sidebar.js';
import { byRoleOrder, chooseLocale, currentLocale, inLocale, languageTag, text } from './texts.js';

const byId = (id) => document.getElementById(id);
const readJson = async (path) => (await fetch(path)).json();

const [groups, accounts, pictures] = await Promise.all([
  readJson('/explorer/examples.json'),
  readJson('/explorer/accounts.json'),
  readJson('/explorer/pictures.json'),
]);

/** The catalogue greets: it needs no sign-in and no id. */
const greeting = groups.flatMap(({ examples }) => examples).find(({ name }) => name === 'products') ?? null;

const roles = groups.map(({ role }) => role).sort(byRoleOrder);
const opened = new Set(roles.slice(0, 1));
openGroupsOf(who());

/** The name of the example that was loaded last. */
let chosen = isFirstVisit() ? (greeting?.name ?? null) : null;

function openGroupsOf(person) {
  roles.filter((role) => person?.roles.includes(role)).forEach((role) => opened.add(role));
}

function draw() {
  document.documentElement.lang = languageTag();
  document.title = `${text('marketplace')} · ${text('explorer')}`;
  for (const element of document.querySelectorAll('[data-text]'))
    element.textContent = text(element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', text(element.dataset.label));
  }
  for (const button of document.querySelectorAll('[data-locale]')) {
    button.setAttribute('aria-pressed', String(button.dataset.locale === currentLocale()));
  }
  drawWho(byId('who'), who(), signOut);
  drawAccounts(byId('accounts'), accounts, who(), attempt);
  drawPictures(byId('pictures'), pictures, enlarge);
  drawExamples(byId('examples'), groups, {
    opened,
    chosen,
    load: choose,
    accounts,
    who: who(),
    signIn: attempt,
  });
}

function enlarge(picture) {
  const title = inLocale(picture.title);
  byId('picture-title').textContent = title;
  Object.assign(document.querySelector('#picture img'), { src: pictureAddress(picture), alt: title });
  byId('picture').showModal();
}

function notify(message, isProblem = false) {
  byId('notice').textContent = message;
  byId('notice').classList.toggle('problem', isProblem);
}

function choose(example) {
  chosen = example.name;
  load(example);
  notify('');
  draw();
  document.querySelector('#examples [aria-current]')?.focus();
  document.querySelector('.fitting')?.scrollIntoView({ block: 'nearest' });
}

async function attempt(credentials) {
  notify(text('signingIn'));
  const refusal = await signIn(credentials).catch(() => text('unreachable'));
  if (refusal === null) return;
  notify(refusal, true);
}

onSessionChange((reason) => {
  if (reason === 'signedIn') {
    openGroupsOf(who());
    byId('sign-in-form').reset();
    showTab(byId('tab-examples'));
    notify('');
  } else {
    notify(text(reason), reason === 'sessionEnded');
  }
  draw();
  byId('who').focus();
  askForMissingSchema();
});

byId('sign-in-form').addEventListener('submit', (event) => {
  event.preventDefault();
  void attempt(Object.fromEntries(new FormData(event.target)));
});

for (const button of document.querySelectorAll('[data-locale]')) {
  button.addEventListener('click', () => {
    chooseLocale(button.dataset.locale);
    notify('');
    draw();
  });
}

const tabs = [...document.querySelectorAll('[role=tab]')];

function showTab(shown) {
  for (const tab of tabs) {
    const isShown = tab === shown;
    tab.setAttribute('aria-selected', String(isShown));
    tab.tabIndex = isShown ? 0 : -1;
    byId(tab.getAttribute('aria-controls')).hidden = !isShown;
  }
}

for (const tab of tabs) {
  tab.addEventListener('click', () => showTab(tab));
  tab.addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const step = key === 'ArrowRight' ? 1 : tabs.length - 1;
    const other = tabs[(tabs.indexOf(tab) + step) % tabs.length];
    showTab(other);
    other.focus();
  });
}

onIdClick(byId('editor'), async (id) => {
  await copy(id);
  notify(text('copied', { id }));
});

/** The clipboard is closed to pages on a plain HTTP address other than localhost; the old way is not. */
async function copy(copied) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(copied);
    return;
  }
  const field = document.createElement('textarea');
  field.value = copied;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

showTab(tabs[0]);
draw();
openEditor(byId('editor'), isFirstVisit() ? greeting : null);
