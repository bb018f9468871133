// What the front end says in English, and of itself, when the line to the server is broken, in the
// words of the page. It closes by itself when the line is back.
(words => {
  const put = (element, text) => {
    if (element && element.textContent !== text) element.textContent = text;
  };
  const tell = () => {
    const dialog = document.querySelector("[data-testid=stDialog] [role=dialog]");
    const title = dialog && dialog.querySelector("[slot=title]");
    if (!title || !["Connection error", words.title].includes(title.textContent)) return;
    put(title, words.title);
    put(title.nextElementSibling && title.nextElementSibling.querySelector("div"), words.said);
    dialog.querySelector("button").setAttribute("aria-label", words.close);
  };
  new MutationObserver(tell).observe(document, { childList: true, characterData: true, subtree: true });
})
