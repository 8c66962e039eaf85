/** Leads from screen to screen. */
import { article, articleList, articleText, learnMore } from './articles.js';
import { attempt, isBusy, tell } from './attempt.js';
import { check } from './check.js';
import { dress } from './dress.js';
import { listen, send } from './frame.js';
import { handOverCode } from './handover.js';
import { askForCode, beginInterview, eraseAll, question, readResult, sectionOf, sendAnswers, titleOf, translateTo } from './interview.js';
import { guard, scale, watch } from './kiosk.js';
import { actions, isEmergency, result } from './result.js';
import { screen } from './screen.js';
import { end, languages, start } from './start.js';
import { back, before, current, follow, push, restart } from './trail.js';
import { locale, say, shell } from './words.js';

const main = document.getElementById('main');
const atKiosk = shell === 'kiosk';
let shown = false;

const goBack = () => !isBusy() && back();

/** Draws a screen anew, in the language of the moment. */
function draw(view) {
  main.replaceChildren(view.draw());
  main.dataset.view = view.kind;
  tell();
  const heading = main.querySelector('h1');
  document.title = `${heading.textContent} - ${say('app_name')}`;
  if (shown) {
    heading.focus({ preventScroll: true });
    (shell === 'embed' ? heading : document.documentElement).scrollIntoView({ block: shell === 'embed' ? 'nearest' : 'start' });
  }
  shown = true;
  watch({ nothing: view.kind === 'languages', emergency: view.emergency });
  dress(view, changeLanguage);
}

const startView = () => ({ kind: 'start', draw: () => start(() => attempt(async () => next(await beginInterview()), over)) });

const languagesView = () => ({ kind: 'languages', draw: () => languages(async language => {
  await changeLanguage(language);
  if (locale() === language) {
    push(startView());
  }
}) });

function questionView(asked, only) {
  const linkIds = only ? [only] : asked.items.map(item => item.linkId);
  return {
    kind: 'question',
    draw: () => screen({
      section: sectionOf(linkIds[0]),
      title: titleOf(linkIds[0]),
      items: linkIds.map(question),
      goBack,
      send: answers => attempt(async () => next(await sendAnswers(answers)), over),
    }),
  };
}

function checkView() {
  return {
    kind: 'check',
    draw: () => check({ change: linkId => push(questionView(undefined, linkId)), see: () => attempt(see, over), goBack }),
  };
}

function resultView(found, articles) {
  const at = new Date();
  const open = id => attempt(async () => push(articleView(await articleText(id))), over);
  const view = {
    kind: 'result', found, articles, emergency: isEmergency(found),
    draw: () => result({ ...view.found, at, actions: actions({
      code: view.code && handOverCode(view.code), handOver: controls => handOver(view, controls),
      finish, ending: say(view.code ? 'done' : 'erase'), more: view.emergency ? [] : learnMore(view.articles, open),
    }) }),
  };
  return view;
}

const articleView = ({ markdown }) => ({ kind: 'article', draw: () => article({ markdown, goBack }) });

async function see() {
  const found = await readResult();
  const articles = await articleList().catch(() => []);
  push(resultView(found, articles));
  send({ type: 'done' });
}

/** An emergency is shown at once; every other result after its answers were checked. */
async function next(view) {
  if (view.status !== 'completed') {
    push(questionView(view.next));
    send({ type: 'step', part: view.next.section.part, of: view.next.section.of });
  } else if (isEmergency(await readResult())) {
    await see();
  } else if (before()?.kind === 'check') {
    back();
  } else {
    push(checkView());
  }
}

/** A service that hands nothing over answers 404 or 405; then there is nothing to offer. */
const handOver = (view, { place, show, end: ending }) => attempt(async () => {
  try {
    view.code = await askForCode();
    place.replaceChildren(...handOverCode(view.code));
    ending.textContent = say('done');
  } catch (failure) {
    if (![404, 405].includes(failure.status)) {
      throw failure;
    }
  }
  show.remove();
}, over);

async function finish() {
  await eraseAll().catch(() => {});
  send({ type: 'closed' });
  over();
}

/** Nothing of this person is left; a kiosk is loaded anew, so that no memory of the page can be. */
function over() {
  if (atKiosk) {
    main.replaceChildren();
    eraseAll().then(() => location.reload(), () => restart(languagesView()));
  } else {
    restart({ kind: 'end', draw: () => end(() => restart(startView())) });
  }
}

/** Changes the language of what is shown; what was entered stays. */
function changeLanguage(language) {
  return attempt(async () => {
    await translateTo(language);
    const view = current();
    if (view.kind === 'result') {
      view.found = await readResult();
      view.articles = await articleList().catch(() => []);
    }
    draw(view);
  }, over);
}

follow(draw);
listen(changeLanguage);
if (atKiosk) {
  scale();
  guard(over, document.getElementById('brand'));
}
addEventListener('pagehide', event => {
  if (atKiosk || !event.persisted) {
    eraseAll().catch(() => {});
  }
});
addEventListener('pageshow', event => {
  if (event.persisted && atKiosk) {
    location.reload();
  }
});
restart(atKiosk ? languagesView() : startView());
send({ type: 'ready' });
