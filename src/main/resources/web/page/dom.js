/** Elements, without any markup as text. */
const SVG = 'http://www.w3.org/2000/svg';

function fill(node, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children.flat(2).filter(child => child !== undefined && child !== false));
  return node;
}

export const h = (name, properties = {}, ...children) => fill(document.createElement(name), properties, children);

export const svg = (name, properties = {}, ...children) => fill(document.createElementNS(SVG, name), properties, children);

const ICONS = {
  mark: 'M8 3h8v3H8zM7 8h10v3H7zM7 13h10v3H7zM8 18h8v3H8z',
  back: 'M15 5l-7 7 7 7',
  emergency_now: 'M12 3l10 17.5H2zM12 10v5M12 17.6v.2',
  same_day: 'M12 3a9 9 0 1 0 .01 0zM12 7.5V12l3.2 2',
  within_days: 'M4 6h16v14H4zM4 10.5h16M8 3v4M16 3v4M8.5 15l2.5 2.3 4.5-4.3',
  routine: 'M4 6h16v14H4zM4 10.5h16M8 3v4M16 3v4',
  self_care: 'M4 11.5 12 4l8 7.5M6.5 10v10h11V10M12 18.2l-2.6-2.6a1.7 1.7 0 0 1 2.6-2.2 1.7 1.7 0 0 1 2.6 2.2z',
  phone: 'M6 3h4l1.5 5-2.3 1.7a12 12 0 0 0 5 5L16 12.500l5 1.500v4a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
};

export const icon = name => svg('svg', { viewBox: '0 0 24 24', class: 'icon icon-' + name, 'aria-hidden': 'true', focusable: 'false' },
  svg('path', { d: ICONS[name] ?? ICONS.routine }));

export const button = (text, onclick, kind = 'secondary') => h('button', { type: 'button', class: kind, onclick }, text);
