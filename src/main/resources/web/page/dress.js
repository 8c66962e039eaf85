/** What stands around every screen: the name, the languages, and where to get help at once. */
import { h, icon } from './dom.js';
import { helpLine } from './help.js';
import { locale, locales, ownName, say, site } from './words.js';

const FEW = 3;
const brand = document.getElementById('brand');
const chooser = document.getElementById('languages');
const help = document.getElementById('help');

function few(speak) {
  return h('div', { role: 'group', 'aria-label': say('language'), class: 'chooser' }, locales.map(language => h('button', {
    type: 'button', lang: language, 'aria-pressed': String(language === locale()), onclick: () => language !== locale() && speak(language),
  }, ownName(language))));
}

function many(speak) {
  return h('select', { 'aria-label': say('language'), class: 'chooser', onchange: event => speak(event.target.value) },
    locales.map(language => h('option', { value: language, lang: language, selected: language === locale() }, ownName(language))));
}

export function dress(view, speak) {
  const focused = chooser.contains(document.activeElement) ? document.activeElement.lang : undefined;
  brand.replaceChildren(icon('mark'), h('span', {}, site.clinicName ?? say('app_name')));
  chooser.replaceChildren(view.kind === 'languages' || locales.length < 2 ? '' : locales.length > FEW ? many(speak) : few(speak));
  chooser.querySelector(`button[lang="${focused}"]`)?.focus();
  help.hidden = view.emergency || view.kind === 'languages';
  help.replaceChildren(h('p', {}, ...helpLine()));
}
