/** Digits to touch, where there is no keyboard. */
import { h } from './dom.js';
import { say } from './words.js';

export function keypad(input, max) {
  const press = change => () => {
    input.value = change(input.value).slice(0, String(max).length);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const digit = value => h('button', { type: 'button', class: 'key', onclick: press(text => text + value) }, value);
  return h('div', { class: 'keypad' },
    ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(digit),
    h('button', { type: 'button', class: 'key wide', onclick: press(text => text.slice(0, -1)) }, say('keypad_delete')),
    digit('0'));
}
