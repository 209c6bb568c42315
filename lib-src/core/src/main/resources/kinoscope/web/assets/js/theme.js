// Runs before the first paint (a classic script in the head), so that a remembered theme never flashes.
(() => {
  const KEY = 'kinoscope.theme';
  const root = document.documentElement;

  function remembered() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // storage is blocked: the system's preference decides
    }
  }

  function remember(theme) {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // the choice holds for this page
    }
  }

  function shown() {
    return root.dataset.theme ?? (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark');
  }

  const theme = remembered();
  if (theme === 'light' || theme === 'dark') {
    root.dataset.theme = theme;
  }

  addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-switch]');
    const name = () => button.setAttribute('aria-label', shown() === 'dark' ? 'Light theme' : 'Dark theme');
    name();
    button.addEventListener('click', () => {
      root.dataset.theme = shown() === 'dark' ? 'light' : 'dark';
      remember(root.dataset.theme);
      name();
      dispatchEvent(new Event('themechange'));
    });
  });
})();
