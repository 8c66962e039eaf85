/** Whom to call at once. The numbers are those of the site; a kiosk has staff nearby, and no telephone. */
import { h, icon } from './dom.js';
import { locale, say, shell, site } from './words.js';

const countryName = country => new Intl.DisplayNames([locale()], { type: 'region' }).of(country);

const numbers = () => site.emergency.map(({ country, number }) => site.emergency.length > 1 ? `${number} (${countryName(country)})` : number).join(', ');

export const staff = () => site.emergency.find(one => one.tellStaff)?.tellStaff ?? say('tell_staff');

/** The way to get help, for an emergency. */
export function callHelp() {
  if (shell === 'kiosk') {
    return site.emergency.length > 0 && h('p', {}, say('emergency_number', { number: numbers() }));
  }
  return site.emergency.map(({ country, number }) => h('a', { class: 'call', href: 'tel:' + number.replace(/[^\d+*#]/g, '') },
    icon('phone'), `${say('call_now')}: ${number}`, site.emergency.length > 1 && ` (${countryName(country)})`));
}

/** What stands below every question. */
export function helpLine() {
  return [h('b', {}, say('help_title')), ' ',
    shell === 'kiosk' ? staff() : site.emergency.length === 0 ? say('help_call') : say('emergency_number', { number: numbers() })];
}
