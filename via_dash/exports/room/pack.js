// The charts, moving through the exhibits, the projector mode and printing. The texts and the
// tables stand in the page without any of it.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");

  const PAPER = 672; // pixels across on A4
  const FIRST = 720; // and down, under a heading
  const SHEET = 970; // and on a page of its own
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const charts = new Map(); // element -> its figure
  let told = { figures: [], config: {}, dark: {} };
  let printing = false;

  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const scale = () => (printing ? 1 : parseFloat(getComputedStyle(root).fontSize) / 16);

  // Charts

  const unpack = async (packed) => {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).text();
  };

  const recoloured = (value, key = "") => {
    if (Array.isArray(value)) return value.map((item) => recoloured(item, key));
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, recoloured(v, k)]));
    }
    if (typeof value !== "string" || !/color$/i.test(key)) return value;
    return value.replace(/^(#[0-9a-f]{6}$|rgba\(\d+,\d+,\d+)/i, (found) => told.dark[found.toLowerCase()] ?? found);
  };

  const draw = (chart) => {
    const figure = charts.get(chart);
    const coloured = dark.matches && !printing ? recoloured(figure) : structuredClone(figure);
    const by = scale();
    const room = printing ? PAPER : chart.parentElement.clientWidth / by;
    const { data, layout } = coloured;
    chart.style.width = `${room}px`;
    chart.style.transform = by === 1 ? "" : `scale(${by})`;
    chart.parentElement.style.height = `${layout.height * by}px`;
    window.Plotly.react(chart, data, { ...layout, width: room, autosize: false }, told.config);
    chart.parentElement.classList.add("drawn");
  };

  const drawAll = () => charts.forEach((_, chart) => draw(chart));

  const start = async () => {
    told = JSON.parse(document.getElementById("figures").textContent);
    if (told.figures.length === 0) return;
    const script = document.createElement("script");
    script.textContent = await unpack(document.getElementById("plotly").textContent);
    document.head.append(script);
    for (const chart of all(".chart > div")) {
      charts.set(chart, told.figures[Number(chart.dataset.figure)]);
      draw(chart);
      await new Promise((done) => setTimeout(done)); // the page answers in between
    }
    let width = root.clientWidth;
    addEventListener("resize", () => {
      if (printing || root.clientWidth === width) return;
      width = root.clientWidth;
      drawAll();
    });
    dark.addEventListener("change", () => printing || drawAll());
  };

  // Printing: charts as wide as the paper, in parts where they are longer than a sheet

  // Where a chart is cut: through no letter or mark, and where there is most room between them.
  const cuts = (chart, height, axis) => {
    const top = chart.getBoundingClientRect().top;
    const marks = ".annotation, .point, .points path, .textpoint, .js-line, .xtick text, .xtitle";
    const taken = all(marks, chart)
      .map((part) => [part.getBoundingClientRect(), part.classList.contains("annotation")])
      .filter(([box]) => box.height < SHEET / 2)
      .map(([box, named]) => [box.top - top, box.bottom - top, named])
      .sort((one, other) => one[0] - other[0]);
    const gaps = [];
    let covered = 0;
    for (const [from, to, named] of taken) {
      if (from > covered + 2) gaps.push({ from: covered, to: from, named });
      covered = Math.max(covered, to);
    }
    // Best before the name of a row; of about the same room, the last.
    const worth = ({ from, to, named }) => (named ? SHEET : 0) + Math.round((to - from) / 4);
    const found = [0];
    let sheet = FIRST;
    while (height - found.at(-1) > sheet) {
      const last = found.at(-1) + sheet - axis;
      const near = gaps.filter(({ from, to }) => from + 1 < last && to > last - sheet * 0.25);
      const best = near.sort((one, other) => worth(one) - worth(other)).at(-1);
      found.push(best ? Math.min(last, best.to - 1) : last);
      sheet = SHEET;
    }
    return [...found, height];
  };

  const strip = (chart, from, to) => {
    const window = document.createElement("div");
    window.style.height = `${to - from}px`;
    const copy = chart.cloneNode(true);
    copy.style.marginTop = `${-from}px`;
    window.append(copy);
    return window;
  };

  // Each part has the axis, so that it can be read on a page of its own.
  const slice = (chart) => {
    const { height, xaxis } = charts.get(chart).layout;
    const top = chart.getBoundingClientRect().top;
    const words = all(".xtick text, .xtitle", chart).map((part) => part.getBoundingClientRect());
    const above = xaxis?.side === "top";
    const edge = above
      ? Math.max(0, ...words.map((box) => box.bottom - top)) + 4
      : Math.min(height, ...words.map((box) => box.top - top)) - 8;
    const axis = above ? [0, edge] : [edge, height];
    const at = cuts(chart, height, axis[1] - axis[0]);
    if (at.length === 2) return;
    const frame = chart.parentElement;
    const parts = at.slice(1).map((end, index) => {
      const part = document.createElement("div");
      part.className = "part";
      part.append(strip(chart, at[index], end));
      if (above && index > 0) part.prepend(strip(chart, ...axis));
      if (!above && end < height) part.append(strip(chart, ...axis));
      return part;
    });
    frame.classList.add("sliced");
    frame.style.height = "auto";
    frame.append(...parts);
  };

  let opened = [];
  addEventListener("beforeprint", () => {
    if (printing) return;
    printing = true;
    opened = all("details:not([open])");
    opened.forEach((part) => (part.open = true));
    const typed = document.getElementById("typed");
    typed.textContent = document.getElementById("notes-text").value;
    charts.forEach((_, chart) => {
      draw(chart);
      slice(chart);
    });
  });
  addEventListener("afterprint", () => {
    printing = false;
    opened.forEach((part) => (part.open = false));
    all(".chart > .part").forEach((part) => part.remove());
    all(".sliced").forEach((frame) => frame.classList.remove("sliced"));
    drawAll();
  });

  // Moving, and the projector

  const ready = () => {
    const stops = all("[data-stop]");
    const shown = document.getElementById("shown");
    const now = () => {
      const line = innerHeight / 3;
      return stops.findLastIndex((stop) => stop.getBoundingClientRect().top <= line);
    };
    const tell = () => {
      const at = now();
      shown.textContent = at < 0 ? "" : stops[at].dataset.stop;
      all("[data-move]").forEach((button) => {
        const to = at + Number(button.dataset.move);
        button.setAttribute("aria-disabled", String(to < -1 || to >= stops.length));
      });
    };
    const move = (by) => {
      const to = now() + by;
      if (to >= stops.length || to < -1) return;
      const heading = to === -1 ? document.querySelector("h1") : stops[to].querySelector("h2");
      heading.focus({ preventScroll: true });
      (to === -1 ? document.body : stops[to]).scrollIntoView();
    };
    all("[data-move]").forEach((button) =>
      button.addEventListener("click", () => move(Number(button.dataset.move))),
    );

    const projector = document.getElementById("projector");
    projector.addEventListener("click", () => {
      const at = now();
      const on = root.classList.toggle("projector");
      projector.setAttribute("aria-pressed", String(on));
      drawAll();
      if (at >= 0) stops[at].scrollIntoView();
    });

    const keys = { ArrowLeft: -1, ArrowRight: 1 };
    const clicker = { PageUp: -1, PageDown: 1 };
    addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // There the same keys already do something.
      if (event.target.closest?.("input, textarea, .table")) return;
      const by = keys[event.key] ?? (root.classList.contains("projector") ? clicker[event.key] : undefined);
      if (by === undefined) return;
      event.preventDefault();
      move(by);
    });
    addEventListener("scroll", tell, { passive: true });
    tell();

    addEventListener("beforeunload", (event) => {
      if (document.getElementById("notes-text").value.trim()) event.preventDefault();
    });
    start().catch((problem) => {
      root.classList.remove("js");
      console.warn(problem);
    });
  };
  addEventListener("DOMContentLoaded", ready);
})();
