/** How far an interview is: which part, of how many. */
export interface ForamenStep {
  readonly part: number;
  readonly of: number;
}

/** No event holds an answer or a result. */
export interface ForamenEventMap extends HTMLElementEventMap {
  /** The first screen is shown. */
  ready: CustomEvent<undefined>;
  /** A question is shown. */
  step: CustomEvent<ForamenStep>;
  /** The result is shown to the person. */
  done: CustomEvent<undefined>;
  /** The person has finished, and the answers are erased. */
  closed: CustomEvent<undefined>;
}

/**
 * Attributes: `locale` (such as "es"), `theme` ("light", "dark" or "auto"), `accent` ("#rrggbb", taken when it can be
 * read on white), `label` (the frame's name for screen readers), `key` ("pk_…", where the service asks for one). All but
 * `label` and `key` may change while an interview runs.
 */
export interface ForamenInterviewElement extends HTMLElement {
  addEventListener<K extends keyof ForamenEventMap>(
    type: K, listener: (this: ForamenInterviewElement, event: ForamenEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'foramen-interview': ForamenInterviewElement;
  }
}
