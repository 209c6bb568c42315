package kinoscope.experiment.recipe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A record of options as named texts, and back: {@code batchSize} is {@code batch-size}, a component of a record inside has
 * both names ({@code weights-decay}), lists have commas between their entries.
 */
final class OptionTexts {
    private OptionTexts() {}

    /** Name to text, in the order of the components. */
    static Map<String, String> of(Record options) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordComponent component : options.getClass().getRecordComponents()) {
            Object value = value(component, options);
            if (value instanceof Record inner) {
                of(inner).forEach((name, text) -> texts.put(kebab(component.getName()) + "-" + name, text));
            } else {
                texts.put(kebab(component.getName()), text(value));
            }
        }
        return texts;
    }

    /**
     * The record with the values of the texts.
     *
     * @param defaults for components that have no text
     * @param texts by name; names that are no component are not looked at
     * @throws IllegalArgumentException if a text cannot be read, or the record refuses a value
     */
    @SuppressWarnings("unchecked")
    static <O extends Record> O read(O defaults, Map<String, String> texts) {
        return (O) read(defaults, "", texts);
    }

    private static Record read(Record defaults, String prefix, Map<String, String> texts) {
        RecordComponent[] components = defaults.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int k = 0; k < values.length; k++) {
            String name = prefix + kebab(components[k].getName());
            Object before = value(components[k], defaults);
            if (before instanceof Record inner) {
                values[k] = read(inner, name + "-", texts);
            } else {
                values[k] = texts.containsKey(name) ? parsed(name, texts.get(name), before) : before;
            }
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return defaults.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(optionNamed(e.getCause().getMessage(), components, prefix), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("public records can be made", e);
        }
    }

    /** A message that begins with the name of a component, with that of the option instead. */
    private static String optionNamed(String message, RecordComponent[] components, String prefix) {
        return Arrays.stream(components)
                .map(RecordComponent::getName)
                .filter(name -> message.startsWith(name + " "))
                .findFirst()
                .map(name -> prefix + kebab(name) + message.substring(name.length()))
                .orElse(message);
    }

    private static Object parsed(String name, String text, Object like) {
        if (like instanceof List<?> list) {
            List<String> entries =
                    Arrays.stream(text.split(",", -1)).map(String::strip).toList();
            return list.get(0) instanceof Number first
                    ? numbers(name, text, like, () -> entries.stream()
                            .map(entry -> number(entry, first))
                            .toList())
                    : entries.stream()
                            .map(entry -> parsed(name, entry, list.get(0)))
                            .toList();
        }
        if (like instanceof Number number) {
            return numbers(name, text, like, () -> number(text, number));
        }
        if (like instanceof Boolean) {
            return choice(name, text, List.of(true, false));
        }
        return choice(name, text, List.of(((Enum<?>) like).getDeclaringClass().getEnumConstants()));
    }

    private static Object numbers(String name, String text, Object like, Supplier<Object> reading) {
        try {
            return reading.get();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be " + kind(like) + ", not '" + text + "'", e);
        }
    }

    private static Number number(String text, Number like) {
        if (like instanceof Integer) {
            return Integer.valueOf(text);
        } else if (like instanceof Long) {
            return Long.valueOf(text);
        }
        return like instanceof Float ? Float.valueOf(text) : (Number) Double.valueOf(text);
    }

    private static String kind(Object like) {
        if (like instanceof List<?> list) {
            return "a list like " + text(list);
        }
        return like instanceof Float || like instanceof Double ? "a number" : "a whole number";
    }

    private static Object choice(String name, String text, List<?> values) {
        return values.stream()
                .filter(value -> text(value).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " must be one of "
                        + values.stream().map(OptionTexts::text).collect(Collectors.joining(", ")) + ", not '" + text
                        + "'"));
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(OptionTexts::text).collect(Collectors.joining(","));
        }
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : String.valueOf(value);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Object value(RecordComponent component, Record options) {
        try {
            return component.getAccessor().invoke(options);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("public records can be read", e);
        }
    }
}
