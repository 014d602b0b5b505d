import {h} from './dom.js';
import {Phone} from './phone.js';
import {Record} from './record.js';
import * as service from './service.js';
import {texts} from './texts.js';

const AGAIN = 2000;

const people = document.getElementById('people');
const table = document.getElementById('phones');
const trouble = document.getElementById('trouble');
const none = h('p', {class: 'none'}, texts.none);

/** By id, in the order of the shelf: what the service says, the switch on the shelf, and the phone if it is out. */
const shelf = new Map();

for (const element of document.querySelectorAll('[data-text]')) element.textContent = texts[element.dataset.text];
for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', texts[element.dataset.label]);
document.title = texts.title;

/** As many phones as stand side by side at first. */
function roomFor() {
  return Math.max(1, Math.min(3, Math.floor((window.innerWidth - 420) / 340)));
}

function place(view) {
  const button = h('button', {type: 'button', 'aria-pressed': 'false', 'data-person': view.id, onclick: () => toggle(view.id)},
    h('span', {class: 'face', lang: view.language, 'aria-hidden': 'true'}, firstOf(view.name, view.language)),
    h('span', {class: 'who'}, h('b', {}, view.latinName),
      h('small', {}, `${view.languageName} ${texts.roles[view.role].toLowerCase()}, ${view.telegram ? texts.telegram : texts.sms}`)));
  shelf.set(view.id, {view, button, phone: null, out: shelf.size < roomFor()});
  people.append(button);
}

/** The first letter with all its signs. */
function firstOf(name, language) {
  const [first] = new Intl.Segmenter(language, {granularity: 'grapheme'}).segment(name);
  return first.segment;
}

function toggle(id) {
  const entry = shelf.get(id);
  entry.out = !entry.out;
  lay();
  if (entry.out) entry.phone.element.scrollIntoView({block: 'nearest'});
}

/** Lays out the phones that are out, in the order of the shelf. */
function lay() {
  const out = [];
  for (const entry of shelf.values()) {
    entry.button.setAttribute('aria-pressed', String(entry.out));
    if (entry.out) {
      entry.phone ??= new Phone(entry.view);
      out.push(entry.phone.element);
    }
  }
  const unchanged = out.length > 0 && out.length === table.children.length && out.every((element, i) => table.children[i] === element);
  if (unchanged) return;
  table.replaceChildren(...(out.length > 0 ? out : [none]));
  for (const {out: isOut, phone} of shelf.values()) if (isOut) phone.messages.toEnd();
}

async function listen() {
  let version = 0;
  for (;;) {
    try {
      const news = await service.news(version);
      version = news.version;
      for (const view of news.phones) {
        if (!shelf.has(view.id)) place(view);
        const entry = shelf.get(view.id);
        entry.view = view;
        entry.phone?.update(view);
      }
      if (people.childElementCount !== 0) lay();
      trouble.hidden = true;
    } catch {
      trouble.textContent = texts.unreachable;
      trouble.hidden = false;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }
}

function nameOf(contact) {
  for (const {view} of shelf.values()) if (view.address === contact) return view.latinName;
  return contact;
}

listen();
new Record(document.getElementById('record'), nameOf).run();
