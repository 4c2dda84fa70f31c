/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package ai.hrflow.camel.sandbox.search.scoring;

import ai.hrflow.camel.sandbox.search.scoring.Features.Skill;
import ai.hrflow.camel.sandbox.search.scoring.Part.Reasons;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Scores pairs by a plain weighted mean, see {@link Aspect}. An aspect counts only when both sides
 * say something about it, so that a short job is not fitted by nobody. There is no learning in it:
 * it is explainable to the last decimal, and the same for every {@code algorithm_key}.
 */
final class ScoreModel {

    /** A skill that the profile does not list, but whose words are all in its text. */
    private static final double SIMILAR_SKILL = 0.7;

    /** A former position says less than the latest. */
    private static final double FORMER_POSITION = 0.85;

    /** Two texts of which a third is the same are about the same. */
    private static final double TEXT_SCALE = 3;

    private static final double COMMUTING_KM = 30;
    private static final double FAR_KM = 150;

    Score score(Features profile, Features job) {
        List<Part> parts = new ArrayList<>();
        if (!job.skills().isEmpty()) {
            parts.add(skills(profile, job));
        }
        if (!job.titles().isEmpty()) {
            parts.add(title(profile.titles(), job.titles().get(0)));
        }
        parts.add(text(profile, job));
        if (job.years() != null && job.years() > 0) {
            parts.add(experience(profile, job));
        }
        addPlaceAndLanguages(parts, profile, job);
        return Score.of(parts);
    }

    /** Likeness of two profiles or two jobs: symmetric, unlike the fit of a profile for a job. */
    Score likeness(Features one, Features other) {
        List<Part> parts = new ArrayList<>();
        if (!one.skills().isEmpty() || !other.skills().isEmpty()) {
            parts.add(sharedSkills(one, other));
        }
        if (!one.titles().isEmpty() && !other.titles().isEmpty()) {
            double there = positions(one.titles(), other.titles());
            double back = positions(other.titles(), one.titles());
            parts.add(new Part(Aspect.TITLE, (there + back) / 2, ScoreModel::none));
        }
        parts.add(text(one, other));
        return Score.of(parts);
    }

    private static Part skills(Features profile, Features job) {
        double sum = 0;
        for (Map.Entry<String, Skill> wanted : job.skills().entrySet()) {
            sum += skill(wanted, profile);
        }
        return new Part(
                Aspect.SKILLS,
                sum / job.skills().size(),
                () -> new Reasons(skills(profile, job, true), skills(profile, job, false)));
    }

    private static List<String> skills(Features profile, Features job, boolean there) {
        return job.skills().entrySet().stream()
                .filter(wanted -> skill(wanted, profile) > 0 == there)
                .map(wanted -> wanted.getValue().name())
                .toList();
    }

    private static double skill(Map.Entry<String, Skill> wanted, Features profile) {
        if (profile.skills().containsKey(wanted.getKey())) {
            return 1;
        }
        List<String> words = wanted.getValue().words();
        return !words.isEmpty() && profile.words().containsAll(words) ? SIMILAR_SKILL : 0;
    }

    private static Part title(List<List<String>> had, List<String> wanted) {
        double best = 0;
        List<String> nearest = List.of();
        for (int i = 0; i < had.size(); i++) {
            double value =
                    TitleWords.similarity(had.get(i), wanted) * (i == 0 ? 1 : FORMER_POSITION);
            if (value > best) {
                best = value;
                nearest = had.get(i);
            }
        }
        return new Part(Aspect.TITLE, best, titles(nearest, wanted, best));
    }

    private static Supplier<Reasons> titles(
            List<String> nearest, List<String> wanted, double value) {
        return () ->
                new Reasons(
                        nearest.isEmpty() ? List.of() : List.of(String.join(" ", nearest)),
                        value < 1 ? List.of(String.join(" ", wanted)) : List.of());
    }

    private static Part text(Features one, Features other) {
        double cosine = Math.max(0, one.text().dot(other.text()));
        return new Part(Aspect.TEXT, Math.min(1, cosine * TEXT_SCALE), ScoreModel::none);
    }

    private static Part experience(Features profile, Features job) {
        double years = profile.years() == null ? 0 : profile.years();
        return new Part(
                Aspect.EXPERIENCE,
                Math.min(1, years / job.years()),
                () ->
                        new Reasons(
                                List.of(years(years)),
                                years < job.years() ? List.of(years(job.years())) : List.of()));
    }

    private static void addPlaceAndLanguages(List<Part> parts, Features profile, Features job) {
        if (profile.place() != null && job.place() != null) {
            double km = profile.place().distanceTo(job.place());
            double value = km <= COMMUTING_KM ? 1 : Math.exp(-(km - COMMUTING_KM) / FAR_KM);
            parts.add(new Part(Aspect.LOCATION, value, () -> distance(km, value)));
        }
        if (!job.languages().isEmpty()) {
            long spoken = job.languages().stream().filter(profile.languages()::contains).count();
            parts.add(
                    new Part(
                            Aspect.LANGUAGES,
                            (double) spoken / job.languages().size(),
                            () ->
                                    new Reasons(
                                            intersection(
                                                    job.languages(), profile.languages(), true),
                                            intersection(
                                                    job.languages(), profile.languages(), false))));
        }
    }

    private static Reasons distance(double km, double value) {
        List<String> distance = List.of(Math.round(km) + " km");
        return new Reasons(distance, value < 1 ? distance : List.of());
    }

    private static Part sharedSkills(Features one, Features other) {
        Set<String> others = other.skills().keySet();
        long shared = one.skills().keySet().stream().filter(others::contains).count();
        long all = one.skills().size() + others.size() - shared;
        return new Part(
                Aspect.SKILLS,
                (double) shared / all,
                () -> new Reasons(intersection(one.skills().keySet(), others, true), List.of()));
    }

    private static double positions(List<List<String>> from, List<List<String>> to) {
        return from.stream().mapToDouble(title -> title(to, title).value()).average().orElse(0);
    }

    private static List<String> intersection(
            Collection<String> wanted, Collection<String> had, boolean there) {
        return wanted.stream().filter(w -> had.contains(w) == there).sorted().toList();
    }

    private static Reasons none() {
        return new Reasons(List.of(), List.of());
    }

    private static String years(double years) {
        return String.format(Locale.ROOT, "%.1f", years);
    }
}
