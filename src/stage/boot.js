// Runs before the first paint, so that what the reader chose is there from the first frame and nothing shifts.
// Kept in plain old script: it is inlined, and its hash is in the content-security policy (astro.config.mjs).
(function () {
  var html = document.documentElement;
  var store = {};
  try {
    store = JSON.parse(localStorage.getItem('scattered') || '{}') || {};
  } catch (_) {
    /* storage refused or spoilt: the defaults serve */
  }
  html.dataset.script = '';
  if (store.theme === 'dark' || store.theme === 'light') html.dataset.theme = store.theme;
  // The story moves; every other page of the site lies still.
  if (!('story' in html.dataset)) return;
  html.dataset.mode = store.mode === 'plain' ? 'plain' : 'scroll';
  if (store.motion === 'off') html.dataset.motion = 'off';
  // Arriving inside the story: the opening's picture must not flash up first.
  if (location.hash.length > 1) html.dataset.arrival = 'deep';
  // If the stage's script cannot be had, the page is the plain article that it was all along. The reader stays at
  // her place; or comes to the one that the link names, for browsers go there only once every script is in.
  function giveUp() {
    var inView = scrollY > 0 && document.elementFromPoint(innerWidth / 4, innerHeight * 0.7);
    var place = inView && inView.closest('[data-step], [data-chapter]');
    var top = place ? place.getBoundingClientRect().top : 0;
    html.dataset.mode = 'plain';
    // What only the script could do is not offered, until it comes after all.
    delete html.dataset.script;
    var linked = document.getElementById(location.hash.slice(1));
    if (place) scrollBy(0, place.getBoundingClientRect().top - top);
    else if (linked) linked.scrollIntoView();
  }
  addEventListener(
    'error',
    function (event) {
      var failed = event.target;
      // Ours alone: browsers inside other apps, and hosts, put scripts of their own into pages.
      if (failed && failed.type === 'module' && failed.src.indexOf(location.origin) === 0) giveUp();
    },
    true,
  );
  setTimeout(function () {
    if (!('ready' in html.dataset)) giveUp();
  }, 8000);
})();
