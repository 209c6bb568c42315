package kinoscope.notebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours Java source as HTML: keywords, texts, numbers, comments and annotations get a class each. */
final class JavaHighlighter {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>//[^\\n]*|/\\*.*?(?:\\*/|\\z))"
                    + "|(?<text>\"\"\".*?(?:\"\"\"|\\z)|\"(?:\\\\.|[^\"\\\\\\n])*\"?|'(?:\\\\.|[^'\\\\\\n])*'?)"
                    + "|(?<annotation>@[A-Za-z_][\\w.]*)"
                    + "|(?<number>\\b(?:0[xXbB][\\da-fA-F_]+|\\d[\\d_]*(?:\\.\\d[\\d_]*)?(?:[eE][-+]?\\d+)?)[lLfFdD]?\\b)"
                    + "|(?<keyword>\\b(?:abstract|assert|boolean|break|byte|case|catch|char|class|continue|default|do|double"
                    + "|else|enum|extends|final|finally|float|for|if|implements|import|instanceof|int|interface|long|new"
                    + "|null|package|permits|private|protected|public|record|return|sealed|short|static|super|switch|this"
                    + "|throw|throws|true|false|try|var|void|while|yield)\\b)"
                    + "|(?<word>[A-Za-z_$][\\w$]*)",
            Pattern.DOTALL);
    private static final String[] COLORED = {"comment", "text", "annotation", "number", "keyword"};

    private JavaHighlighter() {}

    static String html(String source) {
        StringBuilder html = new StringBuilder();
        Matcher token = TOKEN.matcher(source);
        int done = 0;
        while (token.find()) {
            html.append(Html.escape(source.substring(done, token.start())));
            html.append(colored(token));
            done = token.end();
        }
        return html.append(Html.escape(source.substring(done))).toString();
    }

    private static String colored(Matcher token) {
        String text = Html.escape(token.group());
        for (String kind : COLORED) {
            if (token.group(kind) != null) {
                return "<span class=\"" + kind + "\">" + text + "</span>";
            }
        }
        return text;
    }
}
