import {h, languageOf} from './dom.js';
import * as service from './service.js';
import {texts} from './texts.js';

const PAUSE = 1500;

/** Shows what stands in the database, and goes on doing so. */
export class Record {
  constructor(element, nameOf) {
    this.element = element;
    this.nameOf = nameOf;
    this.before = '';
    this.seen = new Set();
  }

  async run() {
    for (;;) {
      if (document.visibilityState === 'visible') await this.refresh();
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  async refresh() {
    try {
      const shown = await service.record();
      const written = JSON.stringify(shown);
      if (written === this.before) return;
      this.before = written;
      this.show(shown);
    } catch {
      // The phones' news say that the service does not answer.
    }
  }

  show(shown) {
    const part = (name, title, none, items) => h('section', {class: name, 'aria-label': title},
      h('h3', {}, title, h('span', {class: 'count'}, String(items.length))),
      items.length > 0 ? this.list(name, items) : h('p', {class: 'none'}, shown.available ? none : texts.unavailable));
    this.element.replaceChildren(
      h('h2', {}, texts.record),
      part('trainings', texts.trainings, texts.noTrainings, shown.trainings),
      part('members', texts.members, texts.noMembers, shown.people),
      part('deliveries', texts.deliveries, texts.noDeliveries, shown.deliveries));
  }

  list(name, items) {
    if (name === 'deliveries') return this.deliveries(items);
    const make = name === 'trainings' ? (item) => this.training(item) : (item) => this.member(item);
    return h('ul', {class: 'cards'}, items.map(make));
  }

  /** Marks what was not there before, once. */
  fresh(key) {
    const isNew = !this.seen.has(key);
    this.seen.add(key);
    return isNew ? 'fresh' : '';
  }

  training(item) {
    const figure = (value, label) => h('span', {class: 'figure'}, h('b', {}, value ?? texts.unsaid), ` ${label}`);
    const about = [this.nameOf(item.contact), item.heldOn, this.place(item.place)];
    return h('li', {class: this.fresh(`t ${item.contact} ${item.number} ${item.revision}`), 'data-contact': item.contact},
      h('p', {class: 'head'}, h('b', {class: 'number'}, `#${item.number}`), h('span', {class: 'topic'}, item.topic ?? texts.unsaid)),
      h('p', {class: 'figures'}, figure(item.women, texts.women), figure(item.men, texts.men), figure(item.youth, texts.youth)),
      h('p', {class: 'about'}, this.dotted(about)),
      item.note ? h('p', {class: 'about', lang: languageOf(item.note)}, item.note) : null,
      item.revision > 1 ? h('p', {class: 'about'}, texts.corrected(item.revision - 1)) : null);
  }

  place(text) {
    return text ? h('span', {lang: languageOf(text)}, text) : '';
  }

  /** What is there of several things, with dots between. */
  dotted(things) {
    return things.filter(Boolean).flatMap((thing, i) => (i === 0 ? [thing] : [' · ', thing]));
  }

  member(item) {
    const marks = [item.optedOut ? texts.optedOut : '', item.reachable ? '' : texts.unreached].filter(Boolean);
    const about = [texts.roles[item.role] ?? item.role, texts.languages[item.language] ?? item.language, this.place(item.place), item.consented ? texts.consented : ''];
    return h('li', {class: this.fresh(`p ${item.contact}`), 'data-contact': item.contact},
      h('p', {class: 'head'}, h('span', {lang: languageOf(item.name)}, item.name || this.nameOf(item.contact)),
        marks.map((mark) => h('span', {class: 'mark'}, mark))),
      h('p', {class: 'about'}, this.dotted(about)));
  }

  deliveries(items) {
    const row = (item) => h('tr', {'data-contact': item.contact},
      h('td', {}, this.nameOf(item.contact)),
      h('td', {}, texts.purposes[item.purpose] ?? item.purpose ?? texts.unsaid),
      h('td', {}, texts.receipts[item.receipt] ?? texts.statuses[item.status] ?? item.status));
    return h('table', {},
      h('thead', {}, h('tr', {}, [texts.to, texts.why, texts.became].map((title) => h('th', {scope: 'col'}, title)))),
      h('tbody', {}, items.map(row)));
  }
}
