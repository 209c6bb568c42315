package kinoscope.web;

import java.util.List;
import java.util.Optional;

/** The models on offer, in the order in which visitors see them. */
final class Models implements AutoCloseable {
    private final List<ServedModel> models;

    Models(List<ServedModel> models) {
        this.models = List.copyOf(models);
    }

    List<ServedModel> all() {
        return models;
    }

    /**
     * The model of an id.
     *
     * @param id empty for the first
     * @throws Refusal if there is none
     */
    ServedModel named(Optional<String> id) {
        return models.stream()
                .filter(model -> id.isEmpty() || model.id().equals(id.get()))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable(
                        "unknown_model",
                        models.isEmpty()
                                ? "this server has no models"
                                : "the models are "
                                        + String.join(
                                                ", ",
                                                models.stream()
                                                        .map(ServedModel::id)
                                                        .toList())));
    }

    /** How far the preselected model is. */
    Prepared.State tasteState() {
        return models.isEmpty()
                ? Prepared.State.ABSENT
                : models.get(0).prepared().state();
    }

    @Override
    public void close() {
        models.forEach(ServedModel::close);
    }
}
