/** The answers in words, to check before the result, and below it for the physician. */
import { button, h } from './dom.js';
import { answered, answerTo, question, sectionOf } from './interview.js';
import { backLink } from './screen.js';
import { say } from './words.js';

export function inWords(linkId) {
  const { type, unit, options } = question(linkId);
  const answer = answerTo(linkId);
  if (answer === null) {
    return say('skipped');
  }
  return type === 'integer' ? [answer, unit].filter(part => part !== undefined).join(' ')
    : options.filter(option => [answer].flat().includes(option.value)).map(option => option.text).join('; ');
}

/** @param change leads to a question; without it the answers are only to be read */
export function answers(heading, change) {
  const sections = [...new Set(answered().map(linkId => sectionOf(linkId).part))].sort();
  return sections.map(part => {
    const linkIds = answered().filter(linkId => sectionOf(linkId).part === part);
    return h('section', { class: 'answers' },
      h(heading, {}, sectionOf(linkIds[0]).title),
      h('dl', {}, linkIds.map(linkId => h('div', {},
        h('dt', {}, question(linkId).text),
        h('dd', {}, inWords(linkId)),
        change && h('dd', { class: 'change' }, h('button', {
          type: 'button', class: 'link', onclick: () => change(linkId), 'aria-label': say('change_answer', { question: question(linkId).text }),
        }, say('change')))))));
  });
}

export const check = ({ change, see, goBack }) => h('div', { class: 'check' },
  backLink(goBack),
  h('h1', { tabindex: '-1' }, say('check_title')),
  h('p', { class: 'hint' }, say('check_hint')),
  answers('h2', change),
  h('div', { class: 'actions' }, button(say('see_result'), see, 'primary')));
