/** What passes between this page in a frame and the page around it: never an answer, never a result. */
import { shell } from './words.js';

const framed = shell === 'embed' && parent !== window;
const told = new URLSearchParams(location.hash.slice(1));
const host = framed ? told.get('host') : null;
/** So coarse that a height does not tell which question is shown. */
const STEP = 64;
const AA = 4.5;

/** Reaches the page around only if its origin is the one it gave. */
export function send(message) {
  if (host) {
    parent.postMessage({ foramen: 1, ...message }, host);
  }
}

function luminance(colour) {
  const [r, g, b] = [1, 3, 5].map(i => parseInt(colour.slice(i, i + 2), 16) / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** A colour that would be hard to see is not taken. */
function accent(colour) {
  const root = document.documentElement;
  const fits = /^#[\da-f]{6}$/i.test(colour ?? '') && contrast(luminance(colour), 1) >= AA;
  root.style[fits ? 'setProperty' : 'removeProperty']('--own-accent', colour);
  root.toggleAttribute('data-accent', fits);
}

export function theme(name) {
  document.documentElement.dataset.theme = ['light', 'dark'].includes(name) ? name : 'auto';
}

/** @param speak changes the language */
export function listen(speak) {
  theme(told.get('theme'));
  accent(told.get('accent'));
  if (!host) {
    return;
  }
  addEventListener('message', event => {
    if (event.source !== parent || event.origin !== host || event.data?.foramen !== 1) {
      return;
    }
    const { theme: name, accent: colour, locale } = event.data;
    if (typeof name === 'string') {
      theme(name);
    }
    if (typeof colour === 'string') {
      accent(colour);
    }
    if (typeof locale === 'string') {
      speak(locale);
    }
  });
  new ResizeObserver(() => send({ type: 'height', height: Math.ceil(document.body.offsetHeight / STEP) * STEP }))
    .observe(document.body);
}
