package dev.ringside.portal.bench;

import java.lang.management.ManagementFactory;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least a JavaFX program can do: one empty window. Prints how long its first frame took from the start of the process, and ends. */
public final class EmptyStage {
    private EmptyStage() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window. */
    public static final class Window extends Application {
        private boolean isShown;

        @Override
        public void start(Stage stage) {
            Scene scene = new Scene(new StackPane(), 1280, 800);
            stage.setScene(scene);
            scene.addPostLayoutPulseListener(() -> {
                if (isShown) {
                    return;
                }
                isShown = true;
                long started = ManagementFactory.getRuntimeMXBean().getStartTime();
                System.out.println("First blade shown " + (System.currentTimeMillis() - started) + " ms");
                Platform.exit();
            });
            stage.show();
        }
    }
}
