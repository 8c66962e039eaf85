// What a person sees of the form on this page, and where to click.
const form = {
  ITEM: 'lhc-item[id^="item-"]',
  LINK_ID: /^item-(.*?)(\/\d+)+$/,
  COMPLAINTS: '.lhc-item-error, .lhc-item-warning',
  failures: [],

  // As a host page does: the language is that of the form, and an earlier response is shown in it.
  async render(questionnaire, response) {
    form.failures = [];
    document.documentElement.lang = questionnaire.language ?? 'en';
    document.documentElement.dir = questionnaire.language === 'ar' ? 'rtl' : 'ltr';
    try {
      await LForms.Util.addFormToPage(questionnaire, 'form', { fhirVersion: 'R4', ...(response && { questionnaireResponse: response }) });
    } catch (error) {
      form.failures = [error].flat().map(one => String(one?.message ?? one));
    }
  },

  problems() {
    return [...form.failures, ...Array.from(document.querySelectorAll(form.COMPLAINTS)).filter(form.seen).map(one => one.innerText.trim())];
  },

  invalid() {
    return LForms.Util.checkValidity() ?? [];
  },

  seen(element) {
    return element.getClientRects().length > 0;
  },

  // What stands in the form and is seen, with the link id of each.
  items() {
    return Array.from(document.querySelectorAll(form.ITEM)).filter(form.seen);
  },

  linkId(item) {
    return item.id.match(form.LINK_ID)[1];
  },

  body(linkId) {
    const item = form.items().find(one => form.linkId(one) === linkId);
    return item?.querySelector(':scope > lhc-item-question');
  },

  widget(body) {
    const all = { RADIO_BUTTONS: 'lhc-item-choice-radio-button', CHECK_BOXES: 'lhc-item-choice-check-box', DROP_DOWN: 'lhc-autocomplete', NUMBER: 'lhc-input' };
    return Object.keys(all).find(name => body.querySelector(all[name])) ?? 'OTHER';
  },

  labels(body) {
    return Array.from(body.querySelectorAll('label.ant-radio-wrapper, label.ant-checkbox-wrapper'));
  },

  // What is picked or typed, as it is shown.
  answers(body) {
    const picked = form.labels(body).filter(label => label.querySelector('input').checked).map(label => label.innerText.trim());
    const typed = Array.from(body.querySelectorAll('lhc-autocomplete input, lhc-input input')).map(input => input.value.trim());
    return [...picked, ...typed].filter(text => text !== '');
  },

  questions() {
    return form.items().map(item => [form.linkId(item), item.querySelector(':scope > lhc-item-question')]).filter(([, body]) => body).map(([linkId, body]) => ({
      linkId, text: body.querySelector('.question').innerText.trim(), widget: form.widget(body),
      required: !!body.querySelector('.lhc-required'), answers: form.answers(body) }));
  },

  notices() {
    return Array.from(document.querySelectorAll('.lhc-item-display .question')).filter(form.seen).map(one => one.innerText.trim());
  },

  // The label of a radio button or check box, or null.
  label(linkId, text) {
    return form.labels(form.body(linkId)).find(one => one.innerText.trim() === text) ?? null;
  },

  field(linkId) {
    return form.body(linkId).querySelector('lhc-autocomplete input, lhc-input input');
  },

  // An entry of the drop-down that is open, or null. They are numbered.
  entry(text) {
    return Array.from(document.querySelectorAll('#lhc-tools-searchResults li')).filter(form.seen)
      .find(one => one.innerText.replace(/^\s*\d+:/, '').trim() === text) ?? null;
  },

  response() {
    return JSON.stringify(LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4'));
  },
};
