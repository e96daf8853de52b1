package io.github.careplansdk.examples.server.web;

import io.github.careplansdk.examples.server.ServerSettings;
import io.github.careplansdk.examples.server.check.Check;
import io.github.careplansdk.examples.server.check.Check.State;
import io.github.careplansdk.examples.server.check.KeptUploads;
import io.github.careplansdk.examples.server.check.SessionChecks;
import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Workers;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** The pages on which files are uploaded and looked at. */
@Controller
class CheckPages {
    private final SessionChecks checks;
    private final Workers workers;
    private final KeptUploads kept;
    private final ServerSettings settings;

    CheckPages(SessionChecks checks, Workers workers, KeptUploads kept, ServerSettings settings) {
        this.checks = checks;
        this.workers = workers;
        this.kept = kept;
        this.settings = settings;
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/")
    String index(@RequestParam(required = false) Refused.@Nullable Why refused, Model model) {
        model.addAttribute("checks", checks.all());
        model.addAttribute("refused", refused);
        model.addAttribute("most", settings.limits().upload().toBytes());
        model.addAttribute("mostMegabytes", settings.limits().upload().toMegabytes());
        return "index";
    }

    @PostMapping("/checks")
    String upload(@RequestParam(required = false) @Nullable List<MultipartFile> files) throws IOException {
        try {
            return page(checks.add(UploadForm.read(files == null ? List.of() : files)));
        } catch (Refused e) {
            return "redirect:/?refused=" + e.why();
        }
    }

    @GetMapping("/checks/{id}")
    String check(
            @PathVariable UUID id,
            @RequestParam(required = false) Refused.@Nullable Why refused,
            Model model,
            Locale locale) {
        Check check = checks.get(id);
        model.addAttribute("check", check);
        model.addAttribute("refused", check.refusal().map(Refused::why).orElse(refused));
        model.addAttribute("running", isRunning(check));
        check.judgement()
                .ifPresent(
                        judgement -> model.addAttribute("summary", CheckSummary.of(judgement, Languages.of(locale))));
        return "check";
    }

    private static boolean isRunning(Check check) {
        State state = check.progress().state();
        return state == State.WAITING || state == State.RUNNING;
    }

    @GetMapping("/checks/{id}/progress")
    @ResponseBody
    Check.Progress progress(@PathVariable UUID id) {
        return checks.get(id).progress();
    }

    @PostMapping("/checks/{id}/pseudonymise")
    String pseudonymise(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean keepDates)
            throws IOException {
        Check check = checks.get(id);
        try {
            workers.now(() -> {
                check.pseudonymise(keepDates);
                return check;
            });
            return page(check) + "#pseudonymise";
        } catch (Refused e) {
            return page(check) + "?refused=" + e.why();
        }
    }

    @PostMapping("/checks/{id}/remove")
    String remove(@PathVariable UUID id) {
        checks.remove(id);
        return "redirect:/";
    }

    @PostMapping("/checks/{id}/keep")
    String keep(@PathVariable UUID id, Principal user) throws IOException {
        kept.keep(checks.get(id).upload(), user.getName());
        return "redirect:/kept";
    }

    @GetMapping("/kept")
    String kept(Model model, Principal user) {
        model.addAttribute("kept", kept.of(user.getName()));
        model.addAttribute("days", settings.kept().toDays());
        return "kept";
    }

    @PostMapping("/kept/{id}/open")
    String open(@PathVariable UUID id, Principal user) {
        try {
            return page(checks.add(kept.open(id, user.getName())));
        } catch (Refused e) {
            return "redirect:/?refused=" + e.why();
        }
    }

    @PostMapping("/kept/{id}/remove")
    String removeKept(@PathVariable UUID id, Principal user) {
        kept.remove(id, user.getName());
        return "redirect:/kept";
    }

    private static String page(Check check) {
        return "redirect:/checks/" + check.id();
    }
}
