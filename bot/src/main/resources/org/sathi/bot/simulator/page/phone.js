import {h, icon, languageOf} from './dom.js';
import {Messages} from './messages.js';
import * as service from './service.js';
import {texts} from './texts.js';

const COST_PAUSE = 150;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** A phone on the table: a chat where it has Telegram, else a small screen with keys. */
export class Phone {
  constructor(view) {
    this.view = view;
    this.list = h('div', {class: 'log', role: 'log', tabindex: '0', 'aria-label': texts.talkOf(view.latinName)});
    this.messages = new Messages(this.list, view.id, (message, row, column) => this.do('Press', {message, row, column}));
    this.note = h('p', {class: 'note', role: 'status'});
    this.entry = h('textarea', {
      id: `entry-${view.id}`, rows: '1', placeholder: texts.write, lang: view.language, maxlength: '10000', autocomplete: 'off',
      onkeydown: (event) => this.key(event), oninput: () => this.typed(),
    });
    this.power = h('button', {type: 'button', class: 'tool', onclick: () => this.do('Switch', {on: !this.view.on})});
    this.block = h('button', {type: 'button', class: 'tool', onclick: () => this.do('Block', {blocked: !this.view.blocked})});
    this.keys = h('div', {class: 'reply-keys'});
    this.element = h('article', {class: view.telegram ? 'phone chat' : 'phone feature', 'aria-label': texts.phoneOf(view.latinName), 'data-phone': view.id},
      this.owner(), view.telegram ? this.chat() : this.feature(), this.note, this.suggestions());
    this.update(view);
  }

  owner() {
    const {view} = this;
    const kind = [texts.roles[view.role], view.languageName, view.telegram ? texts.telegram : texts.sms].join(' · ');
    const name = view.name === view.latinName ? [] : [h('span', {class: 'latin'}, ` ${view.latinName}`)];
    return h('header', {class: 'owner'},
      h('div', {}, h('h2', {}, h('span', {lang: view.language}, view.name), ...name), h('p', {}, kind)),
      h('div', {class: 'tools'}, this.power, this.block,
        h('a', {class: 'tool', href: service.scriptAddress(view.id), download: '', title: texts.save, 'aria-label': texts.save}, icon('save'))));
  }

  label() {
    return h('label', {class: 'unseen', for: `entry-${this.view.id}`}, texts.write);
  }

  chat() {
    const file = h('input', {type: 'file', accept: '.xlsx,.csv,image/png,image/jpeg,image/webp,image/gif', class: 'unseen', 'aria-label': texts.picture,
      onchange: (event) => this.picture(event.target)});
    const tool = (name, act) => h('button', {type: 'button', class: 'tool', title: texts[name], 'aria-label': texts[name], onclick: act}, icon(name));
    return h('div', {class: 'device'},
      h('div', {class: 'bar'}, h('img', {src: '/simulator/assets/icon.svg', alt: '', width: '32', height: '32'}),
        h('p', {}, h('strong', {}, texts.bot), h('span', {}, texts.botStatus))),
      this.empty(texts.empty), this.list,
      h('form', {class: 'composer', onsubmit: (event) => this.submit(event)}, this.label(), this.entry,
        h('button', {class: 'send', 'aria-label': texts.send, title: texts.send}, icon('send')),
        h('div', {class: 'attach'},
          tool('contact', () => this.do('ShareContact')), tool('location', () => this.do('ShareLocation')),
          h('label', {class: 'tool', title: texts.picture}, icon('picture'), file))),
      this.keys, this.off());
  }

  feature() {
    this.cost = h('p', {class: 'counter', 'aria-live': 'off'});
    const press = (digit) => {
      this.entry.value += digit;
      this.typed();
    };
    return h('div', {class: 'device'},
      h('div', {class: 'ear', 'aria-hidden': 'true'}),
      h('form', {class: 'screen', id: `form-${this.view.id}`, onsubmit: (event) => this.submit(event)},
        this.empty(texts.emptySms), this.list, this.label(),
        h('div', {class: 'writing'}, this.entry, this.cost), this.off()),
      h('div', {class: 'soft'},
        h('button', {type: 'button', onclick: () => { this.entry.value = ''; this.typed(); }}, texts.clear),
        h('button', {class: 'send', form: `form-${this.view.id}`}, texts.send)),
      h('div', {class: 'keypad', role: 'group', 'aria-label': texts.keypad},
        KEYS.map((digit) => h('button', {type: 'button', onclick: () => press(digit)}, digit))));
  }

  empty(text) {
    this.nothing = h('p', {class: 'nothing'}, text);
    return this.nothing;
  }

  off() {
    this.dark = h('p', {class: 'off', hidden: true}, texts.isOff);
    return this.dark;
  }

  suggestions() {
    return h('div', {class: 'suggestions', role: 'group', 'aria-label': texts.suggestions}, h('h3', {}, texts.suggestions),
      this.view.phrases.map(({text, meaning}) => h('button', {type: 'button', onclick: () => this.do('Write', {text})},
        h('span', {class: 'phrase', lang: languageOf(text)}, text), h('span', {class: 'meaning'}, meaning))));
  }

  update(view) {
    this.view = view;
    this.element.classList.toggle('is-off', !view.on);
    this.dark.hidden = view.on;
    this.nothing.hidden = view.messages.length > 0;
    this.messages.update(view.messages);
    this.tool(this.power, 'power', view.on ? texts.switchOff : texts.switchOn, !view.on);
    const blocking = view.telegram ? [texts.block, texts.unblock] : [texts.optOut, texts.optIn];
    this.tool(this.block, 'block', blocking[view.blocked ? 1 : 0], view.blocked);
    this.keys.replaceChildren(...view.keys.map((row) => h('div', {class: 'row'}, row.map((key) =>
      h('button', {type: 'button', lang: languageOf(key.label), onclick: () => key.sharesContact ? this.do('ShareContact') : this.do('Write', {text: key.label})}, key.label)))));
  }

  tool(button, name, label, active) {
    button.replaceChildren(icon(name));
    button.title = label;
    button.setAttribute('aria-label', label);
    button.classList.toggle('active', active);
  }

  key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.submit(event);
  }

  submit(event) {
    event.preventDefault();
    const text = this.entry.value.trim();
    if (text === '') return;
    this.entry.value = '';
    this.typed();
    this.do('Write', {text});
  }

  typed() {
    this.entry.style.height = 'auto';
    this.entry.style.height = `${Math.min(this.entry.scrollHeight, 110)}px`;
    if (!this.cost) return;
    clearTimeout(this.counting);
    const text = this.entry.value;
    if (text === '') {
      this.cost.textContent = '';
      return;
    }
    this.counting = setTimeout(async () => {
      try {
        const cost = await service.cost(text);
        if (this.entry.value === text) this.cost.textContent = texts.cost(cost);
      } catch {
        this.cost.textContent = '';
      }
    }, COST_PAUSE);
  }

  async picture(input) {
    const [file] = input.files;
    input.value = '';
    if (!file) return;
    await this.trying(async () => {
      if (!file.type.startsWith('image/')) {
        await service.gesture(this.view.id, 'SendDocument', {file: await service.keepFile(file), name: file.name});
        return;
      }
      const picture = await service.keepPicture(file);
      const caption = this.entry.value.trim();
      this.entry.value = '';
      await service.gesture(this.view.id, 'SendPicture', {picture, caption});
    });
  }

  do(name, more) {
    return this.trying(() => service.gesture(this.view.id, name, more));
  }

  async trying(act) {
    this.note.textContent = '';
    try {
      await act();
    } catch (failure) {
      this.note.textContent = failure.message;
    }
  }
}
