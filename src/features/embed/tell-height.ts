/** Inside somebody's frame: tells the page around how high the figure is, whenever that changes. */
const main = document.querySelector<HTMLElement>('[data-embed]');

if (main && parent !== window) {
  const report = (): void => {
    const height = Math.ceil(main.getBoundingClientRect().height);
    // Whoever embeds may know: the height of a public figure is no secret.
    parent.postMessage({ type: 'scattered:height', id: main.dataset['embed'], height }, '*');
  };
  new ResizeObserver(report).observe(main);
  // The page around may have begun to listen only after the first report.
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'scattered:ask')
      report();
  });
}
