// What every page does with scripts on; without them its forms and links still work.
(() => {
  const $ = id => document.getElementById(id);
  const csrf = () => document.querySelector('meta[name="csrf-token"]');

  // Forms that post go by htmx, so that a lost session or a lost line leaves them as they are, filled in.
  // (hx-boost="false" on a form takes it out, for example where the answer is a file.)
  document.addEventListener('htmx:beforeProcessNode', e => {
    const root = e.target;
    const forms = [...root.querySelectorAll('form[method="post"]:not([hx-boost])')];
    if (root.matches?.('form[method="post"]:not([hx-boost])')) forms.push(root);
    forms.forEach(form => form.setAttribute('hx-boost', 'true'));
  });
  document.addEventListener('htmx:configRequest', e => {
    if (e.detail.verb !== 'get' && csrf()) e.detail.headers['X-CSRF-TOKEN'] = csrf().content;
  });

  // One press is one request: while a form is on its way its buttons wait.
  const waiting = (form, on) => form?.querySelectorAll?.('button').forEach(button => {
    if (on && !button.disabled) { button.disabled = true; button.dataset.waiting = ''; }
    if (!on && 'waiting' in button.dataset) { button.disabled = false; delete button.dataset.waiting; }
  });
  const sent = e => e.target.matches?.('form') ? e.target : null;
  document.addEventListener('htmx:beforeSend', e => waiting(sent(e), true));
  document.addEventListener('htmx:afterRequest', e => waiting(sent(e), false));

  const say = (which, login) => {
    const box = $('kit-alert');
    if (!box) return;
    $('kit-alert-text').textContent = box.dataset[which];
    $('kit-alert-login').hidden = !login;
    box.hidden = false;
    box.scrollIntoView({ block: 'center' });
  };
  const quiet = () => { if ($('kit-alert')) $('kit-alert').hidden = true; };
  // A line that another service adds to the page: where it is away, the page does without.
  const aside = e => e.detail.elt.matches?.('[data-aside]');
  document.addEventListener('htmx:responseError', e => {
    if (aside(e)) return;
    const status = e.detail.xhr.status;
    if (status === 401) return say('expired', true);
    // A refusal that is not about this form comes as a page or a problem of its own: show it, keep the form beneath.
    say(status === 429 ? 'busy' : 'line', false);
    const sentence = refusal(e.detail.xhr);
    if (sentence) $('kit-alert-text').textContent = sentence;
  });
  const refusal = xhr => xhr.getResponseHeader('Content-Type')?.startsWith('application/problem+json')
    ? JSON.parse(xhr.responseText).detail
    : new DOMParser().parseFromString(xhr.responseText, 'text/html').querySelector('[data-problem]')?.textContent;
  ['htmx:sendError', 'htmx:timeout'].forEach(lost =>
    document.addEventListener(lost, e => aside(e) || say('line', false)));
  document.addEventListener('htmx:beforeRequest', quiet);

  // Signed in again in the other tab: take the new token, and the form can be sent once more.
  if (window.BroadcastChannel) new BroadcastChannel('session').onmessage = async () => {
    const answer = await fetch('/session/csrf', { headers: { 'HX-Request': 'true' } });
    if (!answer.ok) return;
    const token = (await answer.json()).token;
    if (csrf()) csrf().content = token;
    document.querySelectorAll('input[name="_csrf"]').forEach(input => input.value = token);
    document.querySelectorAll('form[action*="_csrf="]').forEach(form =>
      form.setAttribute('action', form.getAttribute('action').replace(/_csrf=[^&]*/, '_csrf=' + encodeURIComponent(token))));
    say('restored', false);
  };

  // Of blocks that share a name only one is open: the one that goes would close the same one that comes in its place.
  document.addEventListener('htmx:beforeSwap', e => {
    if (e.detail.shouldSwap) e.detail.target.querySelectorAll('details[name]').forEach(block => block.removeAttribute('name'));
  });

  // What could not be sent: go to the first field that needs a look.
  document.addEventListener('htmx:afterSettle', () =>
    document.querySelector('main [aria-invalid="true"]')?.focus());

  // A date typed as text is read back with its weekday, as the server reads it.
  const readBack = input => {
    const out = $(input.id + '-r');
    const m = input.value.trim().match(/^(\d{1,2})[\/. -]?(\d{1,2})(?:[\/. -]?(\d{2}|\d{4}))?$/);
    if (!out) return;
    const now = new Date(input.dataset.today + 'T00:00:00Z');
    let year = m?.[3] ? Number(m[3].length === 2 ? '20' + m[3] : m[3]) : now.getUTCFullYear();
    const day = m ? new Date(Date.UTC(year, m[2] - 1, m[1])) : null;
    if (day && !m[3] && day - now > 183 * 864e5) day.setUTCFullYear(--year);
    if (day && !m[3] && now - day > 183 * 864e5) day.setUTCFullYear(++year);
    const real = day && day.getUTCDate() === Number(m[1]) && day.getUTCMonth() === m[2] - 1;
    out.textContent = real ? out.dataset.reads + ' ' + day.toLocaleDateString(document.documentElement.lang === 'en' ? 'en-GB' : 'vi-VN',
      { timeZone: 'UTC', weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' }) : '';
  };
  document.addEventListener('change', e => { if (e.target.matches?.('[data-date]')) readBack(e.target); });

  // Slow: work that asks for progress by itself stops asking when the page is not looked at.
  document.addEventListener('htmx:confirm', e => {
    if (document.hidden && e.target.matches?.('[hx-trigger*="every"]')) e.preventDefault();
  });
})();
