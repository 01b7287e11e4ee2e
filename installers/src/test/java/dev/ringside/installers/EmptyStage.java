package dev.ringside.installers;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least a JavaFX program can do: one empty window. Says when its first frame is there, and ends. */
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
                if (!isShown) {
                    isShown = true;
                    System.out.println("First blade shown");
                    Platform.exit();
                }
            });
            stage.show();
        }
    }
}
