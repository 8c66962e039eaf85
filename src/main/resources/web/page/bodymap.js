/** A figure to point at, beside the list that is the real control; it shows the list and ticks it, no more. */
import { h, svg } from './dom.js';
import { say } from './words.js';

/** The outlines of a figure, front and back alike: its left half is drawn, and mirrored. */
const HEAD = 'M0-9c-12 0-19 8-19 21 0 14 8 24 19 24s19-10 19-24C19-1 12-9 0-9z';
const NECK = 'M-15 33h30l5 29-20 8-20-8z';
const UPPER = 'M-15 59 0 64l15-5 25 9-5 56h-70l-5-56z';
const LOW = 'M-34 128h68l-1 24 4 22h-74l4-22z';
const HIPS = 'M-38 178h76l4 26-38 12h-8l-38-12z';
const ARM = 'M-44 70c-14 3-20 14-22 30l-9 56-5 30-4 24c-2 10 0 18 7 19 8 1 11-6 13-15l7-30 10-40 7-34z';
const LEG = 'M-42 209l38 11-2 72-4 46-4 60c0 8-2 12-12 12s-13-4-11-12l-1-58-1-46z';

const BOTH = { right: 'translate(0 0)', left: 'scale(-1 1)' };

/** What each part of the figure stands for, by question; a part may be several, from one side to both. */
const PARTS = {
  regions: {
    views: ['back', 'front'],
    neck: ['neck'], upper: ['upper_back'], low: ['low_back'], arm: ['arm'], leg: ['leg'],
  },
  numb_where: {
    views: ['front', 'back'],
    head: ['face'], upper: ['trunk_band'], low: ['trunk_band'], arm: ['one_hand_arm', 'both_hands'], leg: ['one_leg_foot', 'both_feet'],
  },
};

/** On the back there is no face, and on the front no back. */
const NOT_ON = { back: ['face'], front: ['upper_back', 'low_back'] };

export const hasMap = item => item.linkId in PARTS && item.type === 'multi-choice';

function shapes(parts, view) {
  const meaning = part => (parts[part] ?? []).filter(value => !NOT_ON[view].includes(value));
  const shape = (d, part, side, transform) => {
    const values = meaning(part);
    return svg('path', values.length === 0 ? { d, transform, class: 'rest' }
      : { d, transform, class: 'part', 'data-part': part, 'data-side': side, 'data-values': values.join(' ') });
  };
  return [shape(HEAD, 'head'), shape(HIPS, 'none'), shape(NECK, 'neck'), shape(UPPER, 'upper'), shape(LOW, 'low'),
    Object.entries(BOTH).map(([side, transform]) => [shape(ARM, 'arm', side, transform), shape(LEG, 'leg', side, transform)]),
    view === 'back' && svg('path', { d: 'M0 44V172', class: 'spine' })].flat(2);
}

const figure = (parts, view) => h('figure', {},
  svg('svg', { viewBox: '-92 -14 184 430', focusable: 'false' }, ...shapes(parts, view)),
  h('figcaption', {}, say(view === 'back' ? 'map_back' : 'map_front')));

export function bodyMap(item, list) {
  const parts = PARTS[item.linkId];
  const map = h('div', { class: 'map', 'aria-hidden': 'true' }, parts.views.map(view => figure(parts, view)));
  const input = value => list.querySelector(`input[value="${value}"]`);
  const set = (value, ticked) => input(value).checked !== ticked && input(value).click();
  const sides = { arm: [], leg: [] };
  let touching = false;

  function isOn({ part, side, values }) {
    const [one, both] = values.split(' ');
    const known = sides[part] ?? [];
    return input(both)?.checked || input(one).checked && (!both || known.length === 0 || known.includes(side));
  }

  const show = () => map.querySelectorAll('.part').forEach(part => part.classList.toggle('on', isOn(part.dataset) ?? false));

  /** One side is one; the other side too is both; a side again takes it back. */
  function touch({ part, side, values }) {
    const [one, both] = values.split(' ');
    if (!both) {
      set(one, !input(one).checked);
      return;
    }
    sides[part] = sides[part].includes(side) ? sides[part].filter(other => other !== side) : [...sides[part], side];
    set(one, sides[part].length === 1);
    set(both, sides[part].length === 2);
  }

  map.addEventListener('click', ({ target }) => {
    const part = target.closest('.part');
    if (part) {
      touching = true;
      touch(part.dataset);
      touching = false;
      show();
    }
  });
  list.addEventListener('change', () => {
    if (!touching) {
      sides.arm = [];
      sides.leg = [];
    }
    show();
  });
  show();
  return map;
}
