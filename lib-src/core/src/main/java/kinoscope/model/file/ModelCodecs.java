package kinoscope.model.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import kinoscope.model.Recommender;

/** The codecs that this program has: one for each class of models that can be stored. */
public final class ModelCodecs {
    private static final String KIND = "kind";
    private static final List<ModelCodec<?>> ALL = load();

    private ModelCodecs() {}

    /** Adds a model that is part of another one, with its kind. */
    public static void put(Recommender model, ArrayFile section) {
        section.content().addProperty(KIND, kindOf(model));
        write(model, section);
    }

    /**
     * Makes a model that {@link #put} has added.
     *
     * @throws IllegalArgumentException if its kind is unknown
     */
    public static Recommender get(ArrayFile section, TrainedOn trainedOn) {
        return read(section.text(KIND), section, trainedOn);
    }

    static Collection<String> kinds() {
        return ALL.stream().map(ModelCodec::kind).toList();
    }

    static String kindOf(Recommender model) {
        return of(model).kind();
    }

    static void write(Recommender model, ArrayFile file) {
        write(of(model), model, file);
    }

    static Recommender read(String kind, ArrayFile file, TrainedOn trainedOn) {
        return ALL.stream()
                .filter(codec -> codec.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of model " + kind))
                .read(file, trainedOn);
    }

    private static <M extends Recommender> void write(ModelCodec<M> codec, Recommender model, ArrayFile file) {
        codec.write(codec.type().cast(model), file);
    }

    private static ModelCodec<?> of(Recommender model) {
        return ALL.stream()
                .filter(codec -> codec.type().isInstance(model))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(model.name() + " cannot be stored, only "
                        + ALL.stream().map(ModelCodec::kind).collect(Collectors.joining(", "))));
    }

    private static List<ModelCodec<?>> load() {
        List<ModelCodec<?>> codecs = new ArrayList<>();
        ServiceLoader.load(ModelCodec.class, ModelCodec.class.getClassLoader()).forEach(codecs::add);
        return List.copyOf(codecs);
    }
}
