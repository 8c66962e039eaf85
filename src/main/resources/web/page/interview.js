/** The kept interview of this page: where it stands, and every question it has shown. */
import { call, key } from './api.js';
import { clientKey, locale, pack, speak } from './words.js';

let kept;
let standing;
let handedOver = false;
let beginning = key();
const asked = new Map();
const drafts = new Map();

const path = rest => `/v1/interviews/${kept.id}${rest}?locale=${locale()}`;

function stand(view) {
  standing = view;
  learn(view.next ? [view.next] : []);
  return view;
}

function learn(screens) {
  screens.forEach(screen => screen.items.forEach(item => asked.set(item.linkId, { item, section: screen.section, title: screen.title })));
}

/** The same key until it is answered: a lost reply begins no second interview. */
export async function beginInterview() {
  const begun = await call('POST', '/v1/interviews', { body: { pack, locale: locale() }, headers: { 'Idempotency-Key': beginning, ...(clientKey && { 'X-Client-Key': clientKey }) } });
  kept = { id: begun.id, token: begun.accessToken };
  return stand(begun);
}

export async function sendAnswers(answers) {
  const view = stand(await call('PUT', path('/answers'), { body: { answers }, token: kept.token }));
  Object.keys(answers).forEach(linkId => drafts.delete(linkId));
  return view;
}

export const readResult = () => call('GET', path('/result'), { token: kept.token });

export async function askForCode() {
  const code = await call('POST', path('/handover'), { token: kept.token });
  handedOver = true;
  return code;
}

/** Another language, with every question shown so far. */
export async function translateTo(language) {
  const words = await call('GET', `/v1/packs/${pack}/questions?locale=${language}`);
  speak(words);
  const shown = [...asked.keys()];
  learn(words.screens);
  [...asked.keys()].filter(linkId => !shown.includes(linkId)).forEach(linkId => asked.delete(linkId));
  return words;
}

export const question = linkId => asked.get(linkId).item;
export const sectionOf = linkId => asked.get(linkId).section;
export const titleOf = linkId => asked.get(linkId).title;
export const keepDraft = (linkId, value) => drafts.set(linkId, value);

/** What the person has entered last, sent or not. */
export const entered = linkId => (drafts.has(linkId) ? drafts.get(linkId) : standing?.answers[linkId]);

/** What counts: answered, and not ruled out by another answer. */
export const answered = () => [...asked.keys()].filter(linkId => linkId in standing.answers && !standing.parked.includes(linkId));

export const answerTo = linkId => standing.answers[linkId];

/** Leaves nothing in memory, nor on the server unless someone else was given the way to it. */
export async function eraseAll() {
  const gone = kept;
  const keep = handedOver;
  kept = undefined;
  standing = undefined;
  handedOver = false;
  beginning = key();
  asked.clear();
  drafts.clear();
  if (gone && !keep) {
    await call('DELETE', '/v1/interviews/' + gone.id, { token: gone.token, keepalive: true });
  }
}
