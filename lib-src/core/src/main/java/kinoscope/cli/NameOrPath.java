package kinoscope.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a data set or its place; an empty one is a usage error, not a search. */
final class NameOrPath implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("a name or a folder is needed");
        }
        return text;
    }
}
