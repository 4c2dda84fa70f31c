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
package ai.hrflow.camel.sandbox.parser;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, telephone numbers and web addresses. */
final class ContactFinder {

    private static final String LOCAL = "[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}+";
    private static final String DOMAIN =
            "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,6}\\p{L}{2,24}";
    private static final Pattern EMAIL =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}._%+-])"
                            + LOCAL
                            + "(?<![.'-])@"
                            + DOMAIN
                            + "(?![\\p{L}\\p{N}@])");
    private static final Pattern SPELT_OUT =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}._%+-])("
                            + LOCAL
                            + ")\\s?[\\[({]\\s?(?:at|chez|arobase|at sign|@|ät)\\s?[\\])}]\\s?"
                            + "([\\p{L}\\p{N}.-]{1,100}?)(?:\\s?[\\[({]\\s?(?:dot|"
                            + "punkt|point|punto|\\.)\\s?[\\])}]\\s?|\\.)(\\p{L}{2,"
                            + "24})\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOSE_AT =
            Pattern.compile(
                    "(?<=[\\p{L}\\p{N}])\\s?@\\s(?="
                            + DOMAIN
                            + ")|(?<=[\\p{L}\\p{N}])\\s@(?="
                            + DOMAIN
                            + ")");

    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}@/_.-])(?:\\+|00)?\\(?\\d{1,4}\\)?(?:[ "
                            + ".\\-/()\u2011\u2013]{0,3}\\d{1,6}){1,8}(?![\\p{L}\\p{N}@_])");
    private static final Pattern PHONE_LABEL =
            Pattern.compile(
                    "(?<!\\p{L})(?:tel|telefon|telephone|phone|mobile?|"
                            + "mobil|handy|cell|gsm|portable|fixe|movil|telefono|"
                            + "cellulare|cell|telemovel|telefone|celular|whatsapp|"
                            + "ph|m|t|p|gsm)(?:[ .]*(?:nr|no|number|numero))?[ .]*[:.\\t "
                            + "]?\\s*$");
    private static final Pattern DATE_LIKE =
            Pattern.compile(
                    ".*(?:^|\\D)(?:19|20)\\d\\d\\s?[-–/. ]+\\s?(?:19|20)?\\d\\d(?:\\D"
                            + "|$).*|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?:\\D.*)?|"
                            + "\\d{1,2}[./-](?:19|20)\\d\\d.*|(?:19|20)\\d\\d(?:[-./]\\d\\d){0"
                            + ",2}");

    private static final Pattern URL =
            Pattern.compile(
                    "(?i)(?<![\\p{L}\\p{N}@.])(?:https?://[^\\s<>\"'|,"
                            + ";]{3,300}|www\\.[^\\s<>\"'|,;]{3,300}|"
                            + "(?:[a-z]{2,3}\\.)?(?:linkedin\\.com|github\\.com|"
                            + "gitlab\\.com|twitter\\.com|x\\.com|facebook\\.com|"
                            + "xing\\.com|behance\\.net|stackoverflow\\.com|medium\\.com|"
                            + "instagram\\.com|dribbble\\.com)/[^\\s<>\"'|,;]{1,"
                            + "200}|"
                            + "[a-z0-9-]{2,60}\\.(?:github\\.io|gitlab\\.io|dev|"
                            + "me|io)(?:/[^\\s<>\"'|,;]{1,200})?)");

    private ContactFinder() {}

    /**
     * All addresses, those of the text first.
     *
     * @param text the text
     * @param links link targets
     */
    static List<String> emails(String text, Collection<String> links) {
        Map<String, String> found = new LinkedHashMap<>();
        String joined = LOOSE_AT.matcher(text).replaceAll("@");
        collect(EMAIL.matcher(joined), found);
        Matcher spelt = SPELT_OUT.matcher(text);
        while (spelt.find()) {
            put(
                    found,
                    spelt.group(1)
                            + '@'
                            + spelt.group(2)
                                    .replaceAll(
                                            "\\s?[\\[({]\\s?(?:dot|punkt|point|punto)\\s?[\\])}]\\s?",
                                            ".")
                            + '.'
                            + spelt.group(3));
        }
        for (String link : links) {
            if (link.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
                collect(EMAIL.matcher(decode(link.substring("mailto:".length()))), found);
            }
        }
        return List.copyOf(found.values());
    }

    /** Numbers as written, those with a label first. */
    static List<String> phones(List<String> lines) {
        Set<String> labelled = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String line : lines) {
            Matcher matcher = PHONE.matcher(line);
            while (matcher.find()) {
                String number = trim(matcher.group());
                boolean hasLabel =
                        PHONE_LABEL.matcher(Words.fold(line.substring(0, matcher.start()))).find();
                if (isPhone(number, hasLabel) && seen.add(number.replaceAll("\\D", ""))) {
                    (hasLabel ? labelled : others).add(number);
                }
            }
        }
        List<String> all = new ArrayList<>(labelled);
        all.addAll(others);
        return all;
    }

    static List<Link> links(String text, Collection<String> targets) {
        Map<String, Link> found = new LinkedHashMap<>();
        Matcher matcher = URL.matcher(text);
        while (matcher.find()) {
            add(found, matcher.group());
        }
        for (String target : targets) {
            if (target.toLowerCase(Locale.ROOT).startsWith("http")) {
                add(found, target);
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Link> found, String address) {
        String url = address.replaceAll("[.)\\]}>:]+$", "");
        String plain =
                url.toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .replaceFirst("^www\\.", "")
                        .replaceFirst("/$", "");
        if (plain.indexOf('.') > 0) {
            found.putIfAbsent(plain, new Link(type(plain), url));
        }
    }

    private static String type(String plain) {
        String host = plain.replaceFirst("/.*", "");
        if (host.endsWith("linkedin.com")) {
            return "linkedin";
        }
        if (host.endsWith("github.com")) {
            return "github";
        }
        if (host.endsWith("facebook.com")) {
            return "facebook";
        }
        return host.equals("twitter.com") || host.equals("x.com") ? "twitter" : "from_resume";
    }

    private static boolean isPhone(String number, boolean hasLabel) {
        int digits = number.replaceAll("\\D", "").length();
        if (digits > 15 || digits < (hasLabel ? 6 : 8) || DATE_LIKE.matcher(number).matches()) {
            return false;
        }
        if (hasLabel || number.startsWith("+") || number.startsWith("00")) {
            return true;
        }
        // without any sign only what begins like a national number or is grouped like one
        return (number.startsWith("0") || number.startsWith("(") || digits >= 9)
                && number.matches("[\\d ().\\-/\u2011\u2013]+");
    }

    private static String trim(String number) {
        String trimmed = number.strip().replaceAll("[ .\\-/\u2013]+$", "");
        return trimmed.endsWith("(") ? trimmed.substring(0, trimmed.length() - 1).strip() : trimmed;
    }

    private static void collect(Matcher matcher, Map<String, String> found) {
        while (matcher.find()) {
            put(found, matcher.group());
        }
    }

    private static void put(Map<String, String> found, String email) {
        found.putIfAbsent(email.toLowerCase(Locale.ROOT), email);
    }

    private static String decode(String target) {
        try {
            return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return target;
        }
    }
}
