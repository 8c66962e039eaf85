/** Does one thing at a time, says so when it takes long, and offers to try again when it fails. Nothing entered is lost. */
import { Refusal } from './api.js';
import { button, h } from './dom.js';
import { staff } from './help.js';
import { say, shell } from './words.js';

const SLOW = 500;
const place = document.getElementById('status');
let busy = false;
let waiting = () => {};

export const isBusy = () => busy;

export function tell(...content) {
  place.replaceChildren(...content);
}

/** @param over is called when there is nothing to try again for: the interview is gone */
export async function attempt(action, over) {
  if (busy) {
    return;
  }
  busy = true;
  waiting = () => {};
  tell();
  const slow = setTimeout(() => tell(h('p', { class: 'saving' }, say('saving'))), SLOW);
  try {
    await action();
    tell();
  } catch (failure) {
    failed(failure, () => attempt(action, over), over);
  } finally {
    clearTimeout(slow);
    busy = false;
  }
}

function failed(failure, again, over) {
  const refused = failure instanceof Refusal;
  if (refused && !failure.passes) {
    tell(h('div', { class: 'failure' }, h('p', {}, say('error_expired')), button(say('start_over'), over)));
    return;
  }
  const text = refused || navigator.onLine ? say('error_service') : say('offline');
  tell(h('div', { class: 'failure' },
    h('p', {}, text),
    refused && failure.problem.code === 'unavailable' && h('p', {}, failure.problem.detail),
    shell === 'kiosk' && h('p', {}, staff()),
    button(say('try_again'), again)));
  waiting = again;
}

addEventListener('online', () => waiting());
