/** The screens a person has seen, one after the other. A kiosk and a frame leave no trace in the browser's history. */
import { shell } from './words.js';

const inHistory = shell === 'page';
let run = 0;
let views = [];
let at = -1;
let show;

export const current = () => views[at];
export const before = () => views[at - 1];

function go(index) {
  at = Math.max(0, Math.min(index, views.length - 1));
  show(views[at]);
}

export function push(view) {
  views = [...views.slice(0, at + 1), view];
  at = views.length - 1;
  if (inHistory) {
    history[at ? 'pushState' : 'replaceState']({ run, at }, '');
  }
  show(view);
}

/** Begins anew with one screen; what the browser remembers of earlier ones leads to it. */
export function restart(view) {
  views = [];
  at = -1;
  run++;
  push(view);
}

export function back() {
  if (inHistory) {
    history.back();
  } else {
    go(at - 1);
  }
}

export function follow(drawing) {
  show = drawing;
  if (inHistory) {
    addEventListener('popstate', ({ state }) => go(state?.run === run ? state.at : 0));
  }
}
