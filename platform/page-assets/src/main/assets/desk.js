// Desk pages only. Everything here has a form or a table that does the same without it.

// A chart is drawn from the table it names, so the two can never differ. The table is its legend and its
// tooltip too, which lets the simple build of ECharts do (155 kB instead of 333 kB compressed).
// <div class="chart" data-chart-of="table-id" data-kind="line" data-min="60" data-max="100">
const number = text => {
  const n = parseFloat(text.replace(/\./g, '').replace(',', '.'));
  return Number.isNaN(n) ? null : n;
};
const draw = el => {
  const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const table = document.getElementById(el.dataset.chartOf);
  const cells = row => [...row.cells].slice(1).map(c => c.textContent.trim());
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const font = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: .875 * rem, color: token('--ink2') };
  const chart = echarts.getInstanceByDom(el) ?? echarts.init(el, null, { renderer: 'canvas' });
  chart.setOption({
    animation: false, textStyle: font, color: [token('--info'), token('--desk2'), token('--desk3'), token('--pause')],
    grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: cells(table.tHead.rows[0]), axisLabel: font, axisLine: { lineStyle: { color: token('--edge') } } },
    yAxis: { type: 'value', min: +el.dataset.min || 0, max: +el.dataset.max || null, axisLabel: { ...font, formatter: '{value}%' }, splitLine: { lineStyle: { color: token('--line') } } },
    series: [...table.tBodies[0].rows].map((row, k) => ({
      name: row.cells[0].textContent, type: el.dataset.kind, data: cells(row).map(number),
      symbol: ['circle', 'rect', 'triangle', 'diamond'][k], symbolSize: 8, lineStyle: { width: 2.5, type: ['solid', 'dashed', 'dotted'][k] },
    })),
  });
  return chart;
};
document.querySelectorAll('[data-chart-of]').forEach(el => {
  const chart = draw(el);
  new ResizeObserver(() => chart.resize()).observe(el);
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
