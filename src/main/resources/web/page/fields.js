/** One question as a fieldset of native inputs, and the answer that stands in it. */
import { bodyMap, hasMap } from './bodymap.js';
import { h } from './dom.js';
import { entered, keepDraft } from './interview.js';
import { keypad } from './keypad.js';
import { say, shell } from './words.js';

const APART = ['unsure', 'not_say', 'skip'];
const SHORT = ['yes', 'no', 'unsure'];
const SCALE = 10;

const isScale = item => item.type === 'integer' && item.max - item.min <= SCALE;

/** The answers to pick from. Where "not sure" can be said, skipping would mean the same, and is not offered. */
function choices(item) {
  const options = isScale(item)
    ? Array.from({ length: item.max - item.min + 1 }, (_, i) => ({ value: String(item.min + i), text: String(item.min + i) }))
    : item.options;
  const skippable = !item.required && !options.some(option => ['unsure', 'not_say'].includes(option.value));
  return skippable ? [...options, { value: 'skip', text: say('skip'), exclusive: true }] : options;
}

function ticked(item) {
  const value = entered(item.linkId);
  return value === undefined ? [] : value === null ? ['skip', 'unsure', 'not_say'] : [value].flat().map(String);
}

function option(item, choice, chosen) {
  const type = item.type === 'multi-choice' ? 'checkbox' : 'radio';
  const id = `${item.linkId}-${choice.value}`;
  const input = h('input', {
    type, id, name: item.linkId, value: choice.value, checked: chosen.includes(choice.value), 'data-alone': choice.exclusive,
  });
  return h('label', { class: 'option option-' + choice.value, for: id }, input, h('span', {}, choice.text));
}

function optionList(item) {
  const chosen = ticked(item);
  const all = choices(item);
  const isApart = choice => choice.exclusive || APART.includes(choice.value);
  const short = all.every(choice => SHORT.includes(choice.value));
  const apart = short ? [] : all.filter(isApart);
  const together = all.filter(choice => !apart.includes(choice));
  return h('div', { class: 'options' + (short ? ' short' : '') + (isScale(item) ? ' scale' : '') },
    together.map(choice => option(item, choice, chosen)),
    apart.length > 0 && together.length > 0 && h('p', { class: 'or' }, say('or')),
    apart.map(choice => option(item, choice, chosen)));
}

function number(item) {
  const id = item.linkId + '-number';
  const input = h('input', {
    id, name: item.linkId, type: 'text', inputmode: shell === 'kiosk' ? 'none' : 'numeric', autocomplete: 'off', maxlength: '3',
    value: entered(item.linkId) ?? '', 'aria-labelledby': item.linkId + '-text', 'aria-describedby': item.linkId + '-hint',
  });
  return h('div', { class: 'number' },
    h('div', { class: 'entry' }, input, item.unit ? h('span', { 'aria-hidden': 'true' }, item.unit) : undefined),
    shell === 'kiosk' && keypad(input, item.max));
}

function hints(item) {
  const range = { min: item.min, max: item.max };
  const how = item.type === 'integer' ? !isScale(item) && say('number_hint', range)
    : item.type === 'multi-choice' && say('pick_all');
  const map = hasMap(item) && say('map_hint');
  return [item.hint, how, map].filter(Boolean);
}

/** What to do is a hint, not a part of the question. */
const heading = item => item.text.endsWith(say('pick_all')) ? item.text.slice(0, -say('pick_all').length).trim() : item.text;

/** @param error what is wrong with the answer, if something is */
export function field(item, level, error) {
  const plain = item.type === 'integer' && !isScale(item);
  const hint = hints(item).join(' ');
  const described = [hint && `${item.linkId}-hint`, error && `${item.linkId}-error`].filter(Boolean).join(' ');
  const answers = plain ? number(item) : optionList(item);
  const set = h('fieldset', { id: item.linkId, class: error ? 'wrong' : '', 'aria-describedby': described || undefined },
    h('legend', {}, h(level, { id: item.linkId + '-text', tabindex: level === 'h1' ? '-1' : undefined }, heading(item))),
    hint && h('p', { class: 'hint', id: item.linkId + '-hint' }, hint),
    error && h('p', { class: 'error', id: item.linkId + '-error' }, error),
    hasMap(item) ? h('div', { class: 'beside' }, bodyMap(item, answers), answers) : answers);
  set.addEventListener('change', event => alone(set, event.target));
  set.addEventListener('input', () => keepDraft(item.linkId, read(item, set)));
  return set;
}

/** None of these goes with none of these. */
function alone(set, input) {
  if (input.type === 'checkbox' && input.checked) {
    set.querySelectorAll('input:checked').forEach(other => {
      other.checked = other === input || !('alone' in input.dataset) && !('alone' in other.dataset);
    });
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** The answer that stands in a field: undefined when there is none, null when it is skipped. */
export function read(item, set = document.getElementById(item.linkId)) {
  if (item.type === 'integer' && !isScale(item)) {
    const text = set.querySelector('input').value.trim();
    return text === '' ? (item.required ? undefined : null) : /^\d+$/.test(text) ? Number(text) : text;
  }
  const values = Array.from(set.querySelectorAll('input:checked'), input => input.value);
  if (values.includes('skip')) {
    return null;
  }
  return values.length === 0 ? undefined : item.type === 'multi-choice' ? values : isScale(item) ? Number(values[0]) : values[0];
}

/** What is wrong with the answer to one of several questions. */
export function mistake(item, value, several) {
  if (item.type === 'integer' && !isScale(item)) {
    const fits = Number.isInteger(value) && value >= item.min && value <= item.max;
    return fits || value === null ? undefined : say('error_number', { min: item.min, max: item.max });
  }
  return value !== undefined ? undefined : several ? say('error_pick_one_for', { question: item.text }) : say('error_pick');
}
