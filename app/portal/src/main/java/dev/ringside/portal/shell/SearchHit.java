package dev.ringside.portal.shell;

import org.kordamp.ikonli.Ikon;

/** Something the search found: {@code kind} and {@code detail} tell it from others of that name. */
record SearchHit(Ikon icon, String title, String kind, String detail, Runnable open) {}
