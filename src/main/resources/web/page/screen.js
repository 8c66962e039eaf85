/** A screen of one question, or of a few short ones, each with its own answer. */
import { h, icon } from './dom.js';
import { field, mistake, read } from './fields.js';
import { say } from './words.js';

export const backLink = onclick => h('button', { type: 'button', class: 'back', onclick }, icon('back'), say('back'));

export function progress({ title, part, of }) {
  return h('div', { class: 'progress' },
    h('p', {}, say('part', { part, of }) + ' · ', h('b', {}, title)),
    h('div', { class: 'segments', 'aria-hidden': 'true' },
      Array.from({ length: of }, (_, i) => h('i', { class: i < part ? 'on' : '' }))));
}

function summary(mistakes) {
  return h('div', { class: 'summary', tabindex: '-1', role: 'group', 'aria-labelledby': 'summary-title' },
    h('h2', { id: 'summary-title' }, say('error_title')),
    h('ul', {}, mistakes.map(({ item, text }) => h('li', {},
      h('a', {
        href: '#' + item.linkId,
        onclick: event => {
          event.preventDefault();
          const first = document.getElementById(item.linkId).querySelector('input');
          first.focus();
          first.scrollIntoView({ block: 'center' });
        },
      }, text)))));
}

function why(items, several) {
  return h('details', {}, h('summary', {}, say('why')),
    several ? h('dl', {}, items.map(item => [h('dt', {}, item.text), h('dd', {}, item.why)])) : h('p', {}, items[0].why));
}

/**
 * @param title of the screen, where it has several questions
 * @param send  is given the answers when there is nothing wrong with them
 */
export function screen({ section, title, items, send, goBack, mistakes = [] }) {
  const several = items.length > 1;
  const wrong = item => mistakes.find(one => one.item === item)?.text;

  function submit(event) {
    event.preventDefault();
    const answers = items.map(item => ({ item, value: read(item) }));
    const found = answers.map(({ item, value }) => ({ item, text: mistake(item, value, several) })).filter(one => one.text);
    if (found.length === 0) {
      send(Object.fromEntries(answers.map(({ item, value }) => [item.linkId, value])));
    } else {
      const again = screen({ section, title, items, send, goBack, mistakes: found });
      event.target.replaceWith(again);
      again.querySelector('.summary').focus();
    }
  }

  return h('form', { class: several ? 'several' : 'single', novalidate: true, autocomplete: 'off', onsubmit: submit },
    goBack && backLink(goBack),
    mistakes.length > 0 && summary(mistakes),
    progress(section),
    several && h('h1', { tabindex: '-1' }, title),
    items.map(item => field(item, several ? 'h2' : 'h1', wrong(item))),
    h('div', { class: 'actions' }, h('button', { class: 'primary' }, say('continue'))),
    why(items, several));
}
