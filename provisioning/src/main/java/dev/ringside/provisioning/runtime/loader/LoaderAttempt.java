package dev.ringside.provisioning.runtime.loader;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One initialisation of Cassandra from the file it is told to load, by classes that know nothing of an earlier one. */
final class LoaderAttempt {
    private final Class<?> descriptor;
    private final Class<?> configuration;
    private final String complaint;

    private LoaderAttempt(ClassLoader cassandra) throws Exception {
        descriptor = Class.forName("org.apache.cassandra.config.DatabaseDescriptor", false, cassandra);
        configuration = Class.forName("org.apache.cassandra.config.Config", false, cassandra);
        complaint = initialise();
    }

    static LoaderAttempt with(URL[] classPath) throws Exception {
        // Not closed: threads that Cassandra started load classes as long as this short-lived process is there.
        ClassLoader cassandra =
                new URLClassLoader(classPath, ClassLoader.getSystemClassLoader().getParent());
        Thread.currentThread().setContextClassLoader(cassandra);
        return new LoaderAttempt(cassandra);
    }

    private String initialise() throws Exception {
        try {
            descriptor.getMethod("daemonInitialization").invoke(null);
            return "";
        } catch (InvocationTargetException e) {
            return message(e.getTargetException());
        }
    }

    /** What Cassandra said against the file; empty when it took it. */
    String complaint() {
        return complaint;
    }

    /** The names of all settings of this version. */
    Set<String> known() {
        Set<String> names = new TreeSet<>();
        for (Field field : configuration.getFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                names.add(field.getName());
            }
        }
        return names;
    }

    /** What values of each setting look like, in a word or two. */
    Map<String, String> types() {
        Map<String, String> types = new TreeMap<>();
        for (Field field : configuration.getFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                types.put(field.getName(), type(field.getType()));
            }
        }
        return types;
    }

    private static String type(Class<?> type) {
        if (type.isEnum()) {
            StringBuilder names = new StringBuilder();
            for (Object constant : type.getEnumConstants()) {
                names.append(names.length() == 0 ? "" : ", ").append(((Enum<?>) constant).name());
            }
            return names.toString();
        }
        String name = type.getName();
        if (name.endsWith("oolean")) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (name.contains("DurationSpec")) {
            return "duration, as in 10s";
        }
        if (name.contains("DataStorageSpec")) {
            return "size, as in 64MiB";
        }
        if (name.contains("DataRateSpec")) {
            return "rate, as in 64MiB/s";
        }
        if (name.equals("java.lang.String")) {
            return "text";
        }
        return type.isArray() || Iterable.class.isAssignableFrom(type) ? "list" : "mapping";
    }

    /** The values the code gives settings that no file sets. */
    Map<String, String> defaults(Set<String> keys) throws Exception {
        return values(keys, configuration.getConstructor().newInstance());
    }

    /** What Cassandra made of the settings; empty when it took none. */
    Map<String, String> effective(Set<String> keys) throws Exception {
        Field field = descriptor.getDeclaredField("conf");
        field.setAccessible(true);
        Object config = field.get(null);
        return config == null || !complaint.isEmpty() ? new TreeMap<String, String>() : values(keys, config);
    }

    private Map<String, String> values(Set<String> keys, Object config) throws Exception {
        Map<String, String> values = new TreeMap<>();
        for (Field field : configuration.getFields()) {
            if (keys.contains(field.getName()) && !Modifier.isStatic(field.getModifiers())) {
                Object value = field.get(config);
                if (value != null && saysWhatItIs(value)) {
                    values.put(field.getName(), text(value));
                }
            }
        }
        return values;
    }

    private static boolean saysWhatItIs(Object value) throws Exception {
        return value.getClass().isArray()
                || value.getClass().getMethod("toString").getDeclaringClass() != Object.class;
    }

    private static String text(Object value) {
        if (!value.getClass().isArray()) {
            return value.toString();
        }
        String text = Arrays.deepToString(new Object[] {value});
        return text.substring(1, text.length() - 1);
    }

    private static String message(Throwable failure) {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (Throwable each = failure; each != null && each != each.getCause(); each = each.getCause()) {
            String message = each.getMessage() == null ? each.getClass().getSimpleName() : each.getMessage();
            if (!last.contains(message)) {
                text.append(text.length() == 0 ? "" : "\n").append(message);
            }
            last = message;
        }
        return text.toString();
    }
}
