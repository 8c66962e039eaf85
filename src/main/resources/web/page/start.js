/** What comes before the first question. */
import { button, h } from './dom.js';
import { notices } from './result.js';
import { locales, notice, ownName, say } from './words.js';

export const start = begin => h('div', { class: 'start' },
  h('h1', { tabindex: '-1' }, say('app_name')),
  h('p', { class: 'lead' }, say('start_lead')),
  h('ul', {}, ['start_time', 'start_privacy'].map(key => h('li', {}, say(key)))),
  h('div', { class: 'inset' }, h('h2', {}, say('notice_title')), notices(notice())),
  h('div', { class: 'actions' }, button(say('start'), begin, 'primary')));

/** Each in its own letters, for a person who may read no other. */
export const languages = choose => h('div', { class: 'languages' },
  h('h1', { tabindex: '-1' }, say('language')),
  h('ul', {}, locales.map(language => h('li', {},
    h('button', { type: 'button', class: 'secondary', lang: language, onclick: () => choose(language) }, ownName(language))))));

export const end = again => h('div', { class: 'end' },
  h('h1', { tabindex: '-1' }, say('erased')),
  h('div', { class: 'actions' }, button(say('start_over'), again, 'primary')));
