// Desk pages only. Everything here has a form or a table that does the same without it.

// A chart is drawn from the table it names, so the two can never differ; the table is its legend, too. uPlot, since
// with it a first visit stays under 150 kB (22 kB compressed; the simple build of ECharts has 155).
// <div class="chart" data-chart-of="table-id" data-min="60" data-max="100">
const number = text => {
  const english = document.documentElement.lang === 'en';
  const n = parseFloat(english ? text.replace(/,/g, '') : text.replace(/\./g, '').replace(',', '.'));
  return Number.isNaN(n) ? null : n;
};
// As in the legend the first line has circles, which uPlot draws by itself, the second squares, and so on.
const squares = (u, series, from, to) => {
  const path = new Path2D(), half = 4 * devicePixelRatio;
  for (let k = from; k <= to; k++) {
    if (u.data[series][k] === null) continue;
    const x = u.valToPos(u.data[0][k], 'x', true), y = u.valToPos(u.data[series][k], 'y', true);
    path.rect(x - half, y - half, 2 * half, 2 * half);
  }
  return { fill: path, stroke: path };
};
const draw = el => {
  const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const table = document.getElementById(el.dataset.chartOf);
  const cells = row => [...row.cells].slice(1).map(c => c.textContent.trim());
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const text = { font: `${.875 * rem}px ${getComputedStyle(document.body).fontFamily}`, stroke: token('--ink2') };
  const names = cells(table.tHead.rows[0]), at = names.map((_, k) => k);
  const every = Math.ceil(names.length * 5 * rem / el.clientWidth);
  const lines = [...table.tBodies[0].rows];
  el.plot?.destroy();
  el.plot = new uPlot({
    width: el.clientWidth, height: el.clientHeight, padding: [rem, rem, 0, 0], legend: { show: false }, cursor: { show: false },
    scales: { x: { time: false, range: [-.25, names.length - .75] }, y: { range: [+el.dataset.min || 0, +el.dataset.max || null] } },
    axes: [
      { ...text, size: 2.5 * rem, grid: { show: false }, ticks: { stroke: token('--edge') },
        splits: () => at.filter(k => k % every === 0), values: (_, ks) => ks.map(k => names[k]) },
      { ...text, size: 3.5 * rem, grid: { stroke: token('--line') }, ticks: { show: false }, values: (_, vs) => vs.map(v => v + '%') },
    ],
    series: [{}, ...lines.map((_, k) => {
      const color = token(['--info', '--desk2', '--desk3', '--pause'][k]);
      return { stroke: color, width: 2.5, dash: [[], [8, 4], [2, 3]][k],
        points: { show: true, size: 8, fill: color, ...(k % 2 ? { paths: squares } : {}) } };
    })],
  }, [at, ...lines.map(row => cells(row).map(number))], el);
};
document.querySelectorAll('[data-chart-of]').forEach(el => {
  new ResizeObserver(() => draw(el)).observe(el);
  new MutationObserver(() => draw(el)).observe(document.documentElement, { attributeFilter: ['data-bs-theme', 'data-type'] });
});

// A household dropped on a member fills the same form that the "Chuyển" button opens, and posts it.
// (form.requestSubmit, so that htmx and the browser's own checks still see it.)
if (window.Sortable) {
  const form = document.getElementById('chuyen');
  document.querySelectorAll('.js-drag').forEach(list =>
    new Sortable(list, { group: { name: 'household', pull: 'clone', put: false }, sort: false }));
  document.querySelectorAll('[data-member]').forEach(member =>
    new Sortable(member, {
      group: { name: 'household', put: true }, draggable: '.none',
      onAdd: event => {
        event.item.remove();
        form.elements.ho.value = event.item.dataset.household;
        form.elements.sang.value = member.dataset.member;
        form.hidden = false;
        form.requestSubmit();
      },
    }));
}

// The slider says its date while it moves; the form does the rest.
document.querySelectorAll('input[type=range][data-from]').forEach(slider => {
  const output = document.querySelector(`output[for="${slider.id}"]`);
  slider.addEventListener('input', () => {
    const day = new Date(slider.dataset.from);
    day.setUTCDate(day.getUTCDate() + Number(slider.value));
    const text = day.toLocaleDateString('vi-VN', { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' });
    output.value = text;
    slider.setAttribute('aria-valuetext', text);
  });
});
