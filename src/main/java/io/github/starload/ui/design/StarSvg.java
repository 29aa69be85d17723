package io.github.starload.ui.design;

import io.github.starload.ui.design.Drawing.Curve;
import io.github.starload.ui.design.Drawing.Placed;
import java.util.Locale;

/// Writes a drawing as SVG 1.1, on white, to be printed or put into a document.
final class StarSvg {
  private StarSvg() {}

  static String text(Drawing drawing) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0"
                + " %.0f %.0f\" font-family=\"sans-serif\">\n",
            drawing.width(),
            drawing.height(),
            drawing.width(),
            drawing.height()));
    svg.append(
        String.format(Locale.ROOT, "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n"));
    drawing.curves().forEach(curve -> curve(svg, curve));
    drawing.boxes().forEach(box -> box(svg, box));
    return svg.append("</svg>\n").toString();
  }

  private static void curve(StringBuilder svg, Curve c) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<path d=\"M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f\" fill=\"none\" stroke=\"#8c959f\""
                + " stroke-width=\"1.4\"/>\n",
            c.from().x(),
            c.from().y(),
            c.leaving().x(),
            c.leaving().y(),
            c.arriving().x(),
            c.arriving().y(),
            c.to().x(),
            c.to().y()));
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#8c959f\"/>\n",
            c.to().x(),
            c.to().y()));
  }

  private static void box(StringBuilder svg, Placed placed) {
    String colour = colour(placed.box().role());
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.0f\" height=\"%.0f\" rx=\"6\" fill=\"#ffffff\""
                + " stroke=\"%s\" stroke-width=\"1.6\"/>\n",
            placed.x(),
            placed.y(),
            Placed.WIDTH,
            Placed.HEIGHT,
            colour));
    text(svg, placed.x() + 12, placed.y() + 24, "14", "#1f2328", placed.box().table());
    text(
        svg,
        placed.x() + 12,
        placed.y() + 44,
        "11",
        colour,
        placed.box().role() + " · " + placed.box().facts());
  }

  private static void text(
      StringBuilder svg, double x, double y, String size, String colour, String words) {
    String escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%s\" fill=\"%s\">%s</text>\n",
            x,
            y,
            size,
            colour,
            escaped));
  }

  /// The colours of the roles in the light look.
  static String colour(String role) {
    return switch (role) {
      case "fact" -> "#0969da";
      case "dimension" -> "#8250df";
      case "detail" -> "#1b7c83";
      default -> "#9a6700";
    };
  }
}
