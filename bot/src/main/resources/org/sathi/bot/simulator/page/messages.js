import {h, languageOf} from './dom.js';
import {pictureAddress} from './service.js';
import {texts} from './texts.js';

const clock = new Intl.DateTimeFormat('en-GB', {hour: '2-digit', minute: '2-digit'});

/** Keeps a phone's list of messages the same as the service's, touching only what changed. */
export class Messages {
  constructor(list, phone, press) {
    this.list = list;
    this.phone = phone;
    this.press = press;
    this.shown = new Map();
  }

  update(messages) {
    const atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80;
    let added = false;
    const kept = new Set(messages.map((message) => message.id));
    for (const [id, {element}] of this.shown) {
      if (!kept.has(id)) {
        element.remove();
        this.shown.delete(id);
      }
    }
    for (const message of messages) {
      const written = JSON.stringify(message);
      const before = this.shown.get(message.id);
      if (before?.written === written) continue;
      const element = this.element(message);
      if (before) before.element.replaceWith(element);
      else this.list.append(element);
      added ||= !before;
      this.shown.set(message.id, {written, element});
    }
    if (atEnd || added) this.toEnd();
  }

  toEnd() {
    this.list.scrollTop = this.list.scrollHeight;
  }

  element(message) {
    const side = message.byPerson ? 'mine' : 'theirs';
    const row = h('div', {class: `message ${side} ${message.kind.toLowerCase()}`, 'data-id': message.id, 'data-state': message.state});
    row.append(h('div', {class: 'bubble'}, this.content(message), this.foot(message)));
    if (message.buttons.length > 0) row.append(this.buttons(message));
    return row;
  }

  content(message) {
    const words = (text) => h('p', {class: 'words', lang: languageOf(text), dir: 'auto'}, text);
    switch (message.kind) {
      case 'PICTURE':
        return [
          h('img', {class: 'shot', src: pictureAddress(message.picture), alt: texts.pictureShown}),
          message.text ? words(message.text) : null,
        ];
      case 'DOCUMENT':
        return words(`▤ ${message.text}`);
      case 'LOCATION':
        return words(`⌖ ${message.text}`);
      case 'CONTACT':
        return words(`☎ ${message.text}`);
      case 'PRESS':
        return h('p', {class: 'words', lang: languageOf(message.text)}, h('span', {class: 'unseen', lang: 'en'}, `${texts.pressed} `), `☞ ${message.text}`);
      case 'BLOCK':
        return h('p', {class: 'words'}, texts.blocked[message.text]);
      default:
        return words(message.text);
    }
  }

  foot(message) {
    const state = texts.states[message.state];
    return h('p', {class: 'foot'},
      message.sms ? h('span', {class: 'cost', title: texts.costSpoken(message.sms)}, texts.cost(message.sms)) : null,
      h('time', {datetime: message.at}, clock.format(new Date(message.at))),
      state ? h('span', {class: 'state', role: 'img', 'aria-label': texts.spoken[message.state]}, state) : null);
  }

  buttons(message) {
    const rows = message.buttons.map((row, r) => h('div', {class: 'row'}, row.map((label, c) =>
      h('button', {type: 'button', lang: languageOf(label), onclick: () => this.press(message.id, r, c)}, label))));
    return h('div', {class: 'buttons'}, rows);
  }
}
