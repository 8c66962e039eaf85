/** A code, as words and as a picture, that opens the result elsewhere once. */
import { h, svg } from './dom.js';
import { say, time } from './words.js';

const QUIET = 4;

export function handOverCode({ code, url, expiresAt, qr }) {
  const side = qr.size + 2 * QUIET;
  return [
    svg('svg', { viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`, class: 'qr', role: 'img', 'aria-label': say('code', { code }), 'shape-rendering': 'crispEdges' },
      svg('rect', { x: -QUIET, y: -QUIET, width: side, height: side, class: 'paper' }),
      svg('path', { d: qr.path, class: 'ink' })),
    h('div', {},
      h('p', { class: 'letters' }, say('code', { code })),
      h('p', {}, say('code_hint')),
      h('p', { class: 'hint' }, new URL(url, location.href).href, ' · ', time(new Date(expiresAt)))),
  ];
}
