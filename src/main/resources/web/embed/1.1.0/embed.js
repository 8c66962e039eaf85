/*! Foramen embed 1.1.0. Puts the interview into a page, in a frame of its own that the page cannot look into. */
const HOST = new URL(import.meta.url).origin;
const PATIENCE = 15_000;
const LEAST = 320;
const MOST = 20_000;
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox '
  + 'allow-top-navigation-to-custom-protocols';
const EVENTS = ['ready', 'step', 'done', 'closed'];

class ForamenInterview extends HTMLElement {
  static observedAttributes = ['locale', 'theme', 'accent'];

  #root = this.attachShadow({ mode: 'open' });
  #frame;
  #gone;
  #patience;

  connectedCallback() {
    this.#gone = new AbortController();
    addEventListener('message', event => this.#heard(event), { signal: this.#gone.signal });
    this.#frame = document.createElement('iframe');
    this.#frame.setAttribute('sandbox', SANDBOX);
    this.#frame.setAttribute('allow', '');
    this.#frame.referrerPolicy = 'no-referrer';
    this.#frame.title = this.getAttribute('label') ?? this.textContent.trim();
    this.#style(this, { display: 'block' });
    this.#style(this.#frame, { display: 'block', width: '100%', height: '640px', border: '0', 'color-scheme': 'normal' });
    this.#frame.src = this.#address();
    this.#root.replaceChildren(this.#frame);
    this.#patience = setTimeout(() => this.#root.append(document.createElement('slot')), PATIENCE);
  }

  disconnectedCallback() {
    this.#gone.abort();
    clearTimeout(this.#patience);
    this.#root.replaceChildren();
    this.#frame = undefined;
  }

  attributeChangedCallback(name, before, now) {
    if (this.#frame && before !== now) {
      this.#frame.contentWindow.postMessage({ foramen: 1, [name]: now ?? '' }, HOST);
    }
  }

  #style(element, properties) {
    for (const [name, value] of Object.entries(properties)) {
      element.style.setProperty(name, value, element === this ? '' : 'important');
    }
  }

  /** What the frame has to know stands behind the mark, which no server is sent. */
  #address() {
    const url = new URL('/embed', HOST);
    const told = new URLSearchParams({ host: location.origin });
    for (const name of ['locale', 'key']) {
      if (this.hasAttribute(name)) {
        url.searchParams.set(name, this.getAttribute(name));
      }
    }
    for (const name of ['theme', 'accent']) {
      if (this.hasAttribute(name)) {
        told.set(name, this.getAttribute(name));
      }
    }
    url.hash = told;
    return url.href;
  }

  #heard({ source, origin, data }) {
    if (source !== this.#frame?.contentWindow || origin !== HOST || data?.foramen !== 1) {
      return;
    }
    if (data.type === 'height' && Number.isFinite(data.height)) {
      this.#style(this.#frame, { height: Math.min(Math.max(data.height, LEAST), MOST) + 'px' });
    } else if (EVENTS.includes(data.type)) {
      clearTimeout(this.#patience);
      this.#root.querySelector('slot')?.remove();
      const detail = data.type === 'step' ? { part: Number(data.part), of: Number(data.of) } : undefined;
      this.dispatchEvent(new CustomEvent(data.type, { detail, bubbles: true }));
    }
  }
}

if (!customElements.get('foramen-interview')) {
  customElements.define('foramen-interview', ForamenInterview);
}
