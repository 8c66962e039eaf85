/** The next person at a kiosk must find nothing of the last one: after a while without a touch everything is erased. */
import { button, h } from './dom.js';
import { say, site } from './words.js';

const TICK = 1_000;
const LEAST_WARNING = 20;
const EMERGENCY_SECONDS = 180;
const HOLD = 3_000;
let touched = Date.now();
let patience = Infinity;
let dialog;

/** @param what of: nothing entered yet, an emergency to read, or else */
export function watch({ nothing, emergency }) {
  touched = Date.now();
  patience = nothing ? Infinity : Math.max(site.idle.seconds, emergency ? EMERGENCY_SECONDS : 0);
}

function warn(wipe) {
  const seconds = Math.max(site.idle.warningSeconds, LEAST_WARNING);
  const until = Date.now() + seconds * TICK;
  const text = h('p', { id: 'idle' }, say('idle', { seconds }));
  const stay = () => {
    touched = Date.now();
    clearInterval(ticking);
    dialog.close();
    dialog.remove();
    dialog = undefined;
  };
  const ticking = setInterval(() => {
    const left = Math.ceil((until - Date.now()) / TICK);
    text.textContent = say('idle', { seconds: Math.max(left, 0) });
    if (left <= 0) {
      clearInterval(ticking);
      wipe();
    }
  }, TICK);
  dialog = h('dialog', { 'aria-labelledby': 'idle', oncancel: stay }, text,
    h('div', { class: 'actions' }, button(say('stay'), stay, 'primary'), button(say('erase'), wipe)));
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('button').focus();
}

/** @param brand held for three seconds begins anew: for the staff */
export function guard(wipe, brand) {
  for (const event of ['pointerdown', 'keydown', 'input', 'wheel']) {
    addEventListener(event, () => {
      touched = Date.now();
    }, { passive: true });
  }
  setInterval(() => {
    if (!dialog && Date.now() - touched >= patience * TICK) {
      warn(wipe);
    }
  }, TICK);
  let holding;
  brand.addEventListener('pointerdown', () => {
    holding = setTimeout(wipe, HOLD);
  });
  ['pointerup', 'pointerleave', 'pointercancel'].forEach(event => brand.addEventListener(event, () => clearTimeout(holding)));
  brand.addEventListener('contextmenu', event => event.preventDefault());
}

export function scale() {
  const asked = Number(new URLSearchParams(location.search).get('scale'));
  if (asked >= 0.5 && asked <= 3) {
    document.documentElement.style.setProperty('--scale', asked);
  }
}
