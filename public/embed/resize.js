// For pages that embed a figure of Scattered: gives each frame the height that its figure asks for.
(function () {
  var frames = document.getElementsByTagName('iframe');
  addEventListener('message', function (event) {
    var data = event.data;
    if (!data || data.type !== 'scattered:height' || !(data.height > 0 && data.height < 5000)) return;
    for (var i = 0; i < frames.length; i++) {
      if (frames[i].contentWindow === event.source) frames[i].style.height = Math.ceil(data.height) + 'px';
    }
  });
  // Frames that were there before this script have reported to nobody.
  for (var i = 0; i < frames.length; i++) {
    if (frames[i].contentWindow) frames[i].contentWindow.postMessage({ type: 'scattered:ask' }, '*');
  }
})();
