package kinoscope.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** What a command printed and its exit status. */
record Outcome(int status, String out, String err) {
    private static final String HOME = "kinoscope.home";

    /** Executes a command as the launcher would for a project folder. */
    static Outcome of(Path home, String... arguments) {
        String before = System.setProperty(HOME, home.toString());
        try {
            return of(arguments);
        } finally {
            if (before == null) {
                System.clearProperty(HOME);
            } else {
                System.setProperty(HOME, before);
            }
        }
    }

    /** Executes a command in the project's own folder. */
    static Outcome of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands =
                Kinoscope.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = commands.execute(arguments);
        return new Outcome(status, out.toString(), err.toString());
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }
}
