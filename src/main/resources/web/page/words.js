/** The words of the pages in one language at a time. All of them come from the server. */
const data = JSON.parse(document.getElementById('data').textContent);

export const shell = document.documentElement.dataset.shell;
export const site = data.site;
export const locales = data.locales;
export const pack = data.pack;
/** Whose page this is, where the service asks; a kiosk's key stands behind the mark, which no server is sent. */
export const clientKey = data.key ?? (shell === 'kiosk' && location.hash.slice(1));

let spoken = { locale: data.locale, ui: data.ui, notice: data.notice };

export const locale = () => spoken.locale;
export const notice = () => spoken.notice;
export const has = key => key in spoken.ui;

export function say(key, values = {}) {
  return spoken.ui[key].replace(/\{(\w+)}/g, (all, name) => values[name] ?? all);
}

/** Right to left where the words themselves are. */
export function speak(words) {
  spoken = words;
  const root = document.documentElement;
  root.lang = words.locale;
  root.dir = /[\u0590-\u08ff]/.test(words.ui.continue) ? 'rtl' : 'ltr';
}

/** What a language calls itself. */
export function ownName(language) {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

export const time = instant =>
  new Intl.DateTimeFormat(spoken.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(instant);

/** A first sentence to head a text with, and what follows it. */
export function headed(text) {
  const end = text.search(/[.۔]\s/);
  return end < 0 ? { first: text.replace(/[.۔]$/, ''), rest: '' } : { first: text.slice(0, end), rest: text.slice(end + 1).trim() };
}
