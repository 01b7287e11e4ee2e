package dev.ringside.cli.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;

/** Asks people before what they might regret. */
public final class Question {
    private Question() {}

    /** Asks on standard error and reads the answer from standard input; anything but a yes is a no. */
    public static boolean isAnsweredYes(CliSession session, String question) throws IOException {
        session.err().print(question + " (y/n): ");
        session.err().flush();
        String answer = new BufferedReader(new InputStreamReader(session.in(), Charset.defaultCharset())).readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
