/** The result, in the order in which it is needed. */
import { answers } from './check.js';
import { button, h, icon } from './dom.js';
import { callHelp, staff } from './help.js';
import { has, headed, say, shell, time } from './words.js';

const EMERGENCY = 'emergency_now';
/** Shown apart, and first. */
const CRISIS = 'crisis_line';

export const isEmergency = ({ recommendation }) => recommendation.consultation.level === EMERGENCY;

const part = (kind, title, ...content) => content.flat().length > 0 && h('section', { class: kind }, h('h2', {}, title), content);
const bullets = texts => texts.length > 0 && h('ul', {}, texts.map(text => h('li', {}, text)));

function banner({ consultation }) {
  const { level, text } = consultation;
  const { first, rest } = headed(text);
  const atKiosk = shell === 'kiosk' && level === EMERGENCY;
  return h('div', { class: 'banner level-' + level },
    h('p', { class: 'pill' }, icon(level), has('level_' + level) && say('level_' + level)),
    atKiosk && h('p', { class: 'staff' }, staff()),
    h('h1', { tabindex: '-1' }, first),
    rest && h('p', {}, rest),
    level === EMERGENCY && callHelp());
}

function reason({ text, because }) {
  return h('li', {}, text, h('ul', { class: 'because' }, because.map(({ question, answer }) =>
    h('li', {}, question + ' ', h('b', {}, answer)))));
}

function scans({ imaging }) {
  return [h('p', {}, imaging.text),
    imaging.alternatives.length > 0 && h('h3', {}, say('alternative_title')),
    bullets(imaging.alternatives.map(one => one.text))].filter(Boolean);
}

/** A paragraph for each notice that stands beside a result. */
export const notices = ({ notADiagnosis, ...more }) => [notADiagnosis, ...Object.values(more)].map(text => h('p', {}, text));

/** @param actions what can be done with it: buttons, links, a code */
export function result({ recommendation, sealedAt, at, actions }) {
  const { consultation, flags, notes, reasons, safetyNet, notice, evidence, pack } = recommendation;
  const urgent = consultation.level === EMERGENCY;
  const crisis = flags.filter(flag => flag.code === CRISIS).map(flag => h('p', { class: 'crisis' }, flag.text));
  const when = part('when', say('who_title'), urgent ? [] : [h('p', {}, consultation.within)]);
  const tell = part('tell', say('flags_title'), [bullets(flags.filter(flag => flag.code !== CRISIS).map(flag => flag.text))].filter(Boolean));
  const scan = part('scan', say('scan_title'), scans(recommendation));
  const know = part('know', say('notes_title'), [bullets(notes)].filter(Boolean));
  const version = say('version', { version: `${pack.id} ${pack.version}, ${pack.contentHash.slice(0, 19)}` });
  return h('article', { class: 'result' },
    banner(recommendation), crisis,
    h('div', { class: 'next' }, when, scan, tell, know),
    part('why', say('reasons_title'), h('ul', {}, reasons.map(reason))),
    part('help', say(urgent ? 'say_at_once_if' : 'get_help_now_if'), bullets(safetyNet)),
    h('section', { class: 'told' }, h('h2', {}, say('answers_title')), answers('h3')),
    part('notice', say('not_a_diagnosis_title'), notices(notice)),
    h('footer', { class: 'meta' },
      h('p', {}, say('guides_title') + ': ' + [...new Set(evidence.map(guide =>
        say('guide', { publisher: guide.publisher, year: guide.year })))].join('; ')),
      h('p', {}, say('time', { time: time(sealedAt ? new Date(sealedAt) : at) }) + ' · ' + version)),
    actions);
}

/** How to take the result along, read more, and end. */
export function actions({ code, handOver, finish, ending, more }) {
  const place = h('div', { class: 'code' }, code ?? []);
  const end = button(ending, finish);
  const show = button(say('save_code'), () => handOver({ place, show, end }));
  return h('div', { class: 'after' }, place, h('div', { class: 'actions' }, button(say('print'), () => print()), code ? [] : show, end), more);
}
