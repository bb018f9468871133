(() => {
  const paint = document.getElementById("first-paint");
  const root = document.getElementById("root");
  if (!paint || !root) return;
  const live = (selector) => root.querySelector(selector);
  const drawn = () => [...root.querySelectorAll(".stPlotlyChart")].every((chart) => chart.querySelector(".main-svg"));
  const isThere = () => {
    const app = live("[data-testid=stApp]");
    return app && app.dataset.testScriptState === "notRunning" && live(".footer, .st-key-slide, [data-testid=stAlert]") &&
      !live("[data-testid=stSkeleton]") && drawn();
  };
  // The same thing in the live page: as the visitor knows it, by its words, address and turn.
  const words = (element) => {
    const said = element.cloneNode(true);
    said.querySelectorAll("[aria-hidden=true]").forEach((mark) => mark.remove());
    return `${element.tagName} ${element.href} ${said.textContent.trim()}`;
  };
  const alike = (place, element) =>
    [...place.querySelectorAll(element.tagName)].filter((other) => words(other) === words(element));
  const counterpart = (element) => alike(root, element)[alike(paint, element).indexOf(element)];
  const folded = new Set();
  paint.addEventListener("click", (event) => {
    const summary = event.target.closest("summary");
    if (summary) folded.has(summary) ? folded.delete(summary) : folded.add(summary);
  });
  // The tile that is being read. Not its contents: to ask where they are would lay all of them out.
  const tileInSight = () => {
    const tile = [...paint.querySelectorAll("[class*=st-key-tile-]")].find((one) => one.getBoundingClientRect().bottom > innerHeight / 4);
    const name = tile && [...tile.classList].find((one) => one.startsWith("st-key-tile-"));
    return name && { name, top: tile.getBoundingClientRect().top };
  };
  const swap = () => {
    watching.disconnect();
    clearTimeout(late);
    const read = window.scrollY > 0 && tileInSight();
    const held = paint.contains(document.activeElement) ? counterpart(document.activeElement) : null;
    folded.forEach((summary) => counterpart(summary)?.click());
    const main = live("[data-testid=stMain]");
    const top = window.scrollY;
    document.documentElement.dataset.live = "";
    paint.remove();
    if (main) main.scrollTop = top;
    const moved = read && live(`.${read.name}`) ? live(`.${read.name}`).getBoundingClientRect().top - read.top : 0;
    if (Math.abs(moved) > 24) main.scrollTop += moved;
    if (held) held.focus({ preventScroll: true });
  };
  // While the server writes the page there is time to run the scripts that draw it.
  const prepare = () => {
    ready = true;
    document.querySelectorAll("link[rel=modulepreload]").forEach((script) => import(script.href).catch(() => {}));
  };
  let asked = false, ready = false;
  const look = () => {
    asked = false;
    if (!ready && live("[data-testid=stApp]")) prepare();
    if (isThere()) swap();
  };
  const watching = new MutationObserver(() => {
    if (!asked) {
      asked = true;
      requestAnimationFrame(look);
    }
  });
  watching.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-test-script-state"] });
  const late = setTimeout(() => paint.querySelector(".late")?.removeAttribute("hidden"), 15000);
})();
