/** The choice of a model: those still being prepared are shown, and come alive when they are ready. */
import { catalogue, catalogueChanges, modelOf } from './catalogue.js';
import { element } from './dom.js';
import { state } from './state.js';

const NOTES = { preparing: ' · preparing', failed: ' · not available' };

function option(model, chosen) {
  const input = element('input', { type: 'radio', name: 'model', value: model.id, disabled: model.state !== 'ready' });
  input.checked = model === chosen;
  return element('label', { class: 'chip' }, input, element('span', {}, model.name + (NOTES[model.state] ?? '')));
}

function draw() {
  if (!catalogue()) {
    return;
  }
  const place = document.getElementById('models');
  const focused = place.querySelector('input:focus')?.value;
  const chosen = modelOf(state.now);
  place.replaceChildren(...catalogue().models.map((model) => option(model, chosen)));
  place.querySelector(`input[value="${CSS.escape(focused ?? '')}"]`)?.focus();
}

/** Wires the choice. The server's first model is left out of the address. */
export function startModels() {
  document.getElementById('models').addEventListener('change', ({ target }) => {
    state.change({ model: target.value === catalogue().models[0].id ? '' : target.value });
  });
  catalogueChanges.addEventListener('change', draw);
  state.addEventListener('change', ({ detail: changed }) => changed.has('model') && draw());
  draw();
}
