package org.bmms.console.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bmms.console.target.discovery.Discovered;
import org.bmms.console.target.discovery.Proposal;
import org.bmms.console.target.profile.ProfileFailure;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.target.profile.ProfileProblem;
import org.bmms.console.target.profile.StoredProfile;
import org.bmms.console.ui.frame.PreparedEnvironments;
import org.bmms.console.ui.work.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EditorViewModelTest {
    @TempDir
    private Path directory;

    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();
    private final BackgroundWork work = new BackgroundWork(changes::add);
    private final PreparedTrials trials = PreparedTrials.rich();
    private final List<StoredProfile> saved = new ArrayList<>();
    private ProfileFiles files;

    @BeforeEach
    void prepare() {
        files = new ProfileFiles(directory);
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void theFileOfANewProfileIsCalledAfterItUntilSomebodySaysOtherwise() {
        EditorViewModel model = model(EditedProfile.empty());
        say(model, "name", "OBCMS production");
        assertThat(model.file().get()).isEqualTo("OBCMS-production");
        model.file().set("prod");
        say(model, "name", "OBCMS");

        assertThat(model.file().get()).isEqualTo("prod");
        assertThat(model.isNew()).isTrue();
        assertThat(model.isChanged()).isTrue();
    }

    @Test
    void nothingIsSavedWhileSomethingDoesNotFit() throws InterruptedException {
        EditorViewModel model = model(EditedProfile.empty());
        model.save(saved::add);
        assertThat(model.showsAll().get()).isTrue();
        assertThat(changes).isEmpty();

        fill(model);
        model.save(saved::add);
        changes.take().run();
        assertThat(saved).extracting(StoredProfile::name).containsExactly("prod");
        assertThat(files.read("prod").primary().address()).isEqualTo("10.0.0.5");
    }

    @Test
    void whyItIsNotSavedStaysUntilTheNextChange() throws InterruptedException {
        EditorViewModel first = model(EditedProfile.empty());
        fill(first);
        first.save(saved::add);
        changes.take().run();
        EditorViewModel second = model(EditedProfile.empty());
        fill(second);
        second.save(saved::add);
        changes.take().run();

        assertThat(saved).hasSize(1);
        assertThat(Objects.requireNonNull(second.failure().get()).code()).isEqualTo(ProfileFailure.EXISTS);
        second.file().set("other");
        say(second, "hosts[1].user", "me");
        assertThat(second.failure().get()).isNull();
    }

    @Test
    void hostsCanBeAddedAndRemovedWithWhatIsSaidOfThem() {
        EditorViewModel model = model(EditedProfile.empty());
        fill(model);
        int shape = model.shape().get();
        model.add(FormGroup.HOSTS);
        say(model, "hosts[2].name", "worker");
        say(model, "hosts[2].address", "10.0.0.6");
        model.remove(FormGroup.HOSTS, 1);

        assertThat(model.shape().get()).isEqualTo(shape + 2);
        assertThat(model.names(FormGroup.HOSTS)).containsExactly("worker");
        assertThat(model.value(field("hosts[1].address")).get()).isEqualTo("10.0.0.6");
    }

    @Test
    void theServerIsLookedAtAsSoonAsItCanBeReached() throws InterruptedException {
        EditorViewModel model = model(EditedProfile.empty());
        model.discover();
        assertThat(Objects.requireNonNull(model.failure().get()).code()).isEqualTo(ProfileFailure.KEY_MISSING);
        say(model, "hosts[1].name", "app1");
        say(model, "hosts[1].address", "10.0.0.5");
        say(model, "hosts[1].user", "deploy");
        model.discover();
        assertThat(model.failure().get()).isNull();
        assertThat(model.discovery().looking().get()).isTrue();
        changes.take().run();

        Discovered found = Objects.requireNonNull(model.discovery().found().get());
        assertThat(found.proposals()).extracting(Proposal::key).contains("app.env_file");
        assertThat(model.isChanged()).isTrue();
        assertThat(model.value(field("app.env_file")).get())
                .as("what was found is only proposed")
                .isEmpty();
    }

    @Test
    void everyKeyOfAProfileHasItsField() {
        files.write("full", PreparedEnvironments.profile("full", "production"));
        String table = "";
        for (String line : files.stored("full").toml().lines().toList()) {
            if (line.startsWith("[[")) {
                table = line.substring(2, line.length() - 2) + "[1].";
            } else if (line.startsWith("[")) {
                table = line.substring(1, line.length() - 1) + ".";
            } else if (!line.isBlank()) {
                String key = table + line.substring(0, line.indexOf(" = "));
                assertThat(FormGroup.field(key)).as(key).hasSize(1);
            }
        }
    }

    @Test
    void aKeyThatNobodyKnowsIsShownByItselfAndCanBeDropped() {
        EditorViewModel model = model(EditedProfile.of(new StoredProfile("p", "[site]\nulr = \"x\"\n")));
        assertThat(model.judgement().get().elsewhere())
                .extracting(ProfileProblem::key)
                .containsExactly("site.ulr");
        model.drop(model.judgement().get().elsewhere().getFirst());
        assertThat(model.judgement().get().elsewhere()).isEmpty();
    }

    private EditorViewModel model(EditedProfile edited) {
        return new EditorViewModel(edited, files, trials, work);
    }

    private static void fill(EditorViewModel model) {
        say(model, "name", "prod");
        say(model, "kind", "production");
        say(model, "hosts[1].name", "app1");
        say(model, "hosts[1].address", "10.0.0.5");
        say(model, "hosts[1].user", "deploy");
        say(model, "site.url", "https://obcms.gov.ph");
    }

    private static void say(EditorViewModel model, String key, String value) {
        model.value(field(key)).set(value);
    }

    private static FormField field(String key) {
        return FormGroup.field(key).findFirst().orElseThrow();
    }
}
