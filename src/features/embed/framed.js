// Inside somebody's frame: takes the wishes in the address, and tells the page around how high the figure is. Plain old
// script, inlined: in a sandbox without an origin no module is to be had (its hash is in the page's policy).
(function () {
  var html = document.documentElement;
  var wishes = new URLSearchParams(location.search);
  var theme = wishes.get('theme');
  if (theme === 'light' || theme === 'dark') html.dataset.theme = theme;
  if (wishes.has('plain')) html.dataset.plain = '';
  if (parent === window) return;
  // WordPress names its frames by a secret behind the address, and hears only messages that know it.
  var secret = (/secret=([\da-z]+)/i.exec(location.hash) || [])[1];
  addEventListener('DOMContentLoaded', function () {
    var main = document.querySelector('[data-embed]');
    function report() {
      var height = Math.ceil(main.getBoundingClientRect().height);
      // Whoever embeds may know: the height of a public figure is no secret.
      parent.postMessage({ type: 'scattered:height', id: main.dataset.embed, height: height }, '*');
      if (secret) parent.postMessage({ message: 'height', value: height, secret: secret }, '*');
    }
    // WordPress shows a frame only once it has spoken, and what is not shown observes nothing.
    report();
    new ResizeObserver(report).observe(main);
    // The page around may have begun to listen only after the first report.
    addEventListener('message', function (event) {
      var data = event.data || {};
      if (data.type === 'scattered:ask') report();
      if (data.message !== 'ready' || !/^[\da-z]+$/i.test(data.secret)) return;
      secret = data.secret;
      report();
    });
    // Its sandbox lets no link out: the page around is asked to go there.
    document.addEventListener('click', function (event) {
      var link = event.target instanceof Element && event.target.closest('a[href]');
      if (!link || !secret) return;
      event.preventDefault();
      parent.postMessage({ message: 'link', value: link.href, secret: secret }, '*');
    });
  });
})();
