package dev.ringside.portal.gallery;

import java.util.List;
import java.util.Locale;

/** The gallery's page. */
final class GalleryIndex {
    private GalleryIndex() {}

    static String of(List<Picture> pictures) {
        StringBuilder page = new StringBuilder(
                """
                # Gallery

                Every blade of the portal in light and dark, with clusters as a person would have them. `mvn -Pgallery verify` draws them
                anew.

                """);
        for (Picture picture : pictures) {
            page.append("- [")
                    .append(picture.title())
                    .append("](#")
                    .append(anchor(picture))
                    .append(")\n");
        }
        for (Picture picture : pictures) {
            page.append("\n## ").append(picture.title()).append("\n\n| light | dark |\n|---|---|\n");
            page.append("| ![").append(picture.title()).append(", light](").append(picture.name());
            page.append("-light.png) | ![")
                    .append(picture.title())
                    .append(", dark](")
                    .append(picture.name());
            page.append("-dark.png) |\n");
        }
        return page.toString();
    }

    /** As GitHub makes anchors of headings. */
    private static String anchor(Picture picture) {
        return picture.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }
}
