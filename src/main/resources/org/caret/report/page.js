'use strict';
(() => {
  const form = document.querySelector('.find');
  if (!form) return;
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const lists = [...document.querySelectorAll('[data-list]')].map((section) => ({
    noun: section.dataset.noun,
    empty: section.querySelector('.empty'),
    parts: [...(section.querySelectorAll('details').length ? section.querySelectorAll('details') : [section])]
      .filter((part) => part.querySelector('tbody'))
      .map((part) => ({
        part,
        severity: part.dataset.severity,
        rows: [...part.querySelectorAll('tbody > tr')],
        texts: null,
      })),
  }));
  const details = [...document.querySelectorAll('details')];
  const box = form.querySelector('input');
  const said = form.querySelector('.said');
  const fold = form.querySelector('.fold');
  const buttons = [...form.querySelectorAll('[data-show]')];
  const opened = new Set();
  let severity = '';

  const texts = (one) => {
    if (!one.texts) {
      const about = [...one.part.querySelectorAll('summary, .do, .meta')].map((e) => e.textContent).join(' ');
      one.texts = one.rows.map((row) => plain(about + ' ' + [...row.cells].map((c) => c.textContent).join(' ')));
    }
    return one.texts;
  };

  const filter = (one, words) => {
    const out = severity && one.severity && one.severity !== severity;
    const found = words.length ? texts(one).map((text) => words.every((word) => text.includes(word))) : null;
    let shown = 0;
    one.rows.forEach((row, i) => {
      const fits = !out && (!found || found[i]);
      if (row.hidden === fits) row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    if (one.part.tagName === 'DETAILS') {
      one.part.hidden = shown === 0;
      if (words.length && shown && !one.part.open) {
        one.part.open = true;
        opened.add(one.part);
      }
    }
    return shown;
  };

  const apply = () => {
    const words = plain(box.value).split(/\s+/).filter((word) => word);
    if (!words.length) {
      opened.forEach((part) => { part.open = false; });
      opened.clear();
    }
    const told = lists.map((list) => {
      const all = list.parts.reduce((sum, one) => sum + one.rows.length, 0);
      const shown = list.parts.reduce((sum, one) => sum + filter(one, words), 0);
      if (list.empty) list.empty.hidden = shown > 0;
      return said.dataset.words.replace('{shown}', shown.toLocaleString('en'))
        .replace('{all}', all.toLocaleString('en')).replace('{noun}', list.noun);
    });
    said.textContent = told.join(' · ');
  };

  let waiting = 0;
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  buttons.forEach((button) => button.addEventListener('click', () => {
    severity = button.dataset.show;
    buttons.forEach((other) => other.setAttribute('aria-pressed', String(other === button)));
    apply();
  }));
  if (fold) {
    const label = () => {
      fold.textContent = details.every((part) => part.open) ? fold.dataset.close : fold.dataset.open;
    };
    fold.addEventListener('click', () => {
      const open = !details.every((part) => part.open);
      details.forEach((part) => { part.open = open; });
      opened.clear();
    });
    details.forEach((part) => part.addEventListener('toggle', label));
  }
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = details.filter((part) => !part.open);
    closed.forEach((part) => { part.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach((part) => { part.open = false; }));
  form.hidden = false;
  apply();
})();
