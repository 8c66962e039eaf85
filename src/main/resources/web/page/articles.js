/** Patient information, offered after a result. It is Markdown of which we use headings, paragraphs, lists, bold and links. */
import { call } from './api.js';
import { h } from './dom.js';
import { backLink } from './screen.js';
import { locale, say } from './words.js';

export const articleList = () => call('GET', '/v1/articles?locale=' + locale()).then(found => found.articles);
export const articleText = id => call('GET', `/v1/articles/${id}?locale=${locale()}`);

function inline(text) {
  return text.split(/(\*\*.+?\*\*|\[[^\]]+\]\([^)]+\))/).map(part => {
    const bold = part.match(/^\*\*(.+)\*\*$/);
    const link = part.match(/^\[([^\]]+)\]\((https:[^)]+)\)$/);
    return bold ? h('b', {}, bold[1])
      : link ? h('a', { href: link[2], target: '_blank', rel: 'noopener noreferrer' }, `${link[1]} (${say('new_tab')})`) : part;
  });
}

function block(text) {
  const heading = text.match(/^(#+)\s+(.*)$/s);
  if (heading) {
    const level = heading[1].length;
    return h('h' + Math.min(level, 4), level === 1 ? { tabindex: '-1' } : {}, inline(heading[2]));
  }
  const items = text.split(/\n(?=(?:[-*]|\d+\.)\s)/);
  if (items.every(item => /^(?:[-*]|\d+\.)\s/.test(item))) {
    return h(/^\d/.test(items[0]) ? 'ol' : 'ul', {}, items.map(item => h('li', {}, inline(item.replace(/^\S+\s+/, '').replace(/\s+/g, ' ')))));
  }
  return h('p', {}, inline(text.replace(/\s+/g, ' ')));
}

export const article = ({ markdown, goBack }) => h('article', { class: 'article' }, backLink(goBack),
  markdown.replace(/\n(#+ .*)\n(?!\n)/g, '\n$1\n\n').split(/\n\s*\n/).map(text => text.trim()).filter(Boolean).map(block));

export const learnMore = (articles, open) => articles.length === 0 ? [] : h('nav', { class: 'more', 'aria-labelledby': 'more' },
  h('h2', { id: 'more' }, say('learn_more')),
  h('ul', {}, articles.map(({ id, title }) => h('li', {}, h('button', { type: 'button', class: 'link', onclick: () => open(id) }, title)))));
