package kinoscope.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Posters side by side as HTML that needs no other file. */
final class PosterGrid {
    private static final int WIDTH = 132;
    private static final int HEIGHT = 198;

    private PosterGrid() {}

    static String html(List<Poster> posters) {
        StringBuilder html = new StringBuilder("<div style=\"display:flex;flex-wrap:wrap;gap:14px;margin:0.5em 0\">");
        for (Poster poster : posters) {
            html.append("<figure style=\"margin:0;width:").append(WIDTH).append("px\">");
            html.append(picture(poster));
            html.append("<figcaption style=\"font-size:0.85em;line-height:1.3;margin-top:5px\"><strong>")
                    .append(Html.escape(poster.caption()))
                    .append("</strong>");
            if (!poster.detail().isBlank()) {
                html.append("<br><span style=\"opacity:0.75\">")
                        .append(Html.escape(poster.detail()))
                        .append("</span>");
            }
            html.append("</figcaption></figure>");
        }
        return html.append("</div>").toString();
    }

    private static String picture(Poster poster) {
        String size = "width:" + WIDTH + "px;height:" + HEIGHT + "px;border-radius:6px;";
        Optional<String> source = dataUrl(poster);
        if (source.isPresent()) {
            return "<img style=\"" + size + "object-fit:cover;display:block\" alt=\"" + Html.escape(poster.caption())
                    + "\" src=\"" + source.get() + "\">";
        }
        int hue = Math.floorMod(poster.caption().hashCode(), 360);
        return "<div style=\"" + size + "box-sizing:border-box;padding:12px;display:flex;align-items:center;"
                + "justify-content:center;text-align:center;font-weight:600;color:#fff;overflow:hidden;background:hsl("
                + hue + ",32%,34%)\">" + Html.escape(poster.caption()) + "</div>";
    }

    private static Optional<String> dataUrl(Poster poster) {
        if (poster.image() == null || !Files.isRegularFile(poster.image())) {
            return Optional.empty();
        }
        String name = poster.image().getFileName().toString().toLowerCase(Locale.ROOT);
        String type = name.substring(name.lastIndexOf('.') + 1);
        try {
            byte[] bytes = Files.readAllBytes(poster.image());
            return Optional.of("data:image/" + (type.equals("jpg") ? "jpeg" : type) + ";base64,"
                    + Base64.getEncoder().encodeToString(bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
