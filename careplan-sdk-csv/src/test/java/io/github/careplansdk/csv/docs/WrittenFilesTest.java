package io.github.careplansdk.csv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that look through the repository see what people wrote, wherever it lies, and nothing that a build leaves. */
class WrittenFilesTest {
    @Test
    void whatBuildsLeaveAndWhatIsHiddenIsNotLookedInto(@TempDir Path folder) throws IOException {
        Path root = folder.resolve(".worktree");
        for (String file : new String[] {
            "README.md",
            ".gitignore",
            "module/src/Target.java",
            "module/targets/a.md",
            "target/a.md",
            "module/target/b/c.md",
            "docs/.site/node_modules/d.md",
            "node_modules/e.md",
            ".git/f.md"
        }) {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }

        assertThat(WrittenFiles.below(root).map(root::relativize).map(Path::toString))
                .containsExactly(
                        ".gitignore",
                        "README.md",
                        Path.of("module", "src", "Target.java").toString(),
                        Path.of("module", "targets", "a.md").toString());
    }
}
