// What the front end leaves undone for who listens to a page or uses a keyboard:
// the page one is on, the focus after a page or a part of it is gone, and its own words in Dutch.
(words => {
  const all = selector => [...document.querySelectorAll(selector)];
  const set = (element, name, value) => {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  };

  const inWords = label => {
    if (label in words.whole) return words.whole[label];
    const begins = Object.keys(words.begins).find(start => label.startsWith(start));
    return begins ? words.begins[begins].replace("…", () => label.slice(begins.length)) : label;
  };

  const navigation = () => {
    const bar = document.querySelector(".st-key-pages");
    if (bar === null) return;
    set(bar, "role", "navigation");
    set(bar, "aria-label", words.pages);
    const here = location.pathname.split("/").pop();
    for (const link of bar.querySelectorAll("a[href]")) {
      const address = link.getAttribute("href");
      // The first page's link has no path of its own, and would open this page in another tab.
      if (address.startsWith("?")) link.setAttribute("href", "./" + address);
      const path = address.split("?")[0].replace("./", "");
      if (path === here) set(link, "aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  };

  // A chart that is wider than its place scrolls there, so that the keyboard has to get to it.
  const charts = () => {
    for (const place of all(".stElementContainer:has(.stPlotlyChart)")) {
      if (place.scrollWidth > place.clientWidth + 1) {
        set(place, "tabindex", "0");
        set(place, "role", "group");
        set(place, "aria-label", words.scrolls);
      } else if (place.hasAttribute("tabindex"))
        for (const name of ["tabindex", "role", "aria-label"]) place.removeAttribute(name);
    }
  };

  const labels = () => {
    for (const element of all("[role=log]")) set(element, "lang", "en"); // said in English only
    // An open list hides the rest of the page from screen readers, but what is marked so it leaves to be told.
    for (const element of all("[data-testid=stAlertContainer]")) set(element, "data-live-announcer", "true");
    for (const element of all("a[aria-label], button[aria-label], span[aria-label]"))
      set(element, "aria-label", inWords(element.getAttribute("aria-label")));
  };

  // Where the focus was last: who used the keyboard is not left at the top of the document.
  let last = null;
  addEventListener("focusin", event => {
    const held = event.target.closest("[class*=st-key-]");
    const key = held && [...held.classList].find(name => name.startsWith("st-key-"));
    last = { element: event.target, tag: event.target.tagName, key, keyboard: event.target.matches(":focus-visible") };
  });
  addEventListener("pointerdown", () => { last = null; });

  let path = location.pathname;
  let known = { heading: null, says: null };
  const isNowhere = () => document.activeElement === null || document.activeElement === document.body;
  const isLost = () => isNowhere() && last !== null && last.keyboard && !last.element.isConnected;
  const focus = () => {
    const arrived = path !== location.pathname;
    path = location.pathname;
    const heading = document.querySelector("main h1");
    const lost = isLost();
    const again = lost && !arrived && last.key ? document.querySelector(`.${last.key} ${last.tag}`) : null;
    if (again !== null) again.focus();
    else if (heading !== null && (lost || (arrived && (isNowhere() || document.activeElement.closest(".st-key-pages") !== null)))) {
      heading.tabIndex = -1;
      heading.focus();
      // A heading that still belonged to the page before is replaced: the focus goes with it.
      if (last !== null) last.keyboard = true;
    }
  };

  // A run may be over before the front end has said that it began: what it put there tells.
  const isThere = () => {
    const heading = document.querySelector("main h1");
    const now = { heading, says: heading && heading.textContent };
    if (path === location.pathname) known = now;
    const app = document.querySelector("[data-test-script-state]");
    const arrived = path !== location.pathname && heading !== null
      && (now.heading !== known.heading || now.says !== known.says);
    return (arrived || isLost()) && app !== null && app.dataset.testScriptState === "notRunning";
  };

  let waits = false;
  const tidy = () => { waits = false; navigation(); charts(); labels(); if (isThere()) focus(); };
  const soon = () => { if (!waits) { waits = true; requestAnimationFrame(tidy); } };
  new MutationObserver(changes => {
    soon();
    const state = changes.findLast(change => change.attributeName === "data-test-script-state");
    if (state !== undefined && state.target.dataset.testScriptState === "notRunning") requestAnimationFrame(focus);
  }).observe(document.documentElement, {
    subtree: true, childList: true, attributes: true, attributeFilter: ["data-test-script-state", "aria-label", "href"],
  });
  addEventListener("resize", soon);
})
